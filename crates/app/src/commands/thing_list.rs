//! Goals, agreements, questions and other things of one case or of all, from the read model alone.

use crate::contract::{PartFact, ThingList, ThingView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use crate::veil::{author_outside, outside};
use domain::{AgreementStanding, DocumentKind, PartKind, QuestionStatus, Shielding, limits};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use std::collections::{BTreeMap, BTreeSet};
use store::{ListedDocument, ListedPart};

/// Things in one list.
const THINGS: u32 = limits::DOCUMENTS as u32;

impl Run for ThingList {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<ThingView>, AppFault> {
        let open = device.open()?;
        let rows = open.store.things(self.case, &self.kinds, THINGS, self.archived)?;
        let mut standings = open.standings(&rows)?;
        let mut parts = match self.case {
            Some(case) => open.part_facts(case, &self.kinds)?,
            None => BTreeMap::new(),
        };
        let mut mine: BTreeMap<CaseId, Option<PartId>> = BTreeMap::new();
        rows.into_iter()
            .map(|row| {
                // Inside its own case a thing is shown as it is.
                let shielding = if self.case.is_some() { Shielding::None } else { row.shielding };
                let parts = parts.remove(&row.document).unwrap_or_default();
                let standing = standings.remove(&row.document);
                let mine = match mine.get(&row.case) {
                    Some(mine) => *mine,
                    None => {
                        let party = open.store.party_of(row.case, open.me.person)?.map(|party| party.part);
                        mine.insert(row.case, party);
                        party
                    }
                };
                open.thing_view((row, mine), shielding, (parts, standing))
            })
            .collect()
    }
}

impl Open {
    /// What lists tell of the parts of a case's things of some kinds, by document. Parts of the case itself have lists of their own.
    fn part_facts(
        &self,
        case: CaseId,
        kinds: &[DocumentKind],
    ) -> Result<BTreeMap<DocumentId, Vec<PartFact>>, AppFault> {
        let things = kinds.iter().filter(|kind| **kind != DocumentKind::Case);
        let kinds: BTreeSet<PartKind> = things.flat_map(|kind| kind.parts()).copied().collect();
        let kinds: Vec<PartKind> = kinds.into_iter().collect();
        let mut facts: BTreeMap<DocumentId, Vec<PartFact>> = BTreeMap::new();
        for row in self.store.parts(case, &kinds)? {
            facts.entry(row.document).or_default().push(part_fact(row));
        }
        Ok(facts)
    }

    fn thing_view(
        &self,
        (row, mine): (ListedDocument, Option<PartId>),
        shielding: Shielding,
        (parts, standing): (Vec<PartFact>, Option<AgreementStanding>),
    ) -> Result<ThingView, AppFault> {
        let author = self.author(Some(row.case), row.made_by)?;
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
