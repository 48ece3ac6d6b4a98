use std::path::{Path, PathBuf};

/// Folders that hold what tools made.
const MADE_BY_TOOLS: [&str; 6] = [".git", "target", "node_modules", "dist", "gen", "test-results"];

/// A text file of the repository.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path from the root, with forward slashes.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl Source {
    /// A file as a rule sees it.
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    /// The part of a Rust file before its unit tests.
    #[must_use]
    pub fn without_unit_tests(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }

    /// Whether the path ends so.
    #[must_use]
    pub fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// The file's name without folders.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// The folder that holds the workspace.
#[must_use]
pub fn repository_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file under a folder with one of the endings, in order of path.
///
/// # Errors
/// When a folder or file cannot be read.
pub fn read_sources(root: &Path, endings: &[&str]) -> std::io::Result<Vec<Source>> {
    let mut found = Vec::new();
    collect(root, "", endings, &mut found)?;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, endings: &[&str], found: &mut Vec<Source>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if entry.file_type()?.is_dir() {
            if !MADE_BY_TOOLS.contains(&name.as_str()) {
                collect(&entry.path(), &path, endings, found)?;
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(Source { path, text: std::fs::read_to_string(entry.path())? });
        }
    }
    Ok(())
}
