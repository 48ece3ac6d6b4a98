//! One case with everybody's devices, and what a person can do with theirs.

use app::contract::{
    CaseConfirm, CaseOpen, Command, Created, DocumentOpen, FieldSet, FieldWords, NoteCreate, OfflineSet,
    PartAdd, Splice, TextEdit, TextShare, TextWords, ThingBegin,
};
use domain::{DocumentKind, Field, NoteKind, PartKind, SpaceKind, TextField, TextStatus, Value};
use harness::{MINUTE_MS, Who, World};
use ids::{CaseId, DocumentId, PartId, UtcMillis};
use std::collections::BTreeMap;

pub struct Life {
    pub world: World,
    pub case: CaseId,
    /// The case document.
    pub document: DocumentId,
    /// Devices by the file's ids; the contact at the workplace has none.
    pub devices: BTreeMap<String, Who>,
    /// Who is let in by now.
    pub joined: Vec<String>,
    pub parties: BTreeMap<String, PartId>,
    pub names: BTreeMap<String, String>,
    /// What the file's ids became.
    pub made: BTreeMap<String, DocumentId>,
    /// Who is out of reach of the network, until when.
    away: BTreeMap<String, i64>,
}

impl Life {
    pub fn new(world: World, case: CaseId) -> Self {
        Self {
            world,
            case,
            document: DocumentId::from_slice(&[0; 16]).unwrap(),
            devices: BTreeMap::new(),
            joined: Vec::new(),
            parties: BTreeMap::new(),
            names: BTreeMap::new(),
            made: BTreeMap::new(),
            away: BTreeMap::new(),
        }
    }

    /// Time goes on; whoever comes back to the network on the way exchanges everything.
    pub fn travel(&mut self, at: i64) {
        while let Some((who, due)) =
            self.away.iter().min_by_key(|(_, due)| **due).map(|(who, due)| (who.clone(), *due))
            && due <= at
        {
            self.away.remove(&who);
            self.world.now = self.world.now.max(due);
            self.open_all();
            self.ask(&who, OfflineSet { offline: false });
            self.world.pass(3 * MINUTE_MS);
        }
        self.world.now = self.world.now.max(at);
        self.open_all();
        self.world.pass(MINUTE_MS);
    }

    /// Everybody opens their device in the morning, as their case asks them to.
    fn open_all(&mut self) {
        for who in self.devices.values().copied().collect::<Vec<_>>() {
            self.world.start(who).unwrap();
            // Who is not in the case yet, or no longer, has none to open.
            let _ = self.world.ask(who, CaseConfirm { case: self.case });
        }
    }

    /// Somebody loses the network until a moment.
    pub fn go_away(&mut self, person: &str, until: i64) {
        self.ask(person, OfflineSet { offline: true });
        let known = self.away.entry(person.to_owned()).or_insert(until);
        *known = until.max(*known);
    }

    pub fn is_away(&self, person: &str) -> bool {
        self.away.contains_key(person)
    }

    pub fn ask<C: Command + serde::Serialize>(&mut self, person: &str, command: C) -> C::Answer
    where
        C::Answer: serde::de::DeserializeOwned,
    {
        let who = self.devices[person];
        let told = format!("{} by {person}", C::NAME);
        self.world.ask(who, command).unwrap_or_else(|problem| panic!("{told}: {problem:?}"))
    }

    pub fn parts_named(&self, people: &[&str]) -> Value {
        let ids: Vec<String> = people.iter().map(|id| self.parties[*id].to_string()).collect();
        Value::Text(ids.join(" "))
    }

    pub fn list_of(&self, people: &[&str]) -> String {
        people.iter().map(|id| self.names[*id].clone()).collect::<Vec<_>>().join(", ")
    }

    pub fn write(&mut self, person: &str, document: DocumentId, field: TextField, words: &str) {
        if words.is_empty() {
            return;
        }
        let heads = self.ask(person, DocumentOpen { document }).heads;
        let splices = vec![Splice { at: 0, remove: 0, insert: words.to_owned() }];
        self.ask(person, TextEdit { document, part: None, field, heads, splices });
    }

    pub fn set(
        &mut self,
        person: &str,
        document: DocumentId,
        part: Option<PartId>,
        field: Field,
        value: Value,
    ) {
        self.ask(person, FieldSet { document, part, field, value });
    }

    pub fn set_words(
        &mut self,
        person: &str,
        document: DocumentId,
        part: Option<PartId>,
        field: Field,
        words: &str,
    ) {
        if !words.is_empty() {
            self.set(person, document, part, field, text(words));
        }
    }

    pub fn add_part(
        &mut self,
        person: &str,
        document: DocumentId,
        kind: PartKind,
        fields: &[(Field, Value)],
    ) -> PartId {
        let fields = given(fields);
        self.ask(person, PartAdd { document, kind, fields, texts: Vec::new() }).part.unwrap()
    }

    pub fn begin(
        &mut self,
        person: &str,
        (kind, space): (DocumentKind, SpaceKind),
        fields: &[(Field, Value)],
        texts: &[(TextField, &str)],
    ) -> DocumentId {
        let texts =
            texts.iter().map(|(field, text)| TextWords { field: *field, text: (*text).to_owned() }).collect();
        let begin = ThingBegin { case: self.case, space, kind, fields: given(fields), texts, circle: None };
        let Created { document, .. } = self.ask(person, begin);
        document
    }

    /// A note, shared with its circle when its words stand.
    pub fn note(
        &mut self,
        person: &str,
        (kind, space): (NoteKind, SpaceKind),
        title: &str,
        body: &str,
    ) -> DocumentId {
        let create = NoteCreate { case: self.case, space, kind, title: title.to_owned(), circle: None };
        let Created { document, .. } = self.ask(person, create);
        self.write(person, document, TextField::Body, body);
        self.share(person, document);
        document
    }

    pub fn share(&mut self, person: &str, document: DocumentId) {
        self.ask(person, TextShare { document, status: TextStatus::Shared, reason: None });
    }

    pub fn shared_picture(&mut self, person: &str) -> DocumentId {
        let case = self.case;
        self.ask(person, CaseOpen { case }).shared_picture.unwrap()
    }
}

pub fn given(fields: &[(Field, Value)]) -> Vec<FieldWords> {
    fields.iter().map(|(field, value)| FieldWords { field: *field, value: value.clone() }).collect()
}

pub fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

pub fn code(word: &str) -> Value {
    Value::Code(word.to_owned())
}

pub fn moment(at: i64) -> Value {
    Value::Moment(UtcMillis(at))
}
