//! Rules of the house that run.
