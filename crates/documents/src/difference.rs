//! What differs between two moments of a document, and who did it.

use crate::elements::{ElementId, Elements};
use crate::genesis::Container;
use crate::merge::{Pieces, Step, steps};
use crate::{Document, DocumentFault, FieldValue, Piece, PieceKind, TextPlace};
use automerge::legacy::OpType;
use automerge::{Change, ObjId};
use domain::{Field, PartKind, TextField, Value};
use ids::{Actor, Heads, PartId};
use std::collections::{BTreeMap, BTreeSet};

/// What differs between two moments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Texts that differ.
    pub texts: Vec<TextDifference>,
    /// Fields that differ.
    pub fields: Vec<FieldDifference>,
}

/// How one text differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextDifference {
    /// Which text.
    pub place: TextPlace,
    /// Pieces from the earlier to the later moment.
    pub pieces: Vec<Piece>,
}

/// How one field differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDifference {
    /// The part it is in, when one, and which kind that is.
    pub part: Option<(PartId, PartKind)>,
    /// Which field.
    pub field: Field,
    /// Values at the earlier moment.
    pub before: Vec<Value>,
    /// Values at the later moment.
    pub after: Vec<Value>,
    /// Who set those of the later ones that are new, or, when none is, those that stayed; each once.
    pub by: Vec<Actor>,
}

/// Who took which element out.
pub(crate) type Removers = BTreeMap<ElementId, Actor>;

/// Reads from changes who took what out. The first to do so counts.
pub(crate) fn removers<'a>(changes: impl Iterator<Item = &'a Change>) -> Removers {
    let mut removers = Removers::new();
    for change in changes {
        let Some(actor) = Actor::from_slice(change.actor_id().to_bytes()) else { continue };
        for operation in change.decode().operations {
            let removes = matches!(operation.action, OpType::Delete | OpType::Put(_) | OpType::Make(_));
            for gone in operation.pred.iter().filter(|_| removes) {
                if let Some(by) = Actor::from_slice(gone.actor().to_bytes()) {
                    removers.entry(ElementId { counter: gone.counter(), actor: by }).or_insert(actor);
                }
            }
        }
    }
    removers
}

/// One run of the way from one moment to another.
struct Way {
    from: Vec<automerge::ChangeHash>,
    to: Vec<automerge::ChangeHash>,
    removers: Removers,
}

impl Document {
    /// The way from one moment of a text to another. The earlier moment may be empty, for the beginning.
    ///
    /// # Errors
    /// When a moment is not known here, or there is no such part or text.
    pub fn pieces(&self, place: &TextPlace, from: &Heads, to: &Heads) -> Result<Vec<Piece>, DocumentFault> {
        let way = self.way(from, to)?;
        let text = self.inside().text(place)?;
        Ok(self.text_pieces(&text, &way))
    }

    /// Every text and field that differs between two moments. The earlier moment may be empty, for the beginning.
    ///
    /// # Errors
    /// When a moment is not known here.
    pub fn difference(&self, from: &Heads, to: &Heads) -> Result<Difference, DocumentFault> {
        let mut difference = Difference::default();
        if from == to {
            return Ok(difference);
        }
        let way = self.way(from, to)?;
        self.compare_texts(None, self.kind.texts(), &way, &mut difference);
        if let Some(fields) = self.container(Container::Fields) {
            self.compare_fields(None, &fields, self.kind.fields(), &way, &mut difference)?;
        }
        for part in self.parts_of(&way)? {
            let inside = self.inside();
            let Ok((map, Some(kind))) = inside.part(part) else { continue };
            if self.is_away(&map, kind) && !self.part_ids(Some(&way.from))?.contains(&Ok(part)) {
                // Came and went between the two.
                continue;
            }
            self.compare_texts(Some(part), kind.texts(), &way, &mut difference);
            if let Some(fields) = inside.fields_of(&map) {
                self.compare_fields(Some((part, kind)), &fields, kind.fields(), &way, &mut difference)?;
            }
        }
        Ok(difference)
    }

    fn way(&self, from: &Heads, to: &Heads) -> Result<Way, DocumentFault> {
        let (earlier, later) = (self.at(from)?, self.at(to)?);
        let between: BTreeSet<_> =
            self.history.between(from, to).iter().map(|node| node.facts.hash.0).collect();
        let changes = self.automerge.get_changes(&earlier);
        let removers = removers(changes.iter().filter(|change| between.contains(&change.hash().0)));
        Ok(Way { from: earlier, to: later, removers })
    }

    fn parts_of(&self, way: &Way) -> Result<BTreeSet<PartId>, DocumentFault> {
        let mut parts: BTreeSet<PartId> = BTreeSet::new();
        for moment in [&way.from, &way.to] {
            parts.extend(self.part_ids(Some(moment))?.into_iter().flatten());
        }
        Ok(parts)
    }

    fn text_pieces(&self, text: &ObjId, way: &Way) -> Vec<Piece> {
        let old = Elements::at(&self.automerge, text, &way.from);
        let new = Elements::at(&self.automerge, text, &way.to);
        let mut pieces = Pieces::default();
        for step in steps(&old, &new) {
            match step {
                Step::Kept { new: element, .. } => pieces.push(PieceKind::Kept, new.letters(element), None),
                Step::Removed { old: element } => {
                    let by = old.ids().get(element).and_then(|id| way.removers.get(id)).copied();
                    pieces.push(PieceKind::Removed, old.letters(element), by);
                }
                Step::Added { new: element } => {
                    let by = new.ids().get(element).map(|id| id.actor);
                    pieces.push(PieceKind::Added, new.letters(element), by);
                }
            }
        }
        pieces.done()
    }

    fn compare_texts(
        &self,
        part: Option<PartId>,
        fields: &[TextField],
        way: &Way,
        difference: &mut Difference,
    ) {
        for field in fields {
            let place = TextPlace { part, field: *field };
            let Ok(text) = self.inside().text(&place) else { continue };
            let pieces = self.text_pieces(&text, way);
            if pieces.iter().any(|piece| piece.kind != PieceKind::Kept) {
                difference.texts.push(TextDifference { place, pieces });
            }
        }
    }

    fn compare_fields(
        &self,
        part: Option<(PartId, PartKind)>,
        map: &ObjId,
        fields: &[Field],
        way: &Way,
        difference: &mut Difference,
    ) -> Result<(), DocumentFault> {
        let before = self.read_fields(map, fields, Some(&way.from))?.fields;
        let after = self.read_fields(map, fields, Some(&way.to))?.fields;
        for field in fields {
            let (old, new) = (values_of(&before, *field), values_of(&after, *field));
            let values =
                |standing: &[FieldValue]| standing.iter().map(|v| v.value.clone()).collect::<Vec<_>>();
            let same: bool = values(old).iter().collect::<BTreeSet<_>>() == values(new).iter().collect();
            if !same {
                let by = setters(old, new);
                let (before, after) = (values(old), values(new));
                difference.fields.push(FieldDifference { part, field: *field, before, after, by });
            }
        }
        Ok(())
    }
}

fn setters(old: &[FieldValue], new: &[FieldValue]) -> Vec<Actor> {
    let is_new = |value: &&FieldValue| !old.iter().any(|known| known.hash == value.hash);
    let any = new.iter().any(|value| is_new(&value));
    let set = new.iter().filter(|value| !any || is_new(value)).map(|value| value.actor);
    set.collect::<BTreeSet<_>>().into_iter().collect()
}

fn values_of(fields: &[(Field, Vec<FieldValue>)], field: Field) -> &[FieldValue] {
    fields.iter().find(|(known, _)| *known == field).map_or(&[], |(_, values)| values)
}
