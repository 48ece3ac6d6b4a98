use crate::Source;

/// Folders that get time, chance and environment as arguments.
const PURE: [&str; 10] =
    ["ids", "domain", "protocol", "identity", "sqlite", "documents", "sealing", "store", "sync", "app"];
/// Where those would come in unasked.
const SOURCES: [&str; 6] =
    ["SystemTime::now", "Instant::now", "Utc::now", "Local::now", "getrandom::", "std::env::"];

/// No clock, randomness or environment below the shells, the hub and the transport.
#[must_use]
pub fn clock_and_chance_come_in_from_shells(sources: &[Source]) -> Vec<String> {
    let pure = sources.iter().filter(|source| {
        let folder = source.path.strip_prefix("crates/").and_then(|rest| rest.split_once("/src/"));
        folder.is_some_and(|(name, rest)| PURE.contains(&name) && !is_test_file(rest))
    });
    pure.flat_map(|source| {
        let found = SOURCES.iter().filter(|word| source.without_unit_tests().contains(**word));
        found.map(|word| format!("{} must not name {word}", source.path))
    })
    .collect()
}

fn is_test_file(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("tests/") || path.contains("testing")
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
            Source::new("crates/sync/src/wish.rs", &format!("#[cfg(test)]\n{clock}")),
        ];
        assert_eq!(
            clock_and_chance_come_in_from_shells(&sources),
            ["crates/sync/src/brain.rs must not name SystemTime::now"]
        );
    }
}
