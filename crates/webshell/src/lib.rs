//! The same app over localhost HTTP, for browsers and tests.
