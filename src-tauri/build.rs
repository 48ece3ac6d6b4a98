//! Checks that the screens are built, and lists our own command so that the capability can name it.

use std::path::Path;

fn main() -> Result<(), String> {
    if !Path::new("../ui/dist/index.html").exists() {
        return Err(
            "the window holds the built screens, and ui/dist is missing: run `make ui` first".to_owned()
        );
    }
    let attributes =
        tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(&["api"]));
    // The screens are embedded at compile time.
    tell_cargo("cargo:rerun-if-changed=../ui/dist");
    tauri_build::try_build(attributes).map_err(|error| format!("{error:#}"))
}

/// Cargo listens to what a build script prints.
fn tell_cargo(line: &str) {
    println!("{line}");
}
