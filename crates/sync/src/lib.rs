//! Decides what to send and fetch next; does nothing itself.
