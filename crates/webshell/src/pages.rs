//! The built screens, read once at start: what is not among them cannot be asked for.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Every file of the built screens, by its path from the root.
#[derive(Clone)]
pub struct Pages(Arc<BTreeMap<String, Page>>);

#[derive(Clone)]
struct Page {
    kind: &'static str,
    bytes: Bytes,
}

impl Pages {
    /// Reads a folder of built screens.
    ///
    /// # Errors
    /// When the folder cannot be read or holds no `index.html`.
    pub fn read(folder: &Path) -> std::io::Result<Self> {
        let mut pages = BTreeMap::new();
        collect(folder, "", &mut pages)?;
        if pages.contains_key("/index.html") {
            Ok(Pages(Arc::new(pages)))
        } else {
            Err(std::io::Error::new(std::io::ErrorKind::NotFound, "there is no index.html among the screens"))
        }
    }

    fn find(&self, path: &str) -> Option<&Page> {
        // Addresses of screens have no ending; they all begin at the same page.
        let is_screen = !path.rsplit('/').next().unwrap_or_default().contains('.');
        self.0.get(if is_screen { "/index.html" } else { path })
    }
}

pub(crate) async fn serve(State(pages): State<Pages>, uri: Uri) -> Response {
    match pages.find(uri.path()) {
        Some(page) => ([(CONTENT_TYPE, page.kind)], page.bytes.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn collect(folder: &Path, prefix: &str, pages: &mut BTreeMap<String, Page>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &name, pages)?;
        } else {
            let bytes = Bytes::from(std::fs::read(entry.path())?);
            pages.insert(name.clone(), Page { kind: kind_of(&name), bytes });
        }
    }
    Ok(())
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("assets")).unwrap();
        std::fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
        std::fs::write(folder.path().join("assets/a.js"), "export {};").unwrap();
        folder
    }

    #[test]
    fn a_screen_address_begins_at_the_one_page() {
        let folder = built();
        let pages = Pages::read(folder.path()).unwrap();
        assert_eq!(pages.find("/case/1").unwrap().kind, "text/html; charset=utf-8");
        assert_eq!(pages.find("/assets/a.js").unwrap().kind, "text/javascript; charset=utf-8");
    }

    #[test]
    fn nothing_outside_the_built_screens_can_be_asked_for() {
        let folder = built();
        let pages = Pages::read(folder.path()).unwrap();
        for path in ["/../secret.txt", "/assets/../../secret.txt", "/assets/%2e%2e/secret.txt", "/missing.js"]
        {
            assert!(pages.find(path).is_none(), "{path}");
        }
    }

    #[test]
    fn a_folder_without_screens_is_refused() {
        assert!(Pages::read(tempfile::tempdir().unwrap().path()).is_err());
    }
}
