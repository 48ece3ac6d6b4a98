//! The table of `crates/README.md` says who may import whom; it and the layers must be what cargo builds.

use crate::Metadata;
use std::collections::{BTreeMap, BTreeSet};

/// From the ground up; a crate imports from below, never from above.
const LAYERS: [&str; 4] = ["words", "skills", "programs", "shells"];
/// Layers whose crates never import each other.
const APART: [&str; 2] = ["skills", "programs"];

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The crate, by its folder's name.
    pub name: String,
    /// Its layer.
    pub layer: String,
    /// Which of our crates it may import.
    pub imports: BTreeSet<String>,
}

/// Reads the table under the heading "Who may import whom": crate, layer, sentence, must never know, imports.
#[must_use]
pub fn read_table(page: &str) -> Vec<Row> {
    let section =
        page.split("## ").find(|section| section.starts_with("Who may import whom")).unwrap_or_default();
    section.lines().filter_map(read_row).skip(1).collect()
}

fn read_row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect();
    let [name, layer, _, _, imports] = cells.as_slice() else { return None };
    if name.starts_with("---") {
        return None;
    }
    let imports = imports.split(',').map(str::trim).filter(|one| !one.is_empty() && *one != "–");
    Some(Row {
        name: (*name).to_owned(),
        layer: (*layer).to_owned(),
        imports: imports.map(str::to_owned).collect(),
    })
}

/// The table names every crate under `crates/` and `src-tauri`, with exactly the imports that cargo sees.
#[must_use]
pub fn table_is_true(rows: &[Row], metadata: &Metadata) -> Vec<String> {
    let said: BTreeMap<&str, &BTreeSet<String>> =
        rows.iter().map(|row| (row.name.as_str(), &row.imports)).collect();
    let built: BTreeMap<&str, BTreeSet<String>> = metadata
        .packages
        .iter()
        .filter_map(|package| {
            let ours = package.dependencies.iter().filter(|one| one.ours);
            Some((
                crate_name(&package.folder)?,
                ours.map(|one| one.name.replacen("felles-", "", 1)).collect(),
            ))
        })
        .collect();
    let names: BTreeSet<&str> = said.keys().chain(built.keys()).copied().collect();
    names.into_iter().filter_map(|name| compare(name, said.get(name).copied(), built.get(name))).collect()
}

fn compare(name: &str, said: Option<&BTreeSet<String>>, built: Option<&BTreeSet<String>>) -> Option<String> {
    match (said, built) {
        (Some(said), Some(built)) if said == built => None,
        (Some(said), Some(built)) => Some(format!("{name}: the table says {said:?}, cargo builds {built:?}")),
        (None, _) => Some(format!("{name}: stands in no line of the table")),
        (_, None) => Some(format!("{name}: stands in the table and is no crate")),
    }
}

fn crate_name(folder: &str) -> Option<&str> {
    if folder == "src-tauri" { Some(folder) } else { folder.strip_prefix("crates/") }
}

/// Words → skills → programs → shells; skills never import each other, nor do programs.
#[must_use]
pub fn layers_hold(rows: &[Row]) -> Vec<String> {
    let rank = |layer: &str| LAYERS.iter().position(|one| *one == layer);
    let layer_of: BTreeMap<&str, &str> =
        rows.iter().map(|row| (row.name.as_str(), row.layer.as_str())).collect();
    let mut broken = Vec::new();
    for row in rows {
        let Some(own) = rank(&row.layer) else {
            broken.push(format!("{}: {} is not a layer", row.name, row.layer));
            continue;
        };
        for import in &row.imports {
            let Some(layer) = layer_of.get(import.as_str()) else {
                broken.push(format!("{}: imports {import}, which is not in the table", row.name));
                continue;
            };
            let beside = *layer == row.layer;
            if rank(layer) > Some(own) || (beside && APART.contains(&row.layer.as_str())) {
                broken.push(format!("{} ({}) must not import {import} ({layer})", row.name, row.layer));
            }
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dependency, Package};

    const PAGE: &str = "# Crates\n## Who may import whom\n\n\
        | crate | layer | one sentence | must never know | may import |\n|---|---|---|---|---|\n\
        | ids | words | Ids. | all | – |\n| sealing | skills | Seals. | SQL | ids |\n| store | skills | Keeps. | keys | ids |\n\n## Next\n";

    fn built(sealing_imports: &[&str]) -> Metadata {
        let package = |folder: &str, imports: &[&str]| Package {
            name: folder.replace("crates/", "felles-"),
            folder: folder.to_owned(),
            dependencies: imports
                .iter()
                .map(|one| Dependency { name: format!("felles-{one}"), ours: true })
                .collect(),
        };
        let packages = vec![
            package("crates/ids", &[]),
            package("crates/sealing", sealing_imports),
            package("crates/store", &["ids"]),
            package("tests/harness", &["store"]),
        ];
        Metadata { packages, ..Metadata::default() }
    }

    #[test]
    fn a_true_table_is_quiet() {
        let rows = read_table(PAGE);
        assert_eq!(rows.len(), 3);
        assert_eq!(table_is_true(&rows, &built(&["ids"])), Vec::<String>::new());
        assert_eq!(layers_hold(&rows), Vec::<String>::new());
    }

    #[test]
    fn an_import_that_the_table_does_not_name_is_found() {
        assert_eq!(table_is_true(&read_table(PAGE), &built(&["ids", "store"])).len(), 1);
    }

    #[test]
    fn a_crate_that_the_table_does_not_name_is_found() {
        assert_eq!(table_is_true(&read_table(PAGE)[1..], &built(&["ids"])).len(), 1);
    }

    #[test]
    fn a_line_without_a_crate_is_found() {
        let mut metadata = built(&["ids"]);
        metadata.packages.pop();
        metadata.packages.pop();
        assert_eq!(table_is_true(&read_table(PAGE), &metadata).len(), 1);
    }

    #[test]
    fn a_skill_that_imports_a_skill_is_found() {
        let rows = read_table(&PAGE.replace("| SQL | ids |", "| SQL | ids, store |"));
        assert_eq!(layers_hold(&rows), ["sealing (skills) must not import store (skills)"]);
    }

    #[test]
    fn a_word_that_imports_a_skill_is_found() {
        let rows = read_table(&PAGE.replace("| all | – |", "| all | store |"));
        assert_eq!(layers_hold(&rows), ["ids (words) must not import store (skills)"]);
    }

    #[test]
    fn an_unknown_layer_is_found() {
        assert_eq!(layers_hold(&read_table(&PAGE.replace("| words |", "| wires |"))).len(), 1);
    }
}
