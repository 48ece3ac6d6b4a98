use crate::Metadata;

/// What could open an envelope, or understand what is inside one.
const OPENERS: [&str; 10] = [
    "felles-app",
    "felles-documents",
    "felles-domain",
    "felles-sealing",
    "felles-store",
    "argon2",
    "automerge",
    "chacha20poly1305",
    "hpke",
    "x-wing",
];

/// Nothing that the hub is built from can open an envelope.
#[must_use]
pub fn hub_cannot_open(metadata: &Metadata) -> Vec<String> {
    let tree = metadata.tree("felles-hub");
    if tree.is_empty() {
        return vec!["felles-hub: cargo does not know it".to_owned()];
    }
    OPENERS
        .iter()
        .filter(|one| tree.contains(*one))
        .map(|one| format!("felles-hub is built from {one}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_way_to_open_is_found_however_deep() {
        let mut metadata = Metadata::default();
        let mut edge = |from: &str, to: &str| {
            metadata.edges.entry(from.to_owned()).or_insert_with(BTreeSet::new).insert(to.to_owned());
        };
        edge("felles-hub", "felles-identity");
        edge("felles-identity", "something");
        edge("something", "hpke");
        assert_eq!(hub_cannot_open(&metadata), ["felles-hub is built from hpke"]);
    }

    #[test]
    fn a_hub_that_cargo_does_not_know_is_not_taken_for_a_safe_one() {
        assert_eq!(hub_cannot_open(&Metadata::default()).len(), 1);
    }
}
