//! The window around the core.
