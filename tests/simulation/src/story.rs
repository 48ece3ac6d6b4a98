//! The people of a story, and how it goes from its beginning to where everybody is connected again.

use crate::copies::Copies;
use crate::model::{Model, Paper, Place, words_of};
use app::contract::{
    CaseCreate, CaseOpen, DocumentOpen, DocumentView, OfflineSet, ProfileState, ProfileStatus,
};
use domain::{DocumentKind, Role};
use harness::{Chance, DAY_MS, Weather, Who, World};
use ids::{CaseId, DocumentId, Heads, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody with a device and an editor.
pub struct Person {
    /// Their device.
    pub who: Who,
    /// Who they are to the others.
    pub id: PersonId,
    /// Words that were once on this device: written there and acknowledged, or shown there.
    pub holds: BTreeSet<String>,
    /// Cut off by choice.
    pub offline: bool,
    /// What their editors show, and from which moment.
    pub editors: BTreeMap<Place, (Heads, String)>,
    /// Put aside: it neither sends nor fetches, and nobody waits for it.
    pub rests: bool,
    pub(crate) roles: BTreeMap<usize, Role>,
}

/// One story.
pub struct Story {
    /// From which seed.
    pub seed: u64,
    /// The devices, the hub, the wires, the clock.
    pub world: World,
    /// What was acknowledged.
    pub model: Model,
    /// Who it is about.
    pub people: Vec<Person>,
    /// Their cases.
    pub cases: Vec<CaseId>,
    /// Promises that were broken, in ids and made-up words only.
    pub findings: Vec<String>,
    /// How long devices have run, in milliseconds.
    pub device_ms: i64,
    /// Copies of disks that were made, restored and started.
    pub copies: Copies,
    pub(crate) chance: Chance,
}

impl Story {
    /// Two to four people and one or two cases, in calm weather.
    #[must_use]
    pub fn begin(seed: u64) -> Self {
        let mut chance = Chance::new(seed ^ 0x5EED);
        let count = 2 + chance.below(3);
        Self::begin_with(seed, chance, count)
    }

    /// Two people and one case.
    pub(crate) fn begin_with(seed: u64, chance: Chance, count: usize) -> Self {
        let mut story = Self {
            seed,
            world: World::with_hub_on_disk(seed),
            model: Model::default(),
            people: Vec::new(),
            cases: Vec::new(),
            findings: Vec::new(),
            device_ms: 0,
            copies: Copies::default(),
            chance,
        };
        for name in ["Ingvild", "Roar", "Sander", "Hanne"].iter().take(count) {
            let who = story.world.person(name);
            let status = story.world.ask(who, ProfileStatus {}).unwrap();
            let ProfileState::Unlocked { me } = status else { unreachable!("a profile that was just made") };
            let (holds, editors) = (BTreeSet::new(), BTreeMap::new());
            let person = Person {
                who,
                id: me.person,
                holds,
                offline: false,
                editors,
                rests: false,
                roles: BTreeMap::new(),
            };
            story.people.push(person);
        }
        let first: &[(usize, Role)] = &[(1, Role::Mentor), (2, Role::Participant)];
        story.found_case(0, &first[..count.min(3) - 1]);
        if count == 4 {
            story.found_case(3, &[(1, Role::Mentor)]);
        }
        story
    }

    fn found_case(&mut self, counsellor: usize, invited: &[(usize, Role)]) {
        let create = CaseCreate {
            protection: domain::AddressProtection::None,
            title: crate::WORD_MARK.to_owned(),
            workplace: crate::WORD_MARK.to_owned(),
            start: None,
            planned_end: None,
            participant: "Sander".to_owned(),
            mentor: Some("Roar".to_owned()),
        };
        let who = self.people[counsellor].who;
        let view = self.world.ask(who, create).unwrap();
        let index = self.cases.len();
        self.cases.push(view.card.case);
        self.people[counsellor].roles.insert(index, Role::Counsellor);
        for (one, role) in invited {
            let other = self.people[*one].who;
            self.world.join(who, other, view.card.case, *role);
            self.people[*one].roles.insert(index, *role);
        }
        self.world.settle();
        let view = self.world.ask(who, CaseOpen { case: view.card.case }).unwrap();
        for document in [Some(view.document), view.shared_picture].into_iter().flatten() {
            self.note_paper(counsellor, index, document);
        }
    }

    /// Writes down a document that was just made, with everybody who may read it.
    pub(crate) fn note_paper(&mut self, maker: usize, case: usize, document: DocumentId) {
        let view = self.open(maker, document).unwrap();
        let space = view.space.kind;
        let reads = |(index, person): (usize, &Person)| {
            let by_role = person.roles.get(&case).is_some_and(|role| space.has_reader(*role));
            let hers = person.id == self.people[maker].id;
            ((by_role || hers) && !person.rests).then_some(index)
        };
        let readers = self.people.iter().enumerate().filter_map(reads).collect();
        self.model
            .papers
            .insert(document, Paper { case, kind: view.kind, space, readers, tasks: Vec::new() });
    }

    /// A document as somebody's device shows it, when it is there; what it shows is on that device from now on.
    pub(crate) fn open(&mut self, person: usize, document: DocumentId) -> Option<DocumentView> {
        let view = self.world.ask(self.people[person].who, DocumentOpen { document }).ok()?;
        let texts = view.texts.iter().chain(view.parts.iter().flat_map(|part| &part.texts));
        let words = texts.flat_map(|text| words_of(&text.text)).map(str::to_owned);
        self.people[person].holds.extend(words);
        Some(view)
    }

    /// A case that somebody takes part in.
    pub(crate) fn some_case(&mut self, person: usize) -> usize {
        let cases: Vec<usize> = self.people[person].roles.keys().copied().collect();
        cases[self.chance.below(cases.len())]
    }

    /// Documents of a kind that somebody may read.
    pub(crate) fn papers_of(&self, person: usize, wanted: impl Fn(DocumentKind) -> bool) -> Vec<DocumentId> {
        let papers = self.model.papers.iter();
        let mine = papers.filter(|(_, paper)| wanted(paper.kind) && paper.readers.contains(&person));
        mine.map(|(id, _)| *id).collect()
    }

    /// So many steps, whatever they are.
    pub fn go_on(&mut self, steps: usize) {
        for _ in 0..steps {
            self.step();
        }
    }

    /// Everything is well again, and everybody is connected for an hour.
    pub fn heal(&mut self) {
        self.world.network.weather = Weather::CALM;
        self.world.network.swallows = false;
        for person in self.awake() {
            let who = self.people[person].who;
            self.world.skew(who, 0);
            if !self.world.is_running(who) {
                self.start(person);
            }
            let was_offline = std::mem::take(&mut self.people[person].offline);
            // Nobody else is helped by hand: a device must find its way back by itself.
            if was_offline && self.world.ask(who, OfflineSet { offline: false }).is_err() {
                self.find("a device could not be connected again", &person);
            }
        }
        for _ in 0..3 {
            self.world.settle();
        }
    }

    /// Everybody but the copies that were put aside.
    pub(crate) fn awake(&self) -> Vec<usize> {
        (0..self.people.len()).filter(|person| !self.people[*person].rests).collect()
    }

    /// How many copies of somebody's device there are.
    pub(crate) fn copies_of(&self, person: usize) -> usize {
        self.people.iter().filter(|one| one.id == self.people[person].id).count()
    }

    /// Writes down a broken promise.
    pub(crate) fn find(&mut self, what: &str, which: &dyn std::fmt::Debug) {
        self.findings.push(format!("{what}: {which:?}"));
    }

    /// How long devices have run, in days.
    #[must_use]
    pub fn device_days(&self) -> i64 {
        self.device_ms / DAY_MS
    }

    /// A whole story: so many steps, healing, every check. Ends the test with how to see it again when a promise was broken.
    #[must_use]
    pub fn told(seed: u64, steps: usize) -> Self {
        let mut story = Self::begin(seed);
        story.go_on(steps);
        story.ends("the_seed_that_was_asked_for_holds");
        story
    }

    /// Healing, every check, and the end of the test when a promise was broken.
    pub fn ends(&mut self, test: &str) {
        self.heal();
        self.check_everything();
        let again = format!("FELLES_SEED={} cargo nextest run -p felles-simulation {test}", self.seed);
        assert!(self.findings.is_empty(), "{again}\n{}", self.findings.join("\n"));
    }
}
