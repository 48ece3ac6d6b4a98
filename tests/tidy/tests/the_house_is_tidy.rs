//! Puts the whole repository before every rule of the house.
#![expect(
    clippy::unwrap_used,
    reason = "what a test reads must be there; clippy spares test functions only, not what they call"
)]

use felles_tidy::rules;
use felles_tidy::{Metadata, Source, read_sources, repository_root};
use serde_json::Value;

fn assert_tidy(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

fn sources(endings: &[&str]) -> Vec<Source> {
    let found = read_sources(&repository_root(), endings).unwrap();
    assert!(!found.is_empty(), "a rule without anything to read would be green for ever");
    found
}

fn page(path: &str) -> String {
    std::fs::read_to_string(repository_root().join(path)).unwrap()
}

fn metadata() -> Metadata {
    Metadata::read(&repository_root()).unwrap()
}

#[test]
fn the_table_says_what_cargo_builds() {
    assert_tidy(&rules::table_is_true(&rules::read_table(&page("crates/README.md")), &metadata()));
}

#[test]
fn words_skills_programs_and_shells_stand_on_each_other() {
    assert_tidy(&rules::layers_hold(&rules::read_table(&page("crates/README.md"))));
}

#[test]
fn nothing_in_the_hub_can_open_an_envelope() {
    assert_tidy(&rules::hub_cannot_open(&metadata()));
}

#[test]
fn only_the_crate_in_charge_names_a_dependency() {
    let metadata = metadata();
    assert_tidy(&rules::only_some_crates_name(&metadata, "automerge", &["crates/documents"]));
    let sql = ["crates/sqlite", "crates/store", "crates/hub"];
    assert_tidy(&rules::only_some_crates_name(&metadata, "rusqlite", &sql));
    assert_tidy(&rules::only_some_crates_name(&metadata, "tauri", &["src-tauri"]));
    assert_tidy(&rules::only_some_crates_name(&metadata, "keyring-core", &["crates/host"]));
}

#[test]
fn one_file_of_the_screens_names_the_window() {
    let screens: Vec<Source> =
        sources(&[".ts", ".tsx"]).into_iter().filter(|source| source.path.starts_with("ui/src/")).collect();
    assert_tidy(&rules::only_this_file_names(&screens, "@tauri-apps", "ui/src/core/tauri.ts"));
}

#[test]
fn files_functions_and_components_are_small() {
    assert_tidy(&rules::units_are_small(&sources(&[".rs", ".tsx"])));
}

#[test]
fn every_exception_to_a_lint_says_why() {
    let ours = sources(&[".rs", ".ts", ".tsx"])
        .into_iter()
        .filter(|source| !source.path.contains("rules/exceptions.rs"));
    assert_tidy(&rules::exceptions_have_reasons(&ours.collect::<Vec<_>>()));
}

#[test]
fn every_file_is_named_after_what_is_in_it() {
    assert_tidy(&rules::file_names_say_something(&sources(&[".rs", ".ts", ".tsx", ".sql", ".css"])));
}

#[test]
fn time_and_chance_are_handed_in() {
    assert_tidy(&rules::clock_and_chance_come_in_from_shells(&sources(&[".rs"])));
}

#[test]
fn sql_shouts_its_keywords_and_lists_its_columns() {
    assert_tidy(&rules::sql_is_written_so(&sources(&[".sql"])));
}

#[test]
fn the_first_page_is_one_page() {
    assert_tidy(&rules::readme_is_short(&page("README.md")));
}

#[test]
fn both_shells_let_the_same_little_in() {
    let window: Value = serde_json::from_str(&page("src-tauri/tauri.conf.json")).unwrap();
    let security = &window["app"]["security"];
    let source = page("crates/webshell/src/headers.rs").replace("\\\n", "");
    let webshell =
        source.split("CONTENT_SECURITY_POLICY: &str = \"").nth(1).unwrap().split('"').next().unwrap();
    let webshell = webshell.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_tidy(&rules::policies_agree(security["csp"].as_str().unwrap(), &webshell));
    assert_eq!(security["freezePrototype"], Value::Bool(true));
    assert_eq!(security["assetProtocol"]["enable"], Value::Bool(false));
}

#[test]
fn the_web_view_may_call_us_and_hear_us_and_nothing_else() {
    let capability: Value = serde_json::from_str(&page("src-tauri/capabilities/main.json")).unwrap();
    let permissions = ["core:event:allow-listen", "core:event:allow-unlisten", "allow-api"];
    assert_tidy(&rules::capability_is_exactly(&capability, &permissions, &["main"]));
    let others = std::fs::read_dir(repository_root().join("src-tauri/capabilities")).unwrap().count();
    assert_eq!(others, 1, "one capability for one window");
}

#[test]
fn the_built_screens_ask_nobody_else() {
    let built = repository_root().join("ui/dist");
    // Whoever works on the core alone has not built the screens; `make test` builds them first.
    if built.exists() {
        assert_tidy(&rules::screens_name_no_foreign_hosts(
            &read_sources(&built, &[".html", ".js", ".css"]).unwrap(),
        ));
    }
}
