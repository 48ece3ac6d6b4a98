//! The glossary beside this crate cannot lie: each word of `words` is a line of it.

use crate::{
    Ability, AccessKind, AdaptationStatus, AddressProtection, AgreementStatus, Answer, CaseStatus,
    ContactKind, Coverage, DeclarationState, DigitalAccess, DistanceKind, DocumentKind, Field, GoalCategory,
    GoalStatus, HoursCategory, HoursStatus, MeasureKind, NoteKind, OpennessStatus, Outcome, PartKind,
    PartyStatus, QuestionStatus, ResponseKind, ResponseStatus, Role, SensitiveTopic, Shielding, SigningWay,
    SpaceKind, TaskStatus, TextField, TextStatus, TimeAnswer, TurnKind, VisitStatus,
};

const GLOSSARY: &str = include_str!("../GLOSSARY.md");

/// The codes in the first column under a heading; each line must have all four columns filled.
fn codes_under(heading: &str) -> Vec<&'static str> {
    let from = GLOSSARY.find(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no heading {heading}"));
    let section = &GLOSSARY[from + 1..];
    let section = &section[..section.find("\n## ").unwrap_or(section.len())];
    section
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let columns: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert_eq!(columns.len(), 4, "{line}");
            assert!(columns.iter().all(|column| !column.is_empty()), "{line}");
            columns[0].trim_matches('`')
        })
        .collect()
}

macro_rules! every_word_stands_in_the_glossary {
    ($($name:ident),+) => {
        $({
            let words: Vec<&str> = $name::ALL.iter().map(|word| word.code()).collect();
            assert_eq!(codes_under(stringify!($name)), words, stringify!($name));
        })+
    };
}

#[test]
fn every_word_stands_in_the_glossary_in_order() {
    every_word_stands_in_the_glossary!(
        Role,
        CaseStatus,
        Outcome,
        SpaceKind,
        Shielding,
        AddressProtection,
        AccessKind,
        DocumentKind,
        ContactKind,
        VisitStatus,
        TextStatus,
        TaskStatus,
        DigitalAccess,
        PartyStatus,
        Coverage,
        NoteKind,
        TextField,
        SensitiveTopic,
        Field,
        PartKind,
        DeclarationState,
        SigningWay,
        GoalStatus,
        Ability,
        AdaptationStatus,
        OpennessStatus,
        TurnKind,
        AgreementStatus,
        Answer,
        QuestionStatus,
        HoursCategory,
        HoursStatus,
        ResponseKind,
        ResponseStatus,
        DistanceKind,
        TimeAnswer,
        GoalCategory,
        MeasureKind
    );
}
