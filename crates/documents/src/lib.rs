//! How those words live inside Automerge documents, and what differs between two moments.
