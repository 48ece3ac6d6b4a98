//! From documents, membership and the store to what a screen shows.

use crate::contract::{
    Author, Delivery, DeliveryStage, DifferenceView, FieldDifference, FieldView, PartView, Piece, PieceKind,
    Reader, ReaderDevice, SpaceView, TextDifference, TextView, ValueView,
};
use crate::fault::AppFault;
use crate::open::Open;
use documents::{Difference, Document, FieldValue, TextPlace};
use domain::{Field, TextField};
use ids::{Actor, CaseId, DeviceId, DocumentId, Heads, PartId, PersonId, SpaceId};
use protocol::Covered;
use std::collections::BTreeMap;

impl Open {
    /// Who is behind an actor: the signer of the envelopes that carried its changes.
    pub(crate) fn actor_author(&self, case: CaseId, actor: Actor) -> Result<Author, AppFault> {
        let person = match self.store.device_of(actor)? {
            Some(device) if device == self.me.device => Some(self.me.person),
            Some(device) => self.store.person_of(device)?,
            None => None,
        };
        match person {
            Some(person) => self.author(Some(case), person),
            None => Ok(Author { person: PersonId([0; 32]), name: String::new(), role: None, me: false }),
        }
    }

    /// Pieces as a screen shows them.
    pub(crate) fn pieces(&self, case: CaseId, pieces: Vec<documents::Piece>) -> Result<Vec<Piece>, AppFault> {
        let mut known: BTreeMap<Actor, Author> = BTreeMap::new();
        pieces
            .into_iter()
            .map(|piece| {
                let by = match piece.by {
                    None => None,
                    Some(actor) => Some(match known.get(&actor) {
                        Some(author) => author.clone(),
                        None => {
                            let author = self.actor_author(case, actor)?;
                            known.insert(actor, author.clone());
                            author
                        }
                    }),
                };
                let kind = match piece.kind {
                    documents::PieceKind::Kept => PieceKind::Kept,
                    documents::PieceKind::Added => PieceKind::Added,
                    documents::PieceKind::Removed => PieceKind::Removed,
                };
                Ok(Piece { kind, text: piece.text, by })
            })
            .collect()
    }

    /// A text with what others changed in it since a moment.
    pub(crate) fn text_view(
        &self,
        case: CaseId,
        document: &Document,
        place: TextPlace,
        text: &str,
        seen: Option<&Heads>,
    ) -> Result<TextView, AppFault> {
        let now = document.heads();
        let since = match seen {
            Some(seen) if *seen != now => {
                let pieces = self.pieces(case, document.pieces(&place, seen, &now)?)?;
                by_others(pieces)
            }
            _ => Vec::new(),
        };
        let mut authors: Vec<Author> = Vec::new();
        for (actor, _) in document.writers(&place)? {
            let author = self.actor_author(case, actor)?;
            if !authors.contains(&author) {
                authors.push(author);
            }
        }
        Ok(TextView { field: place.field, text: text.to_owned(), since, authors })
    }

    /// All texts of a document or of one of its parts.
    pub(crate) fn text_views(
        &self,
        case: CaseId,
        document: &Document,
        part: Option<PartId>,
        texts: &[(TextField, String)],
        seen: Option<&Heads>,
    ) -> Result<Vec<TextView>, AppFault> {
        texts
            .iter()
            .map(|(field, text)| {
                self.text_view(case, document, TextPlace { part, field: *field }, text, seen)
            })
            .collect()
    }

    /// Fields with every value that stands in them.
    pub(crate) fn field_views(
        &self,
        case: CaseId,
        fields: &[(Field, Vec<FieldValue>)],
    ) -> Result<Vec<FieldView>, AppFault> {
        fields
            .iter()
            .map(|(field, values)| {
                let values = values
                    .iter()
                    .map(|value| {
                        let by = self.actor_author(case, value.actor)?;
                        Ok(ValueView { value: value.value.clone(), by, at: value.at })
                    })
                    .collect::<Result<_, AppFault>>()?;
                Ok(FieldView { field: *field, values })
            })
            .collect()
    }

    /// Parts of a case document.
    pub(crate) fn part_views(
        &self,
        case: CaseId,
        document: &Document,
        parts: &[documents::PartContent],
    ) -> Result<Vec<PartView>, AppFault> {
        parts
            .iter()
            .map(|part| {
                Ok(PartView {
                    part: part.part,
                    kind: part.kind,
                    texts: self.text_views(case, document, Some(part.part), &part.texts, None)?,
                    fields: self.field_views(case, &part.fields)?,
                })
            })
            .collect()
    }

    /// A difference as a screen shows it.
    pub(crate) fn difference_view(
        &self,
        case: CaseId,
        difference: Difference,
    ) -> Result<DifferenceView, AppFault> {
        let texts = difference
            .texts
            .into_iter()
            .map(|text| {
                let pieces = self.pieces(case, text.pieces)?;
                Ok(TextDifference { part: text.place.part, field: text.place.field, pieces })
            })
            .collect::<Result<_, AppFault>>()?;
        let fields = difference
            .fields
            .into_iter()
            .filter(|field| !field.field.is_for_devices())
            .map(|field| {
                let by = field.by.into_iter().map(|actor| self.actor_author(case, actor)).collect::<Result<
                    _,
                    AppFault,
                >>(
                )?;
                Ok(FieldDifference {
                    part: field.part.map(|(part, _)| part),
                    part_kind: field.part.map(|(_, kind)| kind),
                    field: field.field,
                    before: field.before,
                    after: field.after,
                    by,
                })
            })
            .collect::<Result<_, AppFault>>()?;
        Ok(DifferenceView { texts, fields })
    }

    /// A circle with everybody in it, by the membership log.
    pub(crate) fn space_view(&mut self, case: CaseId, space: SpaceId) -> Result<SpaceView, AppFault> {
        let (kind, devices) = {
            let circle = self.circle(space)?;
            let devices: Vec<(DeviceId, PersonId)> =
                circle.members().devices.iter().map(|(device, member)| (*device, member.person)).collect();
            (circle.kind, devices)
        };
        let mut readers: BTreeMap<PersonId, Reader> = BTreeMap::new();
        for (device, person) in devices {
            let last_heard_at = self.store.acknowledgement(space, device)?.map(|said| said.said_at);
            let author = self.author(Some(case), person)?;
            readers
                .entry(person)
                .or_insert_with(|| Reader {
                    person,
                    name: author.name,
                    role: author.role,
                    me: author.me,
                    devices: Vec::new(),
                })
                .devices
                .push(ReaderDevice { device, last_heard_at });
        }
        let mut readers: Vec<Reader> = readers.into_values().collect();
        readers.sort_by_key(|reader| (reader.role, reader.person));
        Ok(SpaceView { space, kind, readers })
    }

    /// How far my words in a document have come. Rests on what named devices signed, never on a claim to be up to date.
    pub(crate) fn delivery(
        &mut self,
        case: CaseId,
        space: SpaceId,
        document: DocumentId,
    ) -> Result<Delivery, AppFault> {
        let own = self.store.own_delivery(document)?;
        let wanted = self.own_places(space, document, own.last)?;
        let me = self.me.person;
        let mut persons: BTreeMap<PersonId, Vec<DeviceId>> = BTreeMap::new();
        let members = self.circle(space)?.members();
        for (device, member) in members.devices.iter().filter(|(_, member)| member.person != me) {
            let devices = persons.entry(member.person).or_default();
            if self.has_disk(space, *device, &member.certificate)? {
                devices.push(*device);
            }
        }
        let (mut received_by, mut waiting_for) = (Vec::new(), Vec::new());
        for (person, devices) in persons {
            let mut all = !own.unsealed && !devices.is_empty();
            for device in devices {
                let covered = self.store.acknowledgement(space, device)?.map(|said| said.covered);
                all &= wanted.iter().all(|place| covers(covered.as_deref(), *place));
            }
            let author = self.author(Some(case), person)?;
            if all { received_by.push(author) } else { waiting_for.push(author) }
        }
        let sent = !own.unsealed && own.at_hub;
        let received = sent && waiting_for.is_empty() && !received_by.is_empty();
        let stage = match (received, sent) {
            (true, _) => DeliveryStage::Received,
            (false, true) => DeliveryStage::Sent,
            (false, false) if !self.is_heard(space)? => DeliveryStage::NotDelivered,
            (false, false) => DeliveryStage::Saved,
        };
        Ok(Delivery { stage, received_by, waiting_for })
    }
}

impl Open {
    /// How far this device's logs must have come so that its words in a document have: up to the last envelope with any of them.
    /// A device that has had several lives may have written them in any, in a place that is not known: what had come by then counts.
    fn own_places(
        &self,
        space: SpaceId,
        document: DocumentId,
        last: Option<Covered>,
    ) -> Result<Vec<Covered>, AppFault> {
        let Some(last) = last else { return Ok(Vec::new()) };
        let lives = self.store.lives(space, self.me.device)?;
        if lives.iter().all(|life| life.incarnation == last.incarnation) {
            return Ok(vec![last]);
        }
        let mut places = self.store.lives_through(document, self.me.device)?;
        places.retain(|place| place.incarnation != last.incarnation);
        for place in &mut places {
            // Envelopes that were given up are in no log.
            let life = lives.iter().find(|life| life.incarnation == place.incarnation);
            place.sequence = place.sequence.min(life.map(|life| life.sequence).unwrap_or_default());
        }
        places.retain(|place| place.sequence > ids::Sequence(0));
        places.push(last);
        Ok(places)
    }
}

fn covers(covered: Option<&[Covered]>, wanted: Covered) -> bool {
    covered.is_some_and(|covered| covers_up_to(covered, wanted) >= wanted.sequence)
}

/// How far somebody's list of what is on a disk goes in one author's log.
pub(crate) fn covers_up_to(covered: &[Covered], log: Covered) -> ids::Sequence {
    let same = |had: &&Covered| had.author == log.author && had.incarnation == log.incarnation;
    covered.iter().filter(same).map(|had| had.sequence).max().unwrap_or_default()
}

/// What others did, told within today's text: own additions stand as kept, own removals are left out. Empty when others did nothing.
pub(crate) fn by_others(pieces: Vec<Piece>) -> Vec<Piece> {
    let mine = |piece: &Piece| piece.by.as_ref().is_some_and(|by| by.me);
    if pieces.iter().all(|piece| piece.kind == PieceKind::Kept || mine(piece)) {
        return Vec::new();
    }
    let mut told: Vec<Piece> = Vec::new();
    for mut piece in pieces {
        match (mine(&piece), piece.kind) {
            (true, PieceKind::Removed) => continue,
            (true, _) => piece = Piece { kind: PieceKind::Kept, by: None, ..piece },
            (false, _) => {}
        }
        match told.last_mut() {
            Some(last) if last.kind == piece.kind && last.by == piece.by => last.text.push_str(&piece.text),
            _ => told.push(piece),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(kind: PieceKind, text: &str, me: Option<bool>) -> Piece {
        let person = PersonId([u8::from(me == Some(true)); 32]);
        let by = me.map(|me| Author { person, name: String::new(), role: None, me });
        Piece { kind, text: text.to_owned(), by }
    }

    #[test]
    fn news_tells_what_others_did_and_leaves_own_work_in_peace() {
        let told = by_others(vec![
            piece(PieceKind::Kept, "Han ", None),
            piece(PieceKind::Added, "ler ", Some(true)),
            piece(PieceKind::Removed, "gråter ", Some(true)),
            piece(PieceKind::Added, "ofte", Some(false)),
        ]);
        let expected =
            vec![piece(PieceKind::Kept, "Han ler ", None), piece(PieceKind::Added, "ofte", Some(false))];
        assert_eq!(told, expected);
        assert_eq!(by_others(vec![piece(PieceKind::Added, "alene", Some(true))]), Vec::new());
    }
}
