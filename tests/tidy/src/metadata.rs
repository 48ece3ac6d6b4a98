use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// What a package needs to be built, as its manifest says.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// Package name.
    pub name: String,
    /// Whether it is one of ours.
    pub ours: bool,
}

/// A package of the workspace.
#[derive(Clone, Debug)]
pub struct Package {
    /// Package name.
    pub name: String,
    /// Folder from the repository's root.
    pub folder: String,
    /// Normal dependencies: neither for tests nor for build scripts.
    pub dependencies: Vec<Dependency>,
}

/// What cargo knows about the workspace.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// Our packages.
    pub packages: Vec<Package>,
    /// Normal edges between all packages, ours and others, by name.
    pub edges: BTreeMap<String, BTreeSet<String>>,
}

impl Metadata {
    /// Asks cargo, without network.
    ///
    /// # Errors
    /// A sentence when cargo does not answer in the form that it documents.
    pub fn read(root: &Path) -> Result<Self, String> {
        // Only what is built here: packages for other systems need not be on this machine.
        let host = host()?;
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", &host])
            .current_dir(root)
            .output()
            .map_err(|error| format!("cargo cannot be asked: {error}"))?;
        if !output.status.success() {
            return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)));
        }
        serde_json::from_slice(&output.stdout)
            .ok()
            .and_then(|value| understand(&value))
            .ok_or_else(|| "cargo metadata has another form than expected".to_owned())
    }

    /// Everything that a package is built from, itself included.
    #[must_use]
    pub fn tree(&self, package: &str) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&str> =
            self.edges.get_key_value(package).map(|(name, _)| name.as_str()).into_iter().collect();
        while let Some(name) = waiting.pop() {
            if seen.insert(name) {
                waiting.extend(self.edges.get(name).into_iter().flatten().map(String::as_str));
            }
        }
        seen
    }
}

fn host() -> Result<String, String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output =
        Command::new(rustc).arg("-vV").output().map_err(|error| format!("rustc cannot be asked: {error}"))?;
    let version = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| "rustc does not say its host".to_owned())
}

fn understand(value: &Value) -> Option<Metadata> {
    let root = value["workspace_root"].as_str()?;
    let members: BTreeSet<&str> =
        value["workspace_members"].as_array()?.iter().filter_map(Value::as_str).collect();
    let mut metadata = Metadata::default();
    let mut names = BTreeMap::new();
    for package in value["packages"].as_array()? {
        let id = package["id"].as_str()?;
        names.insert(id, package["name"].as_str()?);
        if members.contains(id) {
            metadata.packages.push(our_package(package, root)?);
        }
    }
    for node in value.pointer("/resolve/nodes")?.as_array()? {
        let edges = metadata.edges.entry((*names.get(node["id"].as_str()?)?).to_owned()).or_default();
        for edge in node["deps"].as_array()? {
            if edge["dep_kinds"].as_array()?.iter().any(|kind| kind["kind"].is_null()) {
                edges.insert((*names.get(edge["pkg"].as_str()?)?).to_owned());
            }
        }
    }
    Some(metadata)
}

fn our_package(package: &Value, root: &str) -> Option<Package> {
    let manifest = package["manifest_path"].as_str()?;
    let folder = manifest.strip_prefix(root)?.trim_start_matches('/').strip_suffix("/Cargo.toml")?;
    let dependencies = package["dependencies"].as_array()?.iter().filter(|one| one["kind"].is_null());
    Some(Package {
        name: package["name"].as_str()?.to_owned(),
        folder: folder.to_owned(),
        dependencies: dependencies
            .map(|one| {
                Some(Dependency { name: one["name"].as_str()?.to_owned(), ours: one["path"].is_string() })
            })
            .collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_normal_dependencies_count() {
        let value = json!({
            "workspace_root": "/w",
            "workspace_members": ["a"],
            "packages": [
                { "id": "a", "name": "felles-a", "manifest_path": "/w/crates/a/Cargo.toml", "dependencies": [
                    { "name": "felles-b", "kind": null, "path": "/w/crates/b" },
                    { "name": "felles-c", "kind": "dev", "path": "/w/crates/c" }
                ] },
                { "id": "b", "name": "felles-b", "manifest_path": "/w/crates/b/Cargo.toml", "dependencies": [] }
            ],
            "resolve": { "nodes": [
                { "id": "a", "deps": [{ "pkg": "b", "dep_kinds": [{ "kind": null }] }] },
                { "id": "b", "deps": [{ "pkg": "a", "dep_kinds": [{ "kind": "dev" }] }] }
            ] }
        });
        let metadata = understand(&value).unwrap();
        let names: Vec<_> = metadata.packages[0].dependencies.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((names, metadata.packages[0].folder.as_str()), (vec!["felles-b"], "crates/a"));
        assert_eq!(metadata.tree("felles-b"), BTreeSet::from(["felles-b"]));
        assert_eq!(metadata.tree("felles-a"), BTreeSet::from(["felles-a", "felles-b"]));
    }
}
