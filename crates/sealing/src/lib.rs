//! Who may read: seals changes into an envelope and opens it again.
