//! How long it is since people were in touch, against the rhythm that they agreed.

use super::{Distance, DistanceFacts, usual_rhythm};
use crate::{ContactKind, DistanceKind, Field, Role};
use chrono::NaiveDate;
use ids::PartId;

/// Who is to be in touch: which sentence, which agreed rhythm, which roles.
pub const PAIRS: [(DistanceKind, Field, &[Role]); 4] = [
    (DistanceKind::MentorCounsellor, Field::RhythmMentorCounsellorDays, &[Role::Counsellor, Role::Mentor]),
    (DistanceKind::Visit, Field::RhythmVisitDays, &[Role::Participant, Role::Counsellor, Role::Mentor]),
    (DistanceKind::AllThree, Field::RhythmAllThreeDays, &[Role::Participant, Role::Counsellor, Role::Mentor]),
    (
        DistanceKind::ParticipantCounsellor,
        Field::RhythmParticipantCounsellorDays,
        &[Role::Participant, Role::Counsellor],
    ),
];

/// When some of the three were last in touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastContact {
    /// Which day; the day to count from when there was none.
    pub on: NaiveDate,
    /// There was none.
    pub never: bool,
    /// Who they are now.
    pub parties: Vec<PartId>,
}

/// The agreed days between contacts, or the usual ones; nothing where neither is.
#[must_use]
pub fn rhythm_of(facts: &DistanceFacts, field: Field) -> Option<u32> {
    let agreed = facts.rhythm.iter().find(|(known, _)| *known == field).map(|(_, days)| *days);
    agreed.or_else(|| usual_rhythm(field))
}

/// When the people of a sentence were last in touch; nothing when not all roles are filled, or the case has not begun.
///
/// Where nobody said who took part, everybody is counted in: a sentence that is wrong would be worse than none. A contact with
/// somebody who has left is no contact with whoever came after, but nobody is blamed for the days before that.
#[must_use]
pub fn last_contact(facts: &DistanceFacts, kind: DistanceKind, roles: &[Role]) -> Option<LastContact> {
    if roles.iter().any(|role| facts.active(&[*role]).is_empty()) {
        return None;
    }
    let matching = |contact: &&super::ContactFact| contact.on <= facts.today && counts(kind, contact.kind);
    let by_role = |contact: &super::ContactFact, now: bool| {
        contact.parties.is_empty()
            || kind == DistanceKind::Visit
            || roles.iter().all(|role| {
                let mut of_role = facts.parties.iter().filter(|party| party.role == *role);
                of_role.any(|party| (party.active || !now) && contact.parties.contains(&party.part))
            })
    };
    let last = |now: bool| {
        facts
            .contacts
            .iter()
            .filter(matching)
            .filter(|contact| by_role(contact, now))
            .map(|contact| contact.on)
            .max()
    };
    let parties = facts.active(roles);
    if let Some(on) = last(true) {
        return Some(LastContact { on, never: false, parties });
    }
    let on = last(false).unwrap_or(facts.begun).max(facts.begun);
    (on <= facts.today).then_some(LastContact { on, never: true, parties })
}

/// Whether a contact of this kind is one that the sentence speaks of. A message is contact, but nobody has talked.
fn counts(kind: DistanceKind, how: ContactKind) -> bool {
    match kind {
        DistanceKind::Visit => how == ContactKind::Visit,
        DistanceKind::AllThree => how != ContactKind::Message,
        _ => true,
    }
}

/// Told from the day after the agreed number of days: on the day itself one is in time.
pub(super) fn tell(facts: &DistanceFacts) -> Vec<Distance> {
    if !facts.goes_on() {
        return Vec::new();
    }
    let mine = facts.my_role();
    let concerned = PAIRS.iter().filter(|(_, _, roles)| mine.is_some_and(|role| roles.contains(&role)));
    concerned
        .filter_map(|(kind, field, roles)| {
            let limit = rhythm_of(facts, *field)?;
            let last = last_contact(facts, *kind, roles)?;
            let count = facts.days_since(last.on);
            let meets = |contact: &&super::ContactFact| {
                contact.on >= facts.today
                    && counts(*kind, contact.kind)
                    && (contact.parties.is_empty()
                        || last.parties.iter().all(|part| contact.parties.contains(part)))
            };
            let planned_on = facts.planned.iter().filter(meets).map(|contact| contact.on).min();
            (count > limit).then(|| Distance {
                never: last.never,
                since: Some(last.on),
                planned_on,
                parties: last.parties,
                ..Distance::new(*kind, count, limit)
            })
        })
        .collect()
}
