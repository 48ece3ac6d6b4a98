//! A hub that lies.

use super::changed;
use crate::Promise;

const HUB: &str = "tests/hostile/tests/claims/a_hub_that_means_harm.rs";

pub(super) const PROMISES: &[Promise] = &[changed(
    "a hub cannot say in somebody's name that words were received",
    (HUB, "gets_nowhere_with_the_third"),
    "the signature is not looked at",
    (
        "crates/app/src/receive_page.rs",
        "if holds && said.space == space && known {",
        "let _ = holds;\n        if said.space == space && known {",
    ),
)];
