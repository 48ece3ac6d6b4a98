//! Breaks each promise in turn and wants to see its test fail. `felles-teeth [words that the promise holds]`.

use felles_teeth::{Change, Found, Promise, Teeth, Tree, bite, promises};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let only = std::env::args().nth(1).unwrap_or_default();
    let wanted = |promise: &&Promise| promise.says.contains(&only) || promise.test.file.contains(&only);
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(PathBuf::from("target"), PathBuf::from);
    let target = std::path::absolute(target).expect("a folder").join("teeth");
    let tree = Tree::grown(target.join("tree"));
    let mut code = ExitCode::SUCCESS;
    for promise in promises().iter().filter(wanted) {
        let Teeth::Change(change) = &promise.teeth else { continue };
        if let Err(said) = has_teeth(&tree, &target, promise, change) {
            println!("NO TEETH: {}: {said}", promise.says);
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// Green as the code stands, and red when it is broken.
fn has_teeth(tree: &Tree, target: &Path, promise: &Promise, change: &Change) -> Result<(), String> {
    let begun = Instant::now();
    match tree.broken(change, || bite(tree, target, &promise.test)) {
        Found::Red => {}
        other => return Err(format!("{} and {} says {other:?}", change.wrong, promise.test.name)),
    }
    println!("red in {:>3} s: {} [{}]", begun.elapsed().as_secs(), promise.says, change.wrong);
    Ok(())
}
