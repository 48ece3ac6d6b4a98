use std::io::Write;

/// Says one thing to whoever started the demo.
pub fn tell(sentence: &str) {
    // Nobody listening is no reason to stop.
    let _ = writeln!(std::io::stdout(), "{sentence}");
}
