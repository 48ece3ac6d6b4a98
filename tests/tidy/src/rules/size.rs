//! Lengths at which a unit no longer has one intention. Formatted source is taken for granted: a block ends with a brace in the
//! column in which its first line begins.

use crate::Source;

/// Most lines of a Rust file.
const RUST_FILE: usize = 400;
/// Most lines of a Rust function.
const RUST_FUNCTION: usize = 70;
/// Most lines of a component.
const COMPONENT: usize = 250;

/// Files, functions and components stay within their limits.
#[must_use]
pub fn units_are_small(sources: &[Source]) -> Vec<String> {
    sources.iter().flat_map(long_units).collect()
}

fn long_units(source: &Source) -> Vec<String> {
    let lines: Vec<&str> = source.text.lines().collect();
    let mut broken = Vec::new();
    if source.is(".rs") {
        if lines.len() > RUST_FILE {
            broken.push(format!("{}: {} lines", source.path, lines.len()));
        }
        broken.extend(long_blocks(source, &lines, is_function, RUST_FUNCTION));
    } else if source.is(".tsx") && !source.is(".test.tsx") {
        broken.extend(long_blocks(source, &lines, is_component, COMPONENT));
    }
    broken
}

fn long_blocks(source: &Source, lines: &[&str], begins: fn(&str) -> bool, limit: usize) -> Vec<String> {
    let starts = lines.iter().enumerate().filter(|(_, line)| begins(line));
    starts
        .filter_map(|(start, line)| {
            let length = block_length(lines.get(start..).unwrap_or_default(), indent(line));
            (length > limit)
                .then(|| format!("{}:{}: {length} lines in one unit", source.path, start.saturating_add(1)))
        })
        .collect()
}

fn block_length(lines: &[&str], column: usize) -> usize {
    let one_line = lines.first().is_some_and(|line| line.ends_with('}') || line.ends_with(';'));
    let end = lines.iter().position(|line| indent(line) == column && line.trim_start().starts_with('}'));
    if one_line { 1 } else { end.map_or(1, |end| end.saturating_add(1)) }
}

fn indent(line: &str) -> usize {
    line.len().saturating_sub(line.trim_start().len())
}

fn is_function(line: &str) -> bool {
    let mut rest = line.trim_start();
    for word in ["pub ", "pub(crate) ", "pub(super) ", "const ", "async "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    rest.starts_with("fn ")
}

fn is_component(line: &str) -> bool {
    let rest = line.strip_prefix("export ").unwrap_or(line);
    rest.strip_prefix("function ")
        .is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(lines: usize) -> String {
        "    let _ = 1;\n".repeat(lines)
    }

    #[test]
    fn a_long_function_is_found() {
        let fits = Source::new("a.rs", &format!("fn a() {{\n{}}}\n", body(68)));
        let long = Source::new("b.rs", &format!("pub(crate) async fn b(\n) {{\n{}}}\n", body(68)));
        assert_eq!(units_are_small(&[fits, long]), ["b.rs:1: 71 lines in one unit"]);
    }

    #[test]
    fn a_long_file_is_found() {
        let fits = Source::new("a.rs", &"//\n".repeat(400));
        let long = Source::new("b.rs", &"//\n".repeat(401));
        assert_eq!(units_are_small(&[fits, long]), ["b.rs: 401 lines"]);
    }

    #[test]
    fn a_long_component_is_found() {
        let long = Source::new("A.tsx", &format!("export function A() {{\n{}}}\n", body(249)));
        assert_eq!(units_are_small(&[long]), ["A.tsx:1: 251 lines in one unit"]);
    }
}
