//! Who may speak for which party in a case.
//!
//! The case document says who a party is, and every member may write in it. So that nobody makes themselves another party, a
//! person speaks for a party only where the circles bear it out, whose membership the counsellor alone gives: a mentor is never
//! in the circle of counsellor and participant, nor a participant in the mentor's, and a counsellor decides who takes part.

use crate::fault::AppFault;
use crate::open::Open;
use domain::{PartyAnswer, PartyStatus, Role, SpaceKind};
use identity::SpaceRole;
use ids::{CaseId, PartId, PersonId, SpaceId};
use std::collections::BTreeSet;
use store::{ListedAnswer, PartyEntry};

/// The parties of a case, and which person speaks for which.
pub(crate) struct Speakers {
    pub(crate) parties: Vec<PartyEntry>,
    /// Persons who take part as the party that they are said to be.
    borne_out: BTreeSet<PersonId>,
    /// Persons who have no device in the case.
    vacant: BTreeSet<PersonId>,
}

impl Speakers {
    /// Everybody who has to agree in a circle: who takes part now and reads it.
    pub(crate) fn say(&self, circle: SpaceKind) -> Vec<&PartyEntry> {
        let has_say =
            |party: &&PartyEntry| party.status == PartyStatus::Active && circle.has_reader(party.role);
        self.parties.iter().filter(has_say).collect()
    }

    /// Whether nobody can answer for a party on a device of their own.
    pub(crate) fn without_device(&self, party: &PartyEntry) -> bool {
        party.person.is_none_or(|person| self.vacant.contains(&person))
    }

    /// The party that a person is, as far as the circles bear it out.
    pub(crate) fn party_of(&self, person: PersonId) -> Option<&PartyEntry> {
        let known = self.borne_out.contains(&person);
        self.parties.iter().filter(|_| known).find(|party| party.person == Some(person))
    }

    /// Whether an answer whose signature holds was given by whoever may give it: the party itself, or for somebody without a
    /// device another one who has a say.
    pub(crate) fn counts(&self, answer: &ListedAnswer, circle: SpaceKind) -> bool {
        let Some(by) = answer.person.and_then(|person| self.party_of(person)) else { return false };
        if !answer.answer.on_behalf {
            return by.part == answer.answer.party;
        }
        let named = self.parties.iter().find(|party| party.part == answer.answer.party);
        circle.has_reader(by.role) && named.is_some_and(|party| self.without_device(party))
    }

    /// The answers that count.
    pub(crate) fn counted(&self, answers: &[ListedAnswer], circle: SpaceKind) -> Vec<PartyAnswer> {
        let counts = answers.iter().filter(|answer| self.counts(answer, circle));
        counts
            .map(|listed| PartyAnswer {
                party: listed.answer.party,
                answer: listed.answer.answer,
                version: listed.answer.version,
                current: listed.answer.current,
                at: listed.answer.at,
            })
            .collect()
    }
}

impl Open {
    /// Who speaks for which party, by the read model and the circles.
    pub(crate) fn speakers(&mut self, case: CaseId) -> Result<Speakers, AppFault> {
        let parties = self.parties_now(case)?;
        let mut borne_out = BTreeSet::new();
        for party in &parties {
            if let Some(person) = party.person
                && self.is_borne_out(case, person, party.role)?
            {
                borne_out.insert(person);
            }
        }
        // One person is one party: whoever is said to be two is neither.
        borne_out.retain(|person| parties.iter().filter(|party| party.person == Some(*person)).count() == 1);
        Ok(Speakers { parties, borne_out, vacant: self.without_device(case)? })
    }

    /// Whether the circles that this device knows of have a person as somebody of this role.
    fn is_borne_out(&mut self, case: CaseId, person: PersonId, role: Role) -> Result<bool, AppFault> {
        for kind in [SpaceKind::Shared, SpaceKind::CounsellorParticipant] {
            let Ok(space) = self.space_of(case, kind) else { continue };
            let Some(known) = self.is_in_as(space, person, role)? else { return Ok(false) };
            if known != kind.has_reader(role) {
                return Ok(false);
            }
        }
        self.is_borne_out_by_support(case, person, role)
    }

    /// A mentor is in one circle of mentor support, a counsellor in those since they came, the participant in none.
    fn is_borne_out_by_support(
        &mut self,
        case: CaseId,
        person: PersonId,
        role: Role,
    ) -> Result<bool, AppFault> {
        let (mut any, mut is_in) = (false, false);
        for row in self.support_circles(case)? {
            if self.circle(row.space)?.genesis().is_some() {
                let Some(known) = self.is_in_as(row.space, person, role)? else { return Ok(false) };
                (any, is_in) = (true, is_in || known);
            }
        }
        let mentor = self.my_role(case)? == Some(Role::Mentor);
        if !any || is_in == SpaceKind::MentorSupport.has_reader(role) {
            // To a mentor, another mentor looks like the participant: whoever signed a declaration is none.
            return Ok(role != Role::Participant || !mentor || !self.has_declared(case, person)?);
        }
        let shared = self.space_of(case, SpaceKind::Shared)?;
        let gone = !self.circle(shared)?.members().persons.contains_key(&person);
        // A mentor knows no other mentor's circle, nor those of whoever was gone before.
        Ok(!is_in && (gone || mentor && role == Role::Mentor && self.has_declared(case, person)?))
    }

    fn has_declared(&mut self, case: CaseId, person: PersonId) -> Result<bool, AppFault> {
        Ok(self.declarations(case)?.iter().any(|signed| signed.person == Some(person)))
    }

    /// Whether a person is in a circle, or was; nothing where they decide there and should not, or the other way around.
    fn is_in_as(&mut self, space: SpaceId, person: PersonId, role: Role) -> Result<Option<bool>, AppFault> {
        let members = self.circle(space)?.members();
        let now = members.persons.get(&person);
        let once = members.former.values().any(|former| former.person == person);
        let decides = now.map(|right| *right == SpaceRole::Admin);
        let fits = decides.is_none_or(|decides| decides == (role == Role::Counsellor));
        Ok(fits.then_some(now.is_some() || once))
    }

    /// The party that I am, when I have a say in a circle.
    pub(crate) fn my_say(&self, speakers: &Speakers, circle: SpaceKind) -> Option<PartId> {
        let me = speakers.party_of(self.me.person)?;
        speakers.say(circle).iter().find(|party| party.part == me.part).map(|party| party.part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Answer;
    use ids::{DeviceId, DocumentId, UtcMillis, VersionHash};
    use store::AnswerEntry;

    const SANDER: u8 = 1;
    const ROAR: u8 = 2;

    fn part(number: u8) -> PartId {
        PartId::from_slice(&[number; 16]).unwrap()
    }

    fn party(number: u8, role: Role, person: Option<u8>) -> PartyEntry {
        PartyEntry {
            part: part(number),
            role,
            name: String::new(),
            person: person.map(|person| PersonId([person; 32])),
            status: PartyStatus::Active,
            language: None,
            interpreter: false,
        }
    }

    /// Sander and Roar as the circles bear them out.
    fn speakers(parties: Vec<PartyEntry>) -> Speakers {
        let borne_out = [SANDER, ROAR].map(|person| PersonId([person; 32])).into();
        Speakers { parties, borne_out, vacant: BTreeSet::new() }
    }

    fn answer(for_party: u8, by: u8, on_behalf: bool) -> ListedAnswer {
        ListedAnswer {
            document: DocumentId::from_slice(&[5; 16]).unwrap(),
            answer: AnswerEntry {
                part: part(50),
                party: part(for_party),
                answer: Answer::Agree,
                on_behalf,
                at: UtcMillis(1),
                device: DeviceId([by; 32]),
                version: VersionHash([1; 32]),
                current: true,
            },
            person: Some(PersonId([by; 32])),
        }
    }

    #[test]
    fn only_the_party_itself_answers_while_it_has_a_device() {
        let both =
            speakers(vec![party(1, Role::Participant, Some(SANDER)), party(2, Role::Mentor, Some(ROAR))]);
        let counts = |answer| both.counts(&answer, SpaceKind::Shared);
        assert!(counts(answer(1, SANDER, false)));
        assert!(!counts(answer(1, ROAR, false)), "an answer for another party");
        assert!(!counts(answer(1, ROAR, true)), "nobody speaks for somebody who can");
        assert!(
            !counts(ListedAnswer { person: None, ..answer(1, SANDER, false) }),
            "a device of nobody known"
        );
    }

    #[test]
    fn somebody_without_a_device_is_spoken_for_by_one_who_reads_the_agreement() {
        let sander_on_paper =
            speakers(vec![party(1, Role::Participant, None), party(2, Role::Mentor, Some(ROAR))]);
        assert!(sander_on_paper.counts(&answer(1, ROAR, true), SpaceKind::Shared));
        let narrow = SpaceKind::CounsellorParticipant;
        assert!(!sander_on_paper.counts(&answer(1, ROAR, true), narrow));
    }

    #[test]
    fn who_is_not_borne_out_by_the_circles_counts_for_nobody() {
        let mut speakers = speakers(vec![party(1, Role::Participant, Some(ROAR))]);
        speakers.borne_out.clear();
        assert!(!speakers.counts(&answer(1, ROAR, false), SpaceKind::Shared));
        assert!(speakers.party_of(PersonId([ROAR; 32])).is_none());
    }
}
