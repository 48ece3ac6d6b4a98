//! The copy that is broken holds what the house holds and no more.

use felles_teeth::keep_only;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn what_the_house_has_no_more_goes_from_the_copy() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("a_copy");
    let (kept, gone) = (root.join("tests/kept/main.rs"), root.join("tests/kept.rs"));
    std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
    for file in [&kept, &gone] {
        std::fs::write(file, "").unwrap();
    }
    keep_only(&BTreeSet::from([kept.clone()]), &root);
    assert!(kept.exists() && !gone.exists());
}
