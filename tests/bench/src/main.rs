//! Prints how the device compares with the bare parts beneath it, measured side by side in one run.
//!
//! A figure is a ratio or a time of this machine on this day; nothing fails here. The aims stand beside the figures.

#![expect(clippy::print_stdout, reason = "printing is what a benchmark is for")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot be set up has nothing to say")]

mod durable;
mod open;

/// Prints one line: what, how much, and the aim.
fn say(what: &str, figure: &str, aim: &str) {
    println!("{what:<58} {figure:>22}   aim {aim}");
}

fn main() {
    durable::measure();
    open::measure();
}
