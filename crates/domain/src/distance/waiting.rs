//! What waits for somebody: questions, setbacks, tasks, texts, devices.

use super::{Distance, DistanceFacts, limits, workdays_after};
use crate::{CaseStatus, ContactKind, DistanceKind, Role};
use ids::PartId;

pub(super) fn tell(facts: &DistanceFacts) -> Vec<Distance> {
    if facts.status == CaseStatus::Ended || !facts.one_of_three_looks() {
        return Vec::new();
    }
    let mut told = questions(facts);
    told.extend(setback(facts));
    told.extend(tasks(facts));
    told.extend(unopened(facts));
    told.extend(devices(facts));
    told
}

/// Told to whoever asked and whoever is asked; to all where nobody was named.
fn questions(facts: &DistanceFacts) -> Vec<Distance> {
    let concerns = |question: &&super::QuestionFact| {
        question.to.is_none() || question.to == facts.me || question.by == facts.me
    };
    let waits = facts.questions.iter().filter(concerns).filter_map(|question| {
        let count = workdays_after(question.on, facts.today);
        (count >= limits::QUESTION_WORKDAYS).then(|| Distance {
            since: Some(question.on),
            parties: question.to.into_iter().collect(),
            document: Some(question.document),
            ..Distance::new(DistanceKind::Question, count, limits::QUESTION_WORKDAYS)
        })
    });
    waits.collect()
}

/// The last setback, until somebody has been in touch with the participant. Contact on the day itself is contact.
fn setback(facts: &DistanceFacts) -> Option<Distance> {
    let past = facts.setbacks.iter().filter(|(_, day)| *day <= facts.today);
    let (document, on) = *past.max_by_key(|(document, day)| (*day, *document))?;
    let participants = facts.active(&[Role::Participant]);
    let since = facts.contacts.iter().any(|contact| {
        let with = contact.parties.is_empty()
            || contact.kind == ContactKind::Visit
            || participants.iter().any(|part| contact.parties.contains(part));
        contact.on >= on && contact.on <= facts.today && with
    });
    let count = workdays_after(on, facts.today);
    let told = !since && facts.status != CaseStatus::Paused && count >= limits::SETBACK_WORKDAYS;
    told.then(|| Distance {
        since: Some(on),
        parties: participants,
        document: Some(document),
        ..Distance::new(DistanceKind::Setback, count, limits::SETBACK_WORKDAYS)
    })
}

/// Everybody's, the counsellor's own too.
fn tasks(facts: &DistanceFacts) -> Vec<Distance> {
    let late = facts.tasks.iter().filter_map(|task| {
        let count = facts.days_since(task.due);
        (count >= limits::TASK_DAYS).then(|| Distance {
            since: Some(task.due),
            parties: task.owner.into_iter().collect(),
            part: Some(task.part),
            ..Distance::new(DistanceKind::Task, count, limits::TASK_DAYS)
        })
    });
    late.collect()
}

/// One sentence for each reader who has not opened the case since something was shared, about the oldest of it. Told to
/// whoever shared it. An opening on the same day counts as one after it.
fn unopened(facts: &DistanceFacts) -> Vec<Distance> {
    let opened = |reader: PartId| facts.opened.iter().find(|(part, _)| *part == reader).map(|(_, day)| *day);
    let readers = facts.parties.iter().filter(|party| party.active && Some(party.part) != facts.me);
    readers
        .filter_map(|reader| {
            let unread = facts.shared.iter().filter(|text| {
                text.readers.contains(&reader.part) && opened(reader.part).is_none_or(|day| day < text.on)
            });
            let oldest = unread.min_by_key(|text| (text.on, text.document))?;
            let count = facts.days_since(oldest.on);
            (count >= limits::UNOPENED_DAYS).then(|| Distance {
                since: Some(oldest.on),
                parties: vec![reader.part],
                document: Some(oldest.document),
                ..Distance::new(DistanceKind::Unopened, count, limits::UNOPENED_DAYS)
            })
        })
        .collect()
}

/// One sentence for each person none of whose devices was heard from.
fn devices(facts: &DistanceFacts) -> Vec<Distance> {
    let quiet = facts.heard.iter().filter_map(|(party, day)| {
        let count = facts.days_since(*day);
        (count >= limits::DEVICE_DAYS).then(|| Distance {
            since: Some(*day),
            parties: vec![*party],
            ..Distance::new(DistanceKind::Device, count, limits::DEVICE_DAYS)
        })
    });
    quiet.collect()
}
