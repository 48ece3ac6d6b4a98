//! How agreements stand in lists: from the read model and the circles, without opening any of them.

use super::Speakers;
use crate::fault::AppFault;
use crate::open::Open;
use domain::{AgreementStanding, AgreementStatus, DocumentKind};
use ids::{CaseId, DocumentId};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use store::{ListedAnswer, ListedDocument};

/// What the agreements of one case are judged by.
struct Judged {
    speakers: Speakers,
    answers: BTreeMap<DocumentId, Vec<ListedAnswer>>,
}

impl Open {
    /// How each of the agreements among some documents stands.
    pub(crate) fn standings(
        &mut self,
        rows: &[ListedDocument],
    ) -> Result<BTreeMap<DocumentId, AgreementStanding>, AppFault> {
        let mut cases: BTreeMap<CaseId, Judged> = BTreeMap::new();
        let mut standings = BTreeMap::new();
        for row in rows.iter().filter(|row| row.kind == DocumentKind::Agreement) {
            let judged = match cases.entry(row.case) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(self.judged(row.case)?),
            };
            let Judged { speakers, answers } = judged;
            let of_this = answers.get(&row.document).map_or(&[][..], Vec::as_slice);
            let stored = row.state.as_deref().and_then(AgreementStatus::from_code);
            let say: Vec<_> = speakers.say(row.space_kind).iter().map(|party| party.part).collect();
            let counted = speakers.counted(of_this, row.space_kind);
            let status = stored.unwrap_or(AgreementStatus::Proposed);
            standings.insert(row.document, status.standing(&say, &counted));
        }
        Ok(standings)
    }

    fn judged(&mut self, case: CaseId) -> Result<Judged, AppFault> {
        let mut answers: BTreeMap<DocumentId, Vec<ListedAnswer>> = BTreeMap::new();
        for answer in self.store.answers(case)? {
            answers.entry(answer.document).or_default().push(answer);
        }
        Ok(Judged { speakers: self.speakers(case)?, answers })
    }
}
