//! Self-hosted server: orders and keeps envelopes that it cannot open.
