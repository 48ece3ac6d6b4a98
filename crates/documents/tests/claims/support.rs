//! People with a copy of the same document each, who exchange changes through the guard.

use domain::{DocumentKind, TextField};
use felles_documents::{
    Document, Edit, Guard, LocalChange, Piece, PieceKind, Splice, TextPlace, derive_actor,
};
use ids::{Actor, DeviceId, DocumentId, Heads, PartId, SessionBytes, UtcMillis};

pub struct Person {
    pub document: Document,
    pub actor: Actor,
    pub clock: i64,
    /// Everything that this person has, as it would lie in the change log.
    pub log: Vec<(Actor, Vec<u8>)>,
}

pub fn document_id() -> DocumentId {
    DocumentId(uuid::Uuid::from_bytes([7; 16]))
}

pub fn part_id(number: u8) -> PartId {
    PartId(uuid::Uuid::from_bytes([number; 16]))
}

pub fn body() -> TextPlace {
    TextPlace::document(TextField::Body)
}

pub fn splice(at: usize, remove: usize, insert: &str) -> Splice {
    Splice { at, remove, insert: insert.to_owned() }
}

impl Person {
    pub fn new(number: u8, kind: DocumentKind) -> Self {
        let document = Document::new(document_id(), kind).unwrap();
        let actor = derive_actor(DeviceId([number; 32]), SessionBytes([number; 16]), document_id());
        Self { document, actor, clock: 1_790_000_000_000 + i64::from(number), log: Vec::new() }
    }

    pub fn edit(
        &mut self,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), felles_documents::DocumentFault>,
    ) -> LocalChange {
        self.clock += 1000;
        let ((), change) = self.document.edit(self.actor, UtcMillis(self.clock), edit).unwrap();
        let change = change.expect("the edit changes something");
        self.log.push((self.actor, change.bytes.clone()));
        change
    }

    pub fn write(&mut self, text: &str) {
        self.edit(|edit| edit.write_text(&body(), text));
    }

    pub fn type_at(&mut self, based_on: &Heads, splices: &[Splice]) -> Vec<Piece> {
        self.clock += 1000;
        let work = |edit: &mut Edit<'_>| edit.splice(&body(), based_on, splices);
        let (pieces, change) = self.document.edit(self.actor, UtcMillis(self.clock), work).unwrap();
        self.log.extend(change.map(|change| (self.actor, change.bytes)));
        pieces
    }

    pub fn text(&self) -> String {
        self.document.text(&body()).unwrap()
    }

    /// Takes in everything that the other has.
    pub fn receive_from(&mut self, other: &Person) {
        let mut guard = Guard::new(&self.document);
        let mut passed = Vec::new();
        for (actor, bytes) in &other.log {
            let change = guard.check(*actor, bytes).unwrap();
            if !self.document.has(&change.hash()) {
                self.log.push((*actor, bytes.clone()));
                passed.push(change);
            }
        }
        self.document = self.document.take_in(&passed).unwrap();
    }
}

/// Both end with everything that either had.
pub fn meet(a: &mut Person, b: &mut Person) {
    a.receive_from(b);
    b.receive_from(a);
    assert_eq!(a.document.heads(), b.document.heads());
    assert_eq!(a.document.content(), b.document.content());
}

pub fn earlier(pieces: &[Piece]) -> String {
    pieces.iter().filter(|piece| piece.kind != PieceKind::Added).map(|piece| piece.text.as_str()).collect()
}

pub fn later(pieces: &[Piece]) -> String {
    pieces.iter().filter(|piece| piece.kind != PieceKind::Removed).map(|piece| piece.text.as_str()).collect()
}

pub fn fixture(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name)
}
