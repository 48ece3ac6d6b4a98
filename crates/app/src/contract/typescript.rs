//! Writes `ui/src/core/contract.ts`, and fails when the committed file differs.
//!
//! `FELLES_WRITE_CONTRACT=1 cargo test -p felles-app contract_is_current` writes it anew.

use super::*;
use domain::{CORRECTING_MS, DocumentKind, Field, SpaceKind};
use serde_json::json;
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::{Config, TS, TypeVisitor};

struct Declarations<'a> {
    config: &'a Config,
    seen: BTreeSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}", T::decl(self.config));
            self.found.insert(T::ident(self.config), declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// Words that cross as codes inside of values, for the screen's catalogue.
fn visit_vocabularies(all: &mut Declarations<'_>) {
    all.visit::<domain::GoalStatus>();
    all.visit::<domain::Ability>();
    all.visit::<domain::AdaptationStatus>();
    all.visit::<domain::OpennessStatus>();
    all.visit::<domain::TurnKind>();
    all.visit::<domain::AgreementStatus>();
    all.visit::<domain::Answer>();
    all.visit::<domain::QuestionStatus>();
    all.visit::<domain::HoursCategory>();
    all.visit::<domain::HoursStatus>();
    all.visit::<domain::ResponseKind>();
    all.visit::<domain::ResponseStatus>();
    all.visit::<domain::DistanceKind>();
}

/// Rules of the work that a screen must know before it asks, as values: said once, in the domain.
fn rules() -> String {
    let lasting = || Field::ALL.iter().filter(|field| !field.may_be_taken_back());
    let frozen: BTreeMap<_, _> =
        DocumentKind::ALL.iter().map(|kind| (kind.code(), kind.frozen_texts())).collect();
    let readers: BTreeMap<_, _> = SpaceKind::ALL.iter().map(|kind| (kind.code(), kind.readers())).collect();
    let rules = [
        (
            "Fields whose values are not taken back: shared, signed or decided.",
            "LASTING_FIELDS",
            "readonly Field[]",
            json!(lasting().collect::<Vec<_>>()),
        ),
        (
            "The texts that sharing freezes.",
            "FROZEN_TEXTS",
            "Readonly<Record<DocumentKind, readonly TextField[]>>",
            json!(frozen),
        ),
        (
            "How long a correction stays open, in milliseconds.",
            "CORRECTING_MS",
            "number",
            json!(CORRECTING_MS),
        ),
        (
            "Who reads in which circle by their role.",
            "CIRCLE_READERS",
            "Readonly<Record<SpaceKind, readonly Role[]>>",
            json!(readers),
        ),
    ];
    rules.iter().fold(String::new(), |out, (docs, name, kind, value)| {
        out + &format!("\n/** {docs} */\nexport const {name}: {kind} = {value};\n")
    })
}

macro_rules! typescript {
    ($($name:ident: $input:ident => $answer:ty,)+) => {
        fn typescript() -> String {
            let config = Config::default();
            let mut all = Declarations { config: &config, seen: BTreeSet::new(), found: BTreeMap::new() };
            $(all.visit::<$input>(); all.visit::<$answer>();)+
            all.visit::<Notice>();
            all.visit::<Problem>();
            visit_vocabularies(&mut all);
            let mut out = String::from(
                "// Generated from crates/app/src/contract by the test contract_is_current. Do not edit.\n\n");
            for declaration in all.found.values() {
                out.push_str(declaration);
                out.push_str("\n\n");
            }
            out.push_str("/** Every command: what goes in and what comes out. */\nexport interface Contract {\n");
            $(out.push_str(&format!("  {}: {{ input: {}; answer: {} }};\n", stringify!($name),
                <$input as TS>::name(&config), <$answer as TS>::name(&config)));)+
            out.push_str("}\n");
            out.push_str(&rules());
            out
        }
    };
}
super::commands::with_every_command!(typescript);

#[test]
fn contract_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/core/contract.ts");
    let generated = typescript();
    if std::env::var_os("FELLES_WRITE_CONTRACT").is_some() {
        std::fs::write(path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == generated,
        "ui/src/core/contract.ts is not what the contract says; see typescript.rs"
    );
}
