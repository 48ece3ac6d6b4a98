//! Goals, agreements, questions and other things of one case or of all, from the read model alone.

use crate::contract::{PartFact, ThingList, ThingView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use crate::veil::{author_outside, outside};
use domain::{AgreementStanding, PartKind, QuestionStatus, Shielding, limits};
use ids::{CaseId, DocumentId, UtcMillis};
use std::collections::BTreeMap;
use store::{ListedDocument, ListedPart};

/// Things in one list.
const THINGS: u32 = limits::DOCUMENTS as u32;

impl Run for ThingList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<ThingView>, AppFault> {
        let open = device.open()?;
        let rows = open.store.things(self.case, &self.kinds, THINGS, self.archived)?;
        let mut standings = open.standings(&rows)?;
        let mut parts = match self.case {
            Some(case) => open.part_facts(case)?,
            None => BTreeMap::new(),
        };
        rows.into_iter()
            .map(|row| {
                // Inside its own case a thing is shown as it is.
                let shielding = if self.case.is_some() { Shielding::None } else { row.shielding };
                let parts = parts.remove(&row.document).unwrap_or_default();
                let standing = standings.remove(&row.document);
                open.thing_view(row, shielding, (parts, standing))
            })
            .collect()
    }
}

impl Open {
    /// What lists tell of the parts of a case's things, by document.
    fn part_facts(&self, case: CaseId) -> Result<BTreeMap<DocumentId, Vec<PartFact>>, AppFault> {
        let of_case = [PartKind::Hours, PartKind::Arrangement];
        let kinds: Vec<PartKind> =
            PartKind::ALL.iter().copied().filter(|kind| !of_case.contains(kind)).collect();
        let mut facts: BTreeMap<DocumentId, Vec<PartFact>> = BTreeMap::new();
        for row in self.store.parts(case, &kinds)? {
            facts.entry(row.document).or_default().push(part_fact(row));
        }
        Ok(facts)
    }

    fn thing_view(
        &self,
        row: ListedDocument,
        shielding: Shielding,
        (parts, standing): (Vec<PartFact>, Option<AgreementStanding>),
    ) -> Result<ThingView, AppFault> {
        let author = self.author(Some(row.case), row.made_by)?;
        let mine = self.store.party_of(row.case, self.me.person)?.map(|party| party.part);
        let waiting_for = match &standing {
            Some(standing) => standing.waiting_for.clone(),
            None if row.state.as_deref() == Some(QuestionStatus::Open.code()) => {
                row.for_party.into_iter().collect()
            }
            None => Vec::new(),
        };
        Ok(ThingView {
            case: row.case,
            case_title: outside(row.case_title, shielding),
            document: row.document,
            kind: row.kind,
            note_kind: row.note_kind,
            space: row.space_kind,
            state: standing.as_ref().map(|standing| standing.status.code().to_owned()).or(row.state),
            due: row.due,
            for_me: row.for_party.is_some() && row.for_party == mine,
            waiting_for,
            changed_since: standing.is_some_and(|standing| standing.changed_since),
            for_party: row.for_party,
            word: outside(row.word, shielding),
            title: outside(row.title, shielding),
            excerpt: outside(row.excerpt, shielding),
            happened_at: row.happened_at,
            created_at: row.created_at,
            author: author_outside(author, shielding),
            voice: row.voice_name.map(|name| outside(name, shielding)).filter(|name| !name.is_empty()),
            unread: row.unread,
            unsent: row.unsent,
            undecided: row.undecided,
            archived: row.archived,
            parts,
        })
    }
}

/// What lists tell of one part.
pub(crate) fn part_fact(row: ListedPart) -> PartFact {
    let ListedPart { document, part } = row;
    PartFact {
        document,
        part: part.part,
        kind: part.kind,
        party: part.party,
        at: part.at,
        day: part.day,
        code: part.code,
        state: part.state,
        number: part.number,
        words: part.words,
    }
}
