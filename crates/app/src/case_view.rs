//! A case and a document, ready to show.

use crate::cards::card_inside;
use crate::contract::{
    CaseView, ConnectionState, DocumentView, HeldView, HoldReason, MeasureView, PartyView, RhythmView,
    SpaceView, SyncStatus,
};
use crate::declaration::{declaration_state, declarations_end, declarations_in};
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::{Fields, of_kind};
use crate::shelf::Shelved;
use crate::time::day_of;
use crate::veil::author_outside;
use documents::Content;
use domain::{Field, MeasureKind, PartKind, PartyStatus, Shielding, SpaceKind};
use identity::Membership;
use ids::{CaseId, Heads, PersonId, SpaceId, UtcMillis};
use store::{HeldRow, HoldCode, PartyEntry};
use sync::Connection;

/// Held envelopes told about.
const HELD: u32 = 100;

impl Open {
    /// One case.
    pub(crate) fn case_view(&mut self, case: CaseId, now: UtcMillis) -> Result<CaseView, AppFault> {
        let missing = || AppFault::missing("case", case);
        let row = self.store.case_card(case, self.me.person, day_of(now), now)?.ok_or_else(missing)?;
        let frame = self.store.case_frame(case)?.ok_or_else(missing)?;
        let support = self.open_support_circles(case)?;
        let place = |space: &SpaceId| support.iter().position(|known| known == space);
        let mut spaces = self.store.spaces_of(Some(case))?;
        spaces.retain(|row| row.kind != SpaceKind::MentorSupport || place(&row.space).is_some());
        let of_nobody_else = self.store.spaces_of(None)?.into_iter();
        spaces.extend(of_nobody_else.filter(|space| space.kind == SpaceKind::Private));
        spaces.sort_by_key(|row| (row.kind, place(&row.space)));
        let spaces: Vec<SpaceView> =
            spaces.into_iter().map(|row| self.space_view(case, row.space)).collect::<Result<_, _>>()?;
        let me = self.me.person;
        // The longest document that a case has, read once.
        let document = self.case_document(case)?;
        let content = self.document(document)?.document.content()?;
        let declarations = declarations_in(&content);
        let ended = declarations_end(&frame, now);
        let shared = self.space_of(case, SpaceKind::Shared)?;
        let parties = self.parties_by(case, shared)?;
        let vacant = self.without_device(case)?;
        let parties = parties.into_iter().map(|party| {
            let joined = party.person.is_some_and(|person| !vacant.contains(&person));
            let compared = self.is_compared(case, party.part)?;
            let declaration = declaration_state(&party, &declarations, ended);
            Ok(PartyView { compared, declaration, joined, ..party_view(party, me) })
        });
        let mut parties: Vec<PartyView> = parties.collect::<Result<_, AppFault>>()?;
        tell_parties(&content, &mut parties);
        let told = Fields(&content.fields);
        let words = |field| told.text(field).unwrap_or_default().to_owned();
        let decides = self.may_admit(case)?;
        let taken_out = !self.takes_part(shared)?;
        Ok(CaseView {
            card: self.unsent_in(case)?.on(card_inside(row)),
            document,
            shared_picture: self.store.shared_picture(case)?,
            sector: frame.sector,
            place: frame.place,
            coverage: frame.coverage,
            start: frame.start,
            planned_end: frame.planned_end,
            end: frame.end,
            parties,
            spaces,
            decides,
            taken_out,
            rhythm: frame.rhythm.into_iter().map(|(field, days)| RhythmView { field, days }).collect(),
            mentor_hours_per_month: frame.mentor_hours_per_month,
            joined_at: self.store.joined_at(case)?,
            coverage_note: words(Field::CoverageNote),
            office: words(Field::Office),
            rhythm_with: told.parties_in(Field::RhythmWith),
            rhythm_remark: words(Field::RhythmRemark),
            measures: measures(&content),
        })
    }

    /// The parties of a case; whoever takes part has not left, whatever is written.
    pub(crate) fn parties_now(&mut self, case: CaseId) -> Result<Vec<PartyEntry>, AppFault> {
        match self.space_of(case, SpaceKind::Shared) {
            Ok(shared) => self.parties_by(case, shared),
            // What was caught in passing names the private circle as its case, and that has no parties.
            Err(AppFault::NotFound(_)) => Ok(self.store.parties(case)?),
            Err(fault) => Err(fault),
        }
    }

    fn parties_by(&mut self, case: CaseId, shared: SpaceId) -> Result<Vec<PartyEntry>, AppFault> {
        let mut parties = self.store.parties(case)?;
        stay(&mut parties, &self.circle(shared)?.members());
        Ok(parties)
    }

    /// One document.
    pub(crate) fn document_view(
        &mut self,
        held: &Shelved,
        seen: Option<Heads>,
    ) -> Result<DocumentView, AppFault> {
        let document = &held.document;
        let content = document.content()?;
        let case = content.case.ok_or(AppFault::Inside("a document of no case"))?;
        let made_by = content.made_by.ok_or(AppFault::Inside("a document by nobody"))?;
        Ok(DocumentView {
            document: document.id(),
            case,
            kind: document.kind(),
            heads: document.heads(),
            space: self.space_view(case, held.space)?,
            author: self.author(Some(case), made_by)?,
            created_at: content.created_at.unwrap_or_default(),
            archived: content.archived,
            read_only: content.newer || !self.may_write(held.space)?,
            texts: self.text_views(case, document, None, &content.texts, seen.as_ref())?,
            fields: self.field_views(case, &content.fields)?,
            parts: self.part_views(case, document, &content.parts)?,
            delivery: self.delivery(case, held.space, document.id())?,
            wider: self.wider_spaces(case, document, held.space, &content)?,
            seen,
        })
    }

    /// The connection and what is on its way.
    pub(crate) fn sync_status(&mut self) -> Result<SyncStatus, AppFault> {
        let (connection, next_try_at) = match self.exchange.brain.connection() {
            Connection::NoHub => (ConnectionState::NoHub, None),
            Connection::OfflineByChoice => (ConnectionState::OfflineByChoice, None),
            Connection::Unreachable { next_try_at } => (ConnectionState::Unreachable, Some(next_try_at)),
            Connection::Connecting => (ConnectionState::Connecting, None),
            Connection::Syncing => (ConnectionState::Syncing, None),
            Connection::UpToDate => (ConnectionState::UpToDate, None),
        };
        let outgoing = self.outgoing_views()?;
        let held =
            self.store.held(HELD)?.into_iter().map(|row| self.held_view(row)).collect::<Result<_, _>>()?;
        let unsent = self.unsent()?;
        Ok(SyncStatus {
            connection,
            hub: self.exchange.address.as_ref().map(ToString::to_string),
            unsent: unsent.waiting,
            undelivered: unsent.undelivered(),
            last_exchange_at: self.exchange.last_exchange_at,
            next_try_at,
            outgoing,
            held,
            noticed: self.noticed()?,
        })
    }
}

impl Open {
    fn held_view(&mut self, row: HeldRow) -> Result<HeldView, AppFault> {
        let person = self.store.person_of(row.author)?.unwrap_or(ids::PersonId([0; 32]));
        let former = self.circle(row.space)?.members().former.contains_key(&row.author);
        let shielding = match row.case {
            Some(case) => self.store.shielding(case)?.unwrap_or(Shielding::Confidential),
            None => Shielding::None,
        };
        Ok(HeldView {
            from: author_outside(self.author(row.case, person)?, shielding),
            position: row.hub_position.unwrap_or_default(),
            reason: match row.hold {
                Some(HoldCode::Membership | HoldCode::Earlier) if former => HoldReason::ForReview,
                Some(HoldCode::Earlier) => HoldReason::WaitingForEarlier,
                Some(HoldCode::Key) => HoldReason::WaitingForKey,
                Some(HoldCode::Membership) => HoldReason::WaitingForMembership,
                Some(HoldCode::Newer) | None => HoldReason::SetAside,
            },
        })
    }
}

/// Whoever takes part has not left, though somebody wrote so: it may have been somebody who was out themselves.
fn stay(parties: &mut [PartyEntry], members: &Membership) {
    let active = parties.iter().filter(|party| party.status == PartyStatus::Active);
    let active: Vec<PersonId> = active.filter_map(|party| party.person).collect();
    let stays = |person: &PersonId| members.persons.contains_key(person) && !active.contains(person);
    for party in parties.iter_mut().filter(|party| party.person.as_ref().is_some_and(stays)) {
        party.status = PartyStatus::Active;
    }
}

/// What one page of a case tells of its parties and no list does, from the case document itself.
fn tell_parties(content: &Content, parties: &mut [PartyView]) {
    for party in parties {
        let Some(part) = content.parts.iter().find(|part| part.part == party.party) else { continue };
        let fields = Fields(&part.fields);
        let words = |field| fields.text(field).unwrap_or_default().to_owned();
        party.replaced_by = fields.id(Field::ReplacedBy);
        party.left_on = fields.date(Field::End).filter(|_| party.status == PartyStatus::Left);
        party.came_on = fields.date(Field::Start);
        party.family_name = words(Field::FamilyName);
        party.position = words(Field::Position);
        party.spoken_language = words(Field::SpokenLanguage);
        party.writing_way = words(Field::WritingWay);
        let declared = of_kind(content, PartKind::Declaration).map(|declared| Fields(&declared.fields));
        let theirs = declared.filter(|declared| declared.parties().contains(&party.party));
        party.declared_on =
            theirs.filter_map(|declared| declared.moment(Field::HappenedAt)).max().map(day_of);
    }
}

/// The measures of a case, the first first.
fn measures(content: &Content) -> Vec<MeasureView> {
    let mut measures: Vec<MeasureView> = of_kind(content, PartKind::Measure)
        .map(|part| {
            let fields = Fields(&part.fields);
            MeasureView {
                part: part.part,
                kind: fields.code(Field::MeasureKind, MeasureKind::from_code),
                from: fields.date(Field::Start),
                until: fields.date(Field::End),
                remark: fields.text(Field::Remark).unwrap_or_default().to_owned(),
            }
        })
        .collect();
    measures.sort_by_key(|measure| (measure.from, measure.until, measure.part));
    measures
}

fn party_view(party: PartyEntry, me: ids::PersonId) -> PartyView {
    PartyView {
        party: party.part,
        role: party.role,
        name: party.name,
        status: party.status,
        left_on: None,
        replaced_by: None,
        joined: party.person.is_some(),
        me: party.person == Some(me),
        language: party.language,
        interpreter: party.interpreter,
        compared: true,
        declaration: None,
        declared_on: None,
        family_name: String::new(),
        position: String::new(),
        spoken_language: String::new(),
        writing_way: String::new(),
        came_on: None,
    }
}
