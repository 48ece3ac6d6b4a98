use crate::Source;

/// Ways to silence the TypeScript compiler that never say why or that outlive their cause.
const TYPESCRIPT: [&str; 3] = ["@ts-ignore", "@ts-nocheck", "eslint-disable"];

/// An exception to a lint is an `expect` with a reason, so that it disappears when its cause does.
#[must_use]
pub fn exceptions_have_reasons(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .flat_map(|source| if source.is(".rs") { in_rust(source) } else { in_typescript(source) })
        .collect()
}

fn in_rust(source: &Source) -> Vec<String> {
    // An attribute may span lines; whatever follows until the next closing bracket belongs to it.
    let attributes = source.text.split("#[").skip(1).chain(source.text.split("#![").skip(1));
    let mut broken = Vec::new();
    for attribute in attributes {
        let attribute = attribute.split(']').next().unwrap_or_default();
        if attribute.starts_with("allow(") {
            broken.push(format!("{}: {attribute} must be an expect with a reason", source.path));
        } else if attribute.starts_with("expect(") && !attribute.contains("reason = \"") {
            broken.push(format!("{}: {attribute} has no reason", source.path));
        }
    }
    broken
}

fn in_typescript(source: &Source) -> Vec<String> {
    let found = TYPESCRIPT.iter().filter(|word| source.text.contains(**word));
    found.map(|word| format!("{}: {word} is not allowed", source.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_without_a_reason_is_found() {
        let rust = Source::new(
            "a.rs",
            concat!("#[", "allow(dead_code)]\n#![", "allow(x)]\n#[", "expect(dead_code)]\n"),
        );
        let fine =
            Source::new("b.rs", concat!("#[", "expect(dead_code, reason = \"read by the debugger\")]\n"));
        assert_eq!(exceptions_have_reasons(&[rust, fine]).len(), 3);
    }

    #[test]
    fn a_silenced_compiler_is_found() {
        let typescript = Source::new("a.ts", "// @ts-ignore\n");
        assert_eq!(exceptions_have_reasons(&[typescript]).len(), 1);
    }
}
