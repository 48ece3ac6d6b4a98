//! What may happen next.

use crate::model::{Place, Word, words_of};
use crate::story::Story;
use app::contract::{
    DocumentArchive, DocumentDelivery, FieldSet, NoteCreate, OfflineSet, PieceKind, SeenMark, Splice,
    TaskAdd, TextEdit, VisitCreate,
};
use domain::{ContactKind, DocumentKind, Field, NoteKind, SpaceKind, TaskStatus, Value};
use harness::{DAY_MS, MINUTE_MS, Weather};
use ids::{DocumentId, PartId, UtcMillis};

/// Documents in one story; more would only make it slower.
const PAPERS: usize = 24;

/// What an editor sends, and what it leaves in the editor.
#[derive(Default)]
struct Draft {
    splices: Vec<Splice>,
    added: Vec<String>,
    removed: Vec<String>,
    text: String,
}

impl Story {
    /// One step of somebody or of the world.
    pub(crate) fn step(&mut self) {
        let awake = self.awake();
        let person = awake[self.chance.below(awake.len())];
        let what = self.chance.below(100);
        if what < 24 {
            return self.time_passes();
        }
        if !self.world.is_running(self.people[person].who) {
            return self.start(person);
        }
        match what {
            24..60 => self.types(person),
            60..66 => self.sets_a_field(person),
            66..71 => self.makes_a_document(person),
            71..75 => self.adds_a_task(person),
            75..77 => self.archives(person),
            77..80 => self.looks(person),
            80..87 => self.goes_off_or_on_line(person),
            87..91 => self.crashes(person),
            91..93 => self.world.network.restart_hub(),
            93..95 => self.clock_jumps(person),
            95..97 => self.weather_turns(),
            _ => self.asks_for_delivery(person),
        }
    }

    fn time_passes(&mut self) {
        let longest = if self.chance.percent(50) { 10 } else { 14 * 60 };
        let minutes = 1 + i64::try_from(self.chance.below(longest)).unwrap();
        let running = self.people.iter().filter(|person| self.world.is_running(person.who)).count();
        self.device_ms += minutes * MINUTE_MS * i64::try_from(running).unwrap();
        self.world.pass(minutes * MINUTE_MS);
    }

    fn some_text(&mut self, person: usize) -> Place {
        let places: Vec<Place> =
            self.papers_of(person, |_| true).into_iter().flat_map(|id| self.model.places(id)).collect();
        places[self.chance.below(places.len())]
    }

    /// Fills an editor with what the device shows now; not when the device does not have the text yet.
    fn fill_editor(&mut self, person: usize, place: Place) -> bool {
        let Some(view) = self.open(person, place.0) else { return false };
        let texts = match place.1 {
            None => Some(&view.texts),
            Some(part) => view.parts.iter().find(|one| one.part == part).map(|one| &one.texts),
        };
        let text = texts.and_then(|texts| texts.iter().find(|text| text.field == place.2));
        // A text that nobody has written in yet is not there to be shown.
        let missing_task = text.is_none() && place.1.is_some();
        let text = text.map_or_else(String::new, |text| text.text.clone());
        if !missing_task {
            self.people[person].editors.insert(place, (view.heads, text));
        }
        !missing_task
    }

    /// Somebody writes in some text, in an editor that may show an older one.
    pub fn types(&mut self, person: usize) {
        let place = self.some_text(person);
        let stale = self.people[person].editors.contains_key(&place) && self.chance.percent(40);
        if !stale && !self.fill_editor(person, place) {
            return;
        }
        let (heads, text) = self.people[person].editors[&place].clone();
        let draft = self.draft(text);
        let (document, part, field) = place;
        let edit = TextEdit { document, part, field, heads, splices: draft.splices };
        let answer = match self.world.ask(self.people[person].who, edit) {
            Ok(answer) => answer,
            Err(problem) => return self.find("a good edit was refused", &(person, place, problem.code)),
        };
        let of = |fate: PieceKind| {
            let pieces = answer.pieces.iter();
            pieces.filter(|piece| piece.kind != fate).map(|piece| piece.text.as_str()).collect::<String>()
        };
        let (before, after) = (of(PieceKind::Added), of(PieceKind::Removed));
        if before != draft.text {
            self.find("the pieces do not begin at what the editor showed", &(person, place));
        }
        for word in draft.removed {
            if words_of(&after).any(|one| one == word) {
                self.find("a word that was taken out is still there", &(person, &word));
            }
            self.model.words.get_mut(&word).unwrap().removed = true;
        }
        for word in draft.added {
            if !words_of(&after).any(|one| one == word) {
                self.find("an acknowledged word is not in the answer", &(person, &word));
            }
            self.model.words.insert(word.clone(), Word { place, author: person, removed: false });
            self.people[person].holds.insert(word);
        }
        self.people[person].editors.insert(place, (answer.heads, after));
    }

    /// One to three places where words come or go. All words are of one length, so places are between words.
    fn draft(&mut self, text: String) -> Draft {
        let mut draft = Draft { text, ..Draft::default() };
        for _ in 0..=self.chance.below(3) {
            let starts: Vec<usize> = draft.text.match_indices(crate::WORD_MARK).map(|(at, _)| at).collect();
            let at = self.chance.below(starts.len() + 1);
            let at = starts.get(at).copied();
            let old = at.and_then(|at| words_of(&draft.text[at..]).next().map(str::to_owned));
            let removable = old.filter(|word| self.model.words.contains_key(word));
            let at = at.unwrap_or(draft.text.len());
            if let (true, Some(word)) = (self.chance.percent(25), removable) {
                draft.text.replace_range(at..=at + word.len(), "");
                let remove = u32::try_from(word.len() + 1).unwrap();
                draft.splices.push(Splice { at: u32::try_from(at).unwrap(), remove, insert: String::new() });
                draft.removed.push(word);
            } else {
                let word = self.model.fresh_word();
                let insert = format!("{word} ");
                draft.text.insert_str(at, &insert);
                draft.splices.push(Splice { at: u32::try_from(at).unwrap(), remove: 0, insert });
                draft.added.push(word);
            }
        }
        draft
    }

    fn sets_a_field(&mut self, person: usize) {
        let papers = self.papers_of(person, |_| true);
        let document = papers[self.chance.below(papers.len())];
        let paper = &self.model.papers[&document];
        let (kind, tasks) = (paper.kind, paper.tasks.clone());
        let number = i64::try_from(self.chance.below(1000)).unwrap();
        let title = (None, Field::Title, Value::Text(format!("{}t{number}", crate::WORD_MARK)));
        let moment = (None, Field::HappenedAt, Value::Moment(UtcMillis(number * DAY_MS)));
        let (part, field, value) = match (kind, tasks.get(self.chance.below(tasks.len()))) {
            (DocumentKind::Case, Some(task)) => {
                let status = TaskStatus::ALL[self.chance.below(TaskStatus::ALL.len())];
                (Some(*task), Field::TaskStatus, Value::Code(status.code().to_owned()))
            }
            (DocumentKind::Note | DocumentKind::Visit, _) if self.chance.percent(50) => moment,
            _ => title,
        };
        if self.open(person, document).is_none() {
            return;
        }
        let set = FieldSet { document, part, field, value: value.clone() };
        // A task may not have come to this device yet.
        match self.world.ask(self.people[person].who, set) {
            Ok(_) => self.model.fields.entry((document, part, field)).or_default().push(value),
            Err(_) if part.is_some() => {}
            Err(problem) => self.find("a good value was refused", &(person, document, field, problem.code)),
        }
    }

    fn makes_a_document(&mut self, person: usize) {
        if self.model.papers.len() >= PAPERS {
            return;
        }
        let case = self.some_case(person);
        let id = self.cases[case];
        let title = format!("{}t", crate::WORD_MARK);
        let who = self.people[person].who;
        let created = if self.chance.percent(30) {
            let kind = ContactKind::ALL[self.chance.below(ContactKind::ALL.len())];
            self.world.ask(
                who,
                VisitCreate {
                    case: id,
                    space: SpaceKind::Shared,
                    kind,
                    title,
                    planned_at: None,
                    circle: None,
                },
            )
        } else {
            let space = SpaceKind::ALL[self.chance.below(SpaceKind::ALL.len())];
            self.world.ask(who, NoteCreate { case: id, space, kind: NoteKind::Note, title, circle: None })
        };
        // A circle that is not theirs is refused, which is right; that nobody else reads it is checked at the end.
        if let Ok(created) = created {
            self.note_paper(person, case, created.document);
        }
    }

    fn adds_a_task(&mut self, person: usize) {
        let case = self.some_case(person);
        let word = self.model.fresh_word();
        let add =
            TaskAdd { case: self.cases[case], text: format!("{word} "), owner: None, due: None, from: None };
        let Ok(created) = self.world.ask(self.people[person].who, add) else {
            return self.find("a task was refused", &person);
        };
        let part: PartId = created.part.unwrap();
        self.model.papers.get_mut(&created.document).unwrap().tasks.push(part);
        let place = (created.document, Some(part), domain::TextField::TaskText);
        self.model.words.insert(word.clone(), Word { place, author: person, removed: false });
        self.people[person].holds.insert(word);
    }

    fn some_note(&mut self, person: usize) -> Option<DocumentId> {
        let notes = self.papers_of(person, |kind| matches!(kind, DocumentKind::Note | DocumentKind::Visit));
        let note = notes.get(self.chance.below(notes.len())).copied()?;
        self.open(person, note).map(|_| note)
    }

    fn archives(&mut self, person: usize) {
        let Some(document) = self.some_note(person) else { return };
        let archive = DocumentArchive { document, archived: self.chance.percent(50) };
        if let Err(problem) = self.world.ask(self.people[person].who, archive) {
            self.find("putting away was refused", &(person, document, problem.code));
        }
    }

    fn looks(&mut self, person: usize) {
        let papers = self.papers_of(person, |_| true);
        let document = papers[self.chance.below(papers.len())];
        let Some(view) = self.open(person, document) else { return };
        let seen = SeenMark { document, heads: view.heads };
        if let Err(problem) = self.world.ask(self.people[person].who, seen) {
            self.find("looking was refused", &(person, document, problem.code));
        }
    }

    fn goes_off_or_on_line(&mut self, person: usize) {
        let offline = !self.people[person].offline;
        self.people[person].offline = offline;
        if self.world.ask(self.people[person].who, OfflineSet { offline }).is_err() {
            self.find("the connection could not be cut or allowed", &person);
        }
    }

    fn crashes(&mut self, person: usize) {
        self.world.crash(self.people[person].who);
        if self.chance.percent(60) {
            self.start(person);
        }
    }

    /// Starts a device; everything that was ever on it must be there.
    pub(crate) fn start(&mut self, person: usize) {
        if let Err(problem) = self.world.start(self.people[person].who) {
            return self.find("a device did not start", &(person, problem.code));
        }
        self.check_held(person);
    }

    fn clock_jumps(&mut self, person: usize) {
        let jumps = [0, 3 * MINUTE_MS, -120 * MINUTE_MS, 40 * DAY_MS, -400 * DAY_MS];
        self.world.skew(self.people[person].who, jumps[self.chance.below(jumps.len())]);
    }

    fn weather_turns(&mut self) {
        self.world.network.weather = if self.chance.percent(50) { Weather::STORM } else { Weather::CALM };
    }

    /// "Received" is only ever said of devices that have it.
    fn asks_for_delivery(&mut self, person: usize) {
        let papers = self.papers_of(person, |_| true);
        let document = papers[self.chance.below(papers.len())];
        let ask = DocumentDelivery { document };
        let Ok(delivery) = self.world.ask(self.people[person].who, ask) else { return };
        for reader in 0..self.people.len() {
            let id = self.people[reader].id;
            if !self.people[reader].rests && delivery.received_by.iter().any(|author| author.person == id) {
                self.check_received(person, reader, document);
            }
        }
    }
}
