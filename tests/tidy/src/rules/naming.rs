use crate::{Metadata, Source};

/// Only these folders have a package among their dependencies. Tests may measure against anything and are not asked.
#[must_use]
pub fn only_some_crates_name(metadata: &Metadata, package: &str, folders: &[&str]) -> Vec<String> {
    let asked = metadata.packages.iter().filter(|one| !one.folder.starts_with("tests/"));
    asked
        .filter(|one| one.dependencies.iter().any(|dependency| dependency.name == package))
        .filter(|one| !folders.contains(&one.folder.as_str()))
        .map(|one| format!("{} must not name {package}", one.folder))
        .collect()
}

/// Only this file has these words in it.
#[must_use]
pub fn only_this_file_names(sources: &[Source], words: &str, file: &str) -> Vec<String> {
    let others = sources.iter().filter(|source| source.path != file && source.text.contains(words));
    others.map(|source| format!("{} must not name {words}", source.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dependency, Package};

    #[test]
    fn a_crate_that_names_what_is_not_its_own_is_found() {
        let package = |folder: &str| Package {
            name: folder.to_owned(),
            folder: folder.to_owned(),
            dependencies: vec![Dependency { name: "automerge".to_owned(), ours: false }],
        };
        let packages = vec![package("crates/documents"), package("crates/app"), package("tests/bench")];
        let metadata = Metadata { packages, ..Metadata::default() };
        assert_eq!(
            only_some_crates_name(&metadata, "automerge", &["crates/documents"]),
            ["crates/app must not name automerge"]
        );
    }

    #[test]
    fn a_second_file_that_names_the_window_is_found() {
        let sources = [
            Source::new("ui/src/core/tauri.ts", "@tauri-apps/api"),
            Source::new("ui/src/x.ts", "@tauri-apps/api"),
        ];
        let broken = only_this_file_names(&sources, "@tauri-apps", "ui/src/core/tauri.ts");
        assert_eq!(broken, ["ui/src/x.ts must not name @tauri-apps"]);
    }
}
