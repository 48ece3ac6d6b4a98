//! What is promised, compared with what is.

use crate::model::{Word, words_of};
use crate::story::Story;
use app::contract::{
    CaseList, DeliveryStage, DocumentDelivery, DocumentOpen, DocumentView, Search, SinceLast, SyncOverview,
    TaskList, Timeline,
};
use domain::DocumentKind;
use ids::{DocumentId, PartId};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// Words that are looked for on each device.
const SEARCHES: usize = 6;

/// All words of a document with their place in it, in order.
fn words_in(view: &DocumentView) -> Vec<(Option<PartId>, domain::TextField, String)> {
    let own = view.texts.iter().map(|text| (None, text));
    let parts = view.parts.iter().flat_map(|part| part.texts.iter().map(|text| (Some(part.part), text)));
    own.chain(parts)
        .flat_map(|(part, text)| words_of(&text.text).map(move |word| (part, text.field, word.to_owned())))
        .collect()
}

/// Takes out what is each reader's own.
fn for_all_readers(value: &mut Json) {
    match value {
        Json::Object(fields) => {
            for own in ["delivery", "seen", "since", "me", "last_heard_at"] {
                fields.remove(own);
            }
            fields.values_mut().for_each(for_all_readers);
        }
        Json::Array(entries) => entries.iter_mut().for_each(for_all_readers),
        _ => {}
    }
}

impl Story {
    /// Everything that was once on a device is still there, whatever the device went through.
    pub fn check_held(&mut self, person: usize) {
        let mut wanted: BTreeMap<DocumentId, Vec<String>> = BTreeMap::new();
        for word in self.people[person].holds.iter().filter(|word| !self.model.is_removed(word)) {
            if let Some(known) = self.model.words.get(word) {
                wanted.entry(known.place.0).or_default().push(word.clone());
            }
        }
        for (document, words) in wanted {
            let shown = self.open(person, document).map(|view| words_in(&view)).unwrap_or_default();
            let shown: BTreeSet<&str> = shown.iter().map(|(_, _, word)| word.as_str()).collect();
            for word in words.iter().filter(|word| !shown.contains(word.as_str())) {
                self.find("a word that was on this device's disk is gone", &(person, word));
            }
        }
    }

    /// A reader of whom it is said that they received it has every word of its author on disk.
    pub(crate) fn check_received(&mut self, author: usize, reader: usize, document: DocumentId) {
        // What one of two copies has, the other may not: the device has it.
        if !self.world.is_running(self.people[reader].who) || self.copies_of(reader) > 1 {
            return;
        }
        let shown = self.open(reader, document).map(|view| words_in(&view)).unwrap_or_default();
        let shown: BTreeSet<&str> = shown.iter().map(|(_, _, word)| word.as_str()).collect();
        let hers = |word: &Word| word.author == author && word.place.0 == document && !word.removed;
        let words = self.model.words.iter().filter(|(_, word)| hers(word)).map(|(word, _)| word.clone());
        let words = words.filter(|word| !self.model.doubtful_words.contains(word));
        for word in words.collect::<Vec<_>>().iter().filter(|word| !shown.contains(word.as_str())) {
            self.find("said to be received and is not there", &(author, reader, word));
        }
    }

    /// All promises that must hold once everybody is connected.
    pub fn check_everything(&mut self) {
        for document in self.model.papers.keys().copied().collect::<Vec<_>>() {
            self.check_same_for_all(document);
            self.check_words(document);
            self.check_fields(document);
            self.check_outsiders(document);
        }
        for person in self.awake() {
            self.check_held(person);
            self.check_lists(person);
            self.check_search(person);
            self.check_quiet(person);
            self.check_read_model(person);
        }
        self.check_bytes();
    }

    fn check_same_for_all(&mut self, document: DocumentId) {
        let mut first: Option<(usize, Json)> = None;
        for reader in self.model.papers[&document].readers.clone() {
            let Some(view) = self.open(reader, document) else {
                if !self.model.doubtful_papers.contains(&document) {
                    self.find("a reader does not have it", &(reader, document));
                }
                continue;
            };
            let mut view = serde_json::to_value(view).unwrap();
            for_all_readers(&mut view);
            match &first {
                None => first = Some((reader, view)),
                Some((_, one)) if *one == view => {}
                Some((one, _)) => {
                    let pair = (*one, reader, document);
                    self.find("two readers are not shown the same", &pair);
                }
            }
        }
    }

    fn check_words(&mut self, document: DocumentId) {
        let Some(reader) = self.model.papers[&document].readers.first().copied() else { return };
        let Some(view) = self.open(reader, document) else { return };
        let shown = words_in(&view);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (part, field, word) in &shown {
            *counts.entry(word).or_default() += 1;
            match self.model.words.get(word) {
                Some(_) if self.model.doubtful_words.contains(word) => {}
                Some(known) if known.removed => self.find("a word came back after it was taken out", word),
                Some(known) if known.place == (document, *part, *field) => {}
                _ => self.find("a word that nobody wrote there", &(document, word)),
            }
        }
        let here = self.model.words.iter().filter(|(_, word)| word.place.0 == document && !word.removed);
        let here = here.filter(|(word, _)| !self.model.doubtful_words.contains(*word));
        for word in here.map(|(word, _)| word.clone()).collect::<Vec<_>>() {
            if counts.get(word.as_str()) != Some(&1) {
                self.find("an acknowledged word does not stand once", &(document, word));
            }
        }
    }

    /// Only values that somebody set stand in a field, and at least one of them does.
    fn check_fields(&mut self, document: DocumentId) {
        let Some(reader) = self.model.papers[&document].readers.first().copied() else { return };
        let Some(view) = self.open(reader, document) else { return };
        let set = self.model.fields.iter().filter(|((of, _, _), _)| *of == document);
        let set = set.filter(|(at, _)| !self.model.doubtful_fields.contains(*at));
        let set: Vec<_> = set.map(|((_, part, field), values)| (*part, *field, values.clone())).collect();
        for (part, field, values) in set {
            let fields = match part {
                None => Some(&view.fields),
                Some(part) => view.parts.iter().find(|one| one.part == part).map(|one| &one.fields),
            };
            let stands = fields.and_then(|fields| fields.iter().find(|one| one.field == field));
            let good = stands.is_some_and(|stands| {
                !stands.values.is_empty() && stands.values.iter().all(|one| values.contains(&one.value))
            });
            if !good {
                self.find("a field does not hold what was set", &(document, part, field));
            }
        }
    }

    fn check_outsiders(&mut self, document: DocumentId) {
        let readers = self.model.papers[&document].readers.clone();
        for person in self.awake().into_iter().filter(|person| !readers.contains(person)) {
            if self.world.ask(self.people[person].who, DocumentOpen { document }).is_ok() {
                self.find("somebody outside the circle has it", &(person, document));
            }
        }
    }

    fn timeline(&mut self, person: usize, case: usize) -> Option<Json> {
        let ask = Timeline { case: self.cases[case], before: None, limit: 200, archived: true };
        let entries = self.world.ask(self.people[person].who, ask).ok()?;
        serde_json::to_value(entries).ok()
    }

    fn check_lists(&mut self, person: usize) {
        let notes = |kind| matches!(kind, DocumentKind::Note | DocumentKind::Visit);
        let mut listed = String::new();
        for case in 0..self.cases.len() {
            let timeline = self.timeline(person, case).unwrap_or_default();
            listed.push_str(&timeline.to_string());
        }
        for document in self.model.papers.keys().copied().collect::<Vec<_>>() {
            let paper = &self.model.papers[&document];
            let mine = paper.readers.contains(&person) && notes(paper.kind);
            if self.model.doubtful_papers.contains(&document) {
                continue;
            }
            if notes(paper.kind) && listed.contains(&document.to_string()) != mine {
                self.find("a timeline is not what its reader may read", &(person, document));
            }
        }
    }

    fn check_search(&mut self, person: usize) {
        let words: Vec<(String, Word)> =
            self.model.words.iter().map(|(word, at)| (word.clone(), *at)).collect();
        for _ in 0..SEARCHES.min(words.len()) {
            let (word, at) = &words[self.chance.below(words.len())];
            if self.model.doubtful_words.contains(word) {
                continue;
            }
            let ask = Search { query: word.clone(), limit: 10 };
            let hits = self.world.ask(self.people[person].who, ask).unwrap_or_default();
            let mine = self.model.papers[&at.place.0].readers.contains(&person) && !at.removed;
            if hits.is_empty() == mine {
                self.find("a search does not find what its reader may read", &(person, word));
            }
        }
    }

    /// Quiet and connected means that everything has arrived and everybody knows.
    fn check_quiet(&mut self, person: usize) {
        let who = self.people[person].who;
        let Ok(status) = self.world.ask(who, SyncOverview {}) else {
            return self.find("a device does not say how it is", &person);
        };
        if status.unsent != 0 || !status.held.is_empty() || !status.outgoing.is_empty() {
            let left = (person, status.unsent, status.held.len(), status.outgoing.len(), status.connection);
            self.find("something is left on the way", &left);
        }
        if !status.noticed.concerns.is_empty() {
            self.find("something is said to be missing though everything has come", &status.noticed.concerns);
        }
        let wrote: BTreeSet<DocumentId> =
            self.model.words.values().filter(|word| word.author == person).map(|word| word.place.0).collect();
        for document in wrote {
            let Ok(delivery) = self.world.ask(who, DocumentDelivery { document }) else { continue };
            if self.model.doubtful_papers.contains(&document) {
                continue;
            }
            let me = self.people[person].id;
            let alone =
                self.model.papers[&document].readers.iter().all(|reader| self.people[*reader].id == me);
            if delivery.stage != DeliveryStage::Received && !alone {
                self.find("not said to be received", &(person, document, delivery.stage));
            }
        }
    }

    fn lists(&mut self, person: usize) -> Json {
        let who = self.people[person].who;
        let cards = self.world.ask(who, CaseList {}).ok();
        let tasks = self.world.ask(who, TaskList { case: None }).ok();
        let news = self.world.ask(who, SinceLast {}).ok();
        let everything = Search { query: crate::WORD_MARK.to_owned(), limit: 200 };
        let mut hits = self.world.ask(who, everything).unwrap_or_default();
        // What was just written stands first until it is indexed: the order may differ, what is found may not.
        hits.sort_by_key(|hit| (hit.document, hit.part));
        let timelines: Vec<_> = (0..self.cases.len()).map(|case| self.timeline(person, case)).collect();
        json!([cards, tasks, news, hits, timelines])
    }

    fn check_read_model(&mut self, person: usize) {
        let kept = self.lists(person);
        if self.world.rebuild_read_model(self.people[person].who).is_err() {
            return self.find("the read model could not be made anew", &person);
        }
        let anew = self.lists(person);
        let names = ["cards", "tasks", "news", "search", "timelines"];
        for (index, name) in names.iter().enumerate() {
            if kept[index] != anew[index] {
                self.find("the read model kept is not the read model made anew", &(person, name));
            }
        }
    }

    /// No word in clear on the wires or on any disk, the hub's and the devices'.
    fn check_bytes(&mut self) {
        if self.world.network.traffic.iter().any(|request| names_a_word(request)) {
            self.find("a word in clear on the wires", &());
        }
        let mut folders = vec![self.world.disks().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                } else if names_a_word(&std::fs::read(entry.path()).unwrap()) {
                    self.find("a word in clear on a disk", &entry.file_name());
                }
            }
        }
    }
}

fn names_a_word(bytes: &[u8]) -> bool {
    let mark = crate::WORD_MARK.as_bytes();
    bytes.windows(mark.len()).any(|window| window == mark)
}
