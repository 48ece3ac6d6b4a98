//! What removed people wrote before they knew: shown to whoever decides who takes part, on a copy, through the ordinary guard.
//! Nothing of it is part of a document until it is taken in; then it is so for everybody.

use crate::containment::{Budget, contained};
use crate::contract::{Author, DifferenceView, LateDocument, LateView, Topic};
use crate::fault::AppFault;
use crate::open::Open;
use crate::shelf::Shelved;
use crate::take_in::Taken;
use documents::Document;
use identity::Standing;
use ids::{CaseId, DeviceId, DocumentId, EnvelopeId, Incarnation, PersonId, SpaceId, UtcMillis};
use protocol::Covered;
use std::collections::BTreeMap;
use store::{InboxRow, LocalWrite, Rows};

/// Late envelopes of one space looked at in one go.
const LATE_ENVELOPES: usize = 1_000;

/// The late words of one removed device, in order.
struct Run {
    space: SpaceId,
    person: PersonId,
    rows: Vec<InboxRow>,
}

/// What a run would change, as far as it can be read.
struct Opened {
    through: Covered,
    envelope: EnvelopeId,
    at: UtcMillis,
    documents: BTreeMap<DocumentId, Shelved>,
    unreadable: bool,
}

impl Open {
    /// Everything late in a case that nobody has decided about.
    pub(crate) fn late_views(&mut self, case: CaseId) -> Result<Vec<LateView>, AppFault> {
        let mut views = Vec::new();
        for run in self.late_runs(case)? {
            let author = self.author(Some(case), run.person)?;
            let Some(opened) = self.open_late(&run)? else { continue };
            if self.was_left(run.space, opened.through)? {
                continue;
            }
            let mut documents = Vec::new();
            for (id, after) in &opened.documents {
                // That somebody looked at the case is no word of theirs to decide about.
                if after.document.kind().is_log() {
                    continue;
                }
                documents.push(self.late_document(case, *id, after, &author)?);
            }
            if documents.is_empty() && !opened.unreadable {
                continue;
            }
            views.push(LateView {
                envelope: opened.envelope,
                author,
                space: self.circle_facts(run.space)?.0,
                at: opened.at,
                documents,
                unreadable: opened.unreadable,
            });
        }
        Ok(views)
    }

    /// Takes late words in, for everybody in their circle.
    pub(crate) fn keep_late(
        &mut self,
        case: CaseId,
        envelope: EnvelopeId,
        now: UtcMillis,
    ) -> Result<Vec<LateView>, AppFault> {
        let (space, through) = self.find_late(case, envelope)?;
        let Some(mut circle) = self.circles.remove(&space) else {
            return Err(AppFault::Inside("a circle that was just there"));
        };
        let kept = circle.keep(&[through], &self.keys)?;
        self.circles.insert(space, circle);
        let mut rows = Rows::default();
        kept.iter().try_for_each(|operation| self.keep_control(space, operation, &mut rows))?;
        if let Err(fault) = self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() }) {
            self.circles.clear();
            return Err(fault.into());
        }
        self.exchange.written(now);
        self.take_in_space(space, now)?;
        self.changed(Topic::Case(case));
        self.late_views(case)
    }

    /// Leaves late words out: they stay on the disk, are part of nothing and are not asked about again.
    pub(crate) fn leave_late(
        &mut self,
        case: CaseId,
        envelope: EnvelopeId,
    ) -> Result<Vec<LateView>, AppFault> {
        let late_left = vec![self.find_late(case, envelope)?];
        let rows = Rows { late_left, ..Rows::default() };
        self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        self.changed(Topic::Case(case));
        self.late_views(case)
    }

    fn find_late(&mut self, case: CaseId, envelope: EnvelopeId) -> Result<(SpaceId, Covered), AppFault> {
        for run in self.late_runs(case)? {
            if let Some(opened) = self.open_late(&run)?.filter(|opened| opened.envelope == envelope) {
                return Ok((run.space, opened.through));
            }
        }
        Err(AppFault::missing("late words", envelope))
    }

    fn was_left(&self, space: SpaceId, through: Covered) -> Result<bool, AppFault> {
        let left = self.store.late_left(space)?;
        Ok(left.iter().any(|left| {
            (left.author, left.incarnation) == (through.author, through.incarnation)
                && left.sequence >= through.sequence
        }))
    }

    /// Late words in the circles where I decide.
    fn late_runs(&mut self, case: CaseId) -> Result<Vec<Run>, AppFault> {
        let mut found = Vec::new();
        for row in self.store.spaces_of(Some(case))?.into_iter() {
            let members = self.circle(row.space)?.members();
            if !members.may_admit(&self.me.device) || members.former.is_empty() {
                continue;
            }
            let mut runs: BTreeMap<(DeviceId, Incarnation), Vec<InboxRow>> = BTreeMap::new();
            for held in self.store.waiting(row.space, LATE_ENVELOPES)? {
                if members.standing(&held.author, held.incarnation, held.sequence) == Standing::Late {
                    runs.entry((held.author, held.incarnation)).or_default().push(held);
                }
            }
            for ((author, _), mut rows) in runs {
                rows.sort_by_key(|held| held.sequence);
                if let Some(former) = members.former.get(&author) {
                    found.push(Run { space: row.space, person: former.person, rows });
                }
            }
        }
        Ok(found)
    }

    /// Opens a run as far as it goes; nothing when not even its first words can be read.
    fn open_late(&mut self, run: &Run) -> Result<Option<Opened>, AppFault> {
        let mut opened: Option<Opened> = None;
        let mut documents = BTreeMap::new();
        let mut unreadable = false;
        let mut tail = match run.rows.first() {
            Some(first) => self.store.reached(run.space, first.author, first.incarnation)?,
            None => return Ok(None),
        };
        for row in &run.rows {
            let next = tail.map_or(ids::Sequence(1), |(sequence, _)| sequence.next());
            let follows = row.sequence == next && row.previous == tail.map(|(_, id)| id);
            let at = if follows { self.open_late_envelope(run.space, row, &mut documents)? } else { None };
            let Some(at) = at else {
                unreadable = true;
                break;
            };
            let through =
                Covered { author: row.author, incarnation: row.incarnation, sequence: row.sequence };
            tail = Some((row.sequence, row.id));
            opened =
                Some(Opened { through, envelope: row.id, at, documents: BTreeMap::new(), unreadable: false });
        }
        Ok(opened.map(|opened| Opened { documents, unreadable, ..opened }))
    }

    /// One late envelope on copies of its documents; when it was sealed, or nothing when it cannot be taken in.
    fn open_late_envelope(
        &mut self,
        space: SpaceId,
        row: &InboxRow,
        documents: &mut BTreeMap<DocumentId, Shelved>,
    ) -> Result<Option<UtcMillis>, AppFault> {
        let Some(bytes) = self.store.envelope_bytes(row.id)? else { return Ok(None) };
        let Some(key) = self.circle(space)?.key(&row.epoch).cloned() else { return Ok(None) };
        let mut at = None;
        let opened = contained(|| {
            let Ok(verified) = sealing::verify_envelope(&bytes) else { return Ok(Taken::Refused) };
            let Ok(payload) = sealing::open(&verified, &key) else { return Ok(Taken::Refused) };
            // What it would write is looked at and let go.
            let (mut rows, mut budget) = (Rows::default(), Budget::default());
            for group in &payload.groups {
                match self.take_in_group((space, row), group, documents, (&mut rows, &mut budget))? {
                    Taken::In => {}
                    other => return Ok(other),
                }
            }
            at = Some(payload.claimed_at);
            Ok(Taken::In)
        })?;
        Ok(if matches!(opened, Taken::In) { at } else { None })
    }

    fn late_document(
        &mut self,
        case: CaseId,
        id: DocumentId,
        after: &Shelved,
        author: &Author,
    ) -> Result<LateDocument, AppFault> {
        let document = &after.document;
        let before = match self.load_document(id)? {
            Some(held) => held.document.heads(),
            None => Document::genesis_heads(document.kind()),
        };
        let difference = document.difference(&before, &document.heads())?;
        let mut difference = self.difference_view(case, difference)?;
        name_author(&mut difference, author);
        let title = self.entry_of(after).map(|entry| entry.title).unwrap_or_default();
        Ok(LateDocument { document: id, kind: document.kind(), title, difference })
    }
}

/// Nobody is behind a late change's actor here yet, for it was not taken in: its signer is.
fn name_author(difference: &mut DifferenceView, author: &Author) {
    let pieces = difference.texts.iter_mut().flat_map(|text| &mut text.pieces).map(|piece| &mut piece.by);
    for by in pieces.flatten().chain(difference.fields.iter_mut().flat_map(|field| &mut field.by)) {
        if by.person == PersonId([0; 32]) {
            *by = author.clone();
        }
    }
}
