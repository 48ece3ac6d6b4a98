//! What the three learned, as a case of the file has it: goals with their judgements, openness, and how people said they were.

use super::codes;
use super::events::TEXT;
use super::file::{FileCheckIn, FileGoal, FileJudgement, FileOpenness, FilePerson};
use super::place::{ImportFault, Place};
use super::read::{count, person_index, unique_id};
use crate::contract::FaultKind;
use domain::{GoalStatus, Role, SpaceKind, limits};
use std::collections::{BTreeMap, BTreeSet};

/// Goals, openness agreements and check-ins of one case.
const THINGS: usize = 500;
/// A goal's levels as the file names them, from the lowest.
const LEVELS: [&str; 5] = ["-2", "-1", "0", "1", "2"];

/// Everything of one case that the three learned, beside what happened.
#[derive(Clone, Debug, Default)]
pub(crate) struct Learned {
    pub(crate) goals: Vec<FileGoal>,
    pub(crate) openness: Vec<FileOpenness>,
    pub(crate) check_ins: Vec<FileCheckIn>,
}

pub(super) fn read_goals<'a>(
    case: &Place<'a>,
    seen: &mut BTreeSet<&'a str>,
) -> Result<Vec<FileGoal>, ImportFault> {
    let entries = limited(case, "mal")?;
    let ids = entries.iter().map(|goal| unique_id(goal, seen)).collect::<Result<Vec<&str>, _>>()?;
    entries.iter().zip(&ids).map(|(goal, id)| read_goal(goal, id, &ids)).collect()
}

fn limited<'a>(place: &Place<'a>, name: &str) -> Result<Vec<Place<'a>>, ImportFault> {
    let entries = place.list(name)?;
    if entries.len() > THINGS { Err(place.fault(FaultKind::TooLong)) } else { Ok(entries) }
}

fn read_goal(goal: &Place<'_>, id: &str, ids: &[&str]) -> Result<FileGoal, ImportFault> {
    let next = match goal.maybe("erstattetAv")? {
        None => None,
        Some(place) => {
            let wanted = place.text(80)?;
            let found = ids.iter().position(|known| *known == wanted && *known != id);
            Some(found.ok_or_else(|| place.fault(FaultKind::DanglingReference))?)
        }
    };
    let levels = goal.maybe("nivaer")?;
    let level = |name: &str| match &levels {
        Some(place) => Ok(place.maybe_text(name, TEXT)?.unwrap_or_default().to_owned()),
        None => Ok(String::new()),
    };
    let status = goal.maybe("status")?.map(|place| place.code(codes::goal_status)).transpose()?;
    Ok(FileGoal {
        id: id.to_owned(),
        wording: goal.must("tekst")?.text(TEXT)?.to_owned(),
        why: goal.maybe_text("hvorfor", TEXT)?.unwrap_or_default().to_owned(),
        levels: LEVELS.iter().map(|name| level(name)).collect::<Result<_, ImportFault>>()?,
        status: status.unwrap_or(GoalStatus::Active),
        category: goal.maybe("kategori")?.map(|place| place.code(codes::goal_category)).transpose()?,
        next,
        made: goal.maybe("opprettet")?.map(|day| day.date()).transpose()?,
        judgements: Vec::new(),
    })
}

pub(super) fn read_openness(
    case: &Place<'_>,
    people: &[FilePerson],
) -> Result<Vec<FileOpenness>, ImportFault> {
    limited(case, "aapenhet")?
        .iter()
        .map(|topic| {
            let roles = topic
                .list("kanDelesMed")?
                .iter()
                .map(|place| place.code(codes::role))
                .collect::<Result<Vec<Role>, _>>()?;
            let told = people.iter().filter(|person| roles.contains(&person.role) && !person.left);
            let names: Vec<&str> = told.map(|person| person.name.as_str()).collect();
            Ok(FileOpenness {
                topic: topic.must("tema")?.text(TEXT)?.to_owned(),
                told: if names.is_empty() { codes::NOBODY.to_owned() } else { names.join(", ") },
                mentor_knows: roles.contains(&Role::Mentor),
                own_words: topic.maybe_text("deltakersOrd", TEXT)?.unwrap_or_default().to_owned(),
                made: topic.maybe("avklart")?.map(|day| day.date()).transpose()?,
            })
        })
        .collect()
}

/// What an event tells of goals and of how people are. Goals are everybody's: what was judged in a narrower circle stays out.
pub(super) fn read_learned(
    event: &Place<'_>,
    people: &[FilePerson],
    learned: &mut Learned,
    left_out: &mut BTreeMap<String, u32>,
) -> Result<(), ImportFault> {
    let at = event.must("tidspunkt")?.moment()?;
    let space = event.must("synlighet")?.code(codes::space)?;
    for judged in limited(event, "malVurdering")? {
        let place = judged.must("mal")?;
        let id = place.text(80)?;
        let goal = learned.goals.iter_mut().find(|goal| goal.id == id);
        let goal = goal.ok_or_else(|| place.fault(FaultKind::DanglingReference))?;
        for judgement in limited(&judged, "vurderinger")? {
            let read = FileJudgement {
                person: person_index(&judgement.must("person")?, people)?,
                at,
                level: judgement.must("niva")?.whole(-2, 2)?,
                word: judgement.maybe_text("ord", limits::WORD)?.unwrap_or_default().to_owned(),
            };
            match space {
                SpaceKind::Shared => goal.judgements.push(read),
                _ => count(left_out, "malVurdering"),
            }
        }
    }
    for said in limited(event, "puls")? {
        learned.check_ins.push(FileCheckIn {
            at,
            space,
            person: person_index(&said.must("person")?, people)?,
            support: said.maybe("stotte")?.map(|number| number.whole(1, 5)).transpose()?,
            belief: said.maybe("troPaaDette")?.map(|number| number.whole(1, 5)).transpose()?,
            word: said.maybe_text("ord", limits::WORD)?.unwrap_or_default().to_owned(),
        });
    }
    if learned.check_ins.len() > THINGS {
        return Err(event.fault(FaultKind::TooLong));
    }
    Ok(())
}
