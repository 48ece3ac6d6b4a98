//! Prints how the device compares with the bare parts beneath it, measured side by side in one run.
//!
//! A figure is a ratio or a time of this machine on this day; nothing fails here. The aims stand beside the figures.
//! `durable`, `open` or `foreign` as an argument measures only that.

#![expect(clippy::print_stdout, reason = "printing is what a benchmark is for")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot be set up has nothing to say")]

mod durable;
mod foreign;
mod open;

/// Prints one line: what, how much, and the aim.
fn say(what: &str, figure: &str, aim: &str) {
    println!("{what:<58} {figure:>28}   aim {aim}");
}

/// The middle one of several figures.
fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

fn main() {
    let only = std::env::args().nth(1);
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    if wanted("durable") {
        durable::measure();
    }
    if wanted("open") {
        open::measure();
    }
    if wanted("foreign") {
        foreign::measure();
    }
}
