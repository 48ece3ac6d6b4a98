//! How bytes get to the log: HTTP, WebSocket and TLS. All that knows sockets and threads is in here.

mod call;
mod connection;
mod door;
mod hints;
mod log_thread;
mod server;
mod under_way;

pub use server::{Clock, Running, ServeFault, Surroundings, serve};
