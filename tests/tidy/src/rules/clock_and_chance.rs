use crate::Source;
use std::collections::BTreeSet;

/// Folders that get time, chance and environment as arguments.
const PURE: [&str; 10] =
    ["ids", "domain", "protocol", "identity", "sqlite", "documents", "sealing", "store", "sync", "app"];
/// Where those would come in unasked.
const SOURCES: [&str; 6] =
    ["SystemTime::now", "Instant::now", "Utc::now", "Local::now", "getrandom::", "std::env::"];

/// No clock, randomness or environment below the shells, the hub and the transport.
#[must_use]
pub fn clock_and_chance_come_in_from_shells(sources: &[Source]) -> Vec<String> {
    let tests = test_modules(sources);
    let pure = sources.iter().filter(|source| {
        let folder = source.path.strip_prefix("crates/").and_then(|rest| rest.split_once("/src/"));
        folder.is_some_and(|(name, _)| PURE.contains(&name)) && !tests.contains(&source.path)
    });
    pure.flat_map(|source| {
        let found = SOURCES.iter().filter(|word| source.without_unit_tests().contains(**word));
        found.map(|word| format!("{} must not name {word}", source.path))
    })
    .collect()
}

/// Files that are compiled for tests only, by the declarations that say so.
fn test_modules(sources: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources {
        let (folder, file) = source.path.rsplit_once('/').unwrap_or(("", &source.path));
        let inside = match file {
            "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
            other => format!("{folder}/{}", other.trim_end_matches(".rs")),
        };
        for declaration in source.text.split(concat!("#[", "cfg(test)]\nmod ")).skip(1) {
            if let Some((name, _)) = declaration.split_once(';').filter(|(name, _)| !name.contains(' ')) {
                found.insert(format!("{inside}/{name}.rs"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_in_a_pure_crate_is_found() {
        let clock = "let now = SystemTime::now();";
        let sources = [
            Source::new("crates/sync/src/brain.rs", clock),
            Source::new("crates/host/src/clock.rs", clock),
            Source::new("crates/sync/src/lib.rs", "#[cfg(test)]\nmod replay;\n"),
            Source::new("crates/sync/src/replay.rs", clock),
            Source::new("crates/sync/src/wish.rs", &format!("#[cfg(test)]\n{clock}")),
        ];
        assert_eq!(
            clock_and_chance_come_in_from_shells(&sources),
            ["crates/sync/src/brain.rs must not name SystemTime::now"]
        );
    }
}
