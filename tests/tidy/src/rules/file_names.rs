use crate::Source;

/// Words that say nothing about what is inside.
const EMPTY_WORDS: [&str; 13] = [
    "manager", "managers", "service", "services", "helper", "helpers", "util", "utils", "common", "data",
    "info", "misc", "v2",
];

/// A file is named after the one thing in it.
#[must_use]
pub fn file_names_say_something(sources: &[Source]) -> Vec<String> {
    sources.iter().filter(|source| has_empty_word(source.name())).map(|source| source.path.clone()).collect()
}

fn has_empty_word(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let mut words = String::new();
    for character in stem.chars() {
        if character.is_ascii_uppercase() {
            words.push('_');
        }
        words.extend(character.to_lowercase());
    }
    words.split(['_', '-']).any(|word| EMPTY_WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_says_nothing_is_found() {
        let named = |path: &str| Source::new(path, "");
        let broken = ["a/utils.rs", "CaseManager.tsx", "sync_v2.rs", "http-helper.ts"].map(named);
        assert_eq!(file_names_say_something(&broken).len(), 4);
        let fine = ["commonplace.rs", "renewal.rs", "write.sql", "common/heads.rs"].map(named);
        assert_eq!(file_names_say_something(&fine), Vec::<String>::new());
    }
}
