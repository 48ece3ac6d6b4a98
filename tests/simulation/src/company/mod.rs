//! People who come and go: let in, taken out, handed over to, with further devices and lost ones, while everybody writes, from one
//! seed, beside a reference of who takes part ([`reference`]).
//!
//! Words stand in one text for each circle of a case. Each word remembers whom its author knew to be out: nobody of those may
//! ever open it. Start reading at [`Company`], then `steps.rs`. One seed again, in one command:
//! `FELLES_SEED=17 cargo nextest run -p felles-simulation the_company_that_was_asked_for_holds`.

mod checks;
mod knowing;
mod late;
mod leaving;
mod opened;
mod partings;
mod reference;
mod steps;
mod talks;

use app::contract::{
    CaseCreate, CaseOpen, DocumentOpen, NoteCreate, OfflineSet, ProfileState, ProfileStatus,
};
use domain::{NoteKind, Role, SpaceKind, TextField};
use harness::{Chance, Weather, Who, World};
use ids::{CaseId, DeviceId, DocumentId, PartId, PersonId};
use reference::Removal;
use std::collections::{BTreeMap, BTreeSet};
use talks::Talk;

/// Devices in one story, newcomers' counted.
const SEATS: usize = 10;
/// The circles that a case has one of. Those for support come and go with each mentor, and have stories of their own
/// (`a_new_mentor_never_reads_what_was_said_to_the_old_one`).
const CIRCLES: [SpaceKind; 2] = [SpaceKind::Shared, SpaceKind::CounsellorParticipant];

/// Somebody who was let in, or is to be.
pub(crate) struct Human {
    pub(crate) person: PersonId,
    pub(crate) role: Role,
    pub(crate) party: Option<PartId>,
    /// Among those who were let in, the how manieth.
    pub(crate) entered: Option<usize>,
}

/// A device of somebody.
pub(crate) struct Seat {
    pub(crate) who: Who,
    pub(crate) device: DeviceId,
    pub(crate) human: usize,
    /// Whether it knows that it was let in.
    pub(crate) let_in: bool,
    /// Which device let it in; nobody did so with the first.
    pub(crate) by: Option<usize>,
    pub(crate) offline: bool,
    /// Whether it is gone for good, with its disk.
    pub(crate) gone: bool,
    /// Words that once stood on its screen.
    pub(crate) holds: BTreeSet<String>,
    /// Devices that it once knew to take part.
    pub(crate) saw: BTreeSet<usize>,
    /// Removals that it once knew of, those from before it was let in too: whoever let it in knew of them.
    pub(crate) told: BTreeSet<usize>,
}

/// A word that a device acknowledged.
#[derive(Clone)]
pub(crate) struct Said {
    pub(crate) by: usize,
    pub(crate) circle: SpaceKind,
    /// Devices that its author knew to be out.
    pub(crate) shut: BTreeSet<usize>,
    /// Removals of its author that others had heard of already.
    pub(crate) after: BTreeSet<usize>,
}

/// What a story was about.
#[derive(Default)]
pub struct Happened {
    /// Words that were written.
    pub words: usize,
    /// People who were let in.
    pub joined: usize,
    /// Further devices that were added.
    pub devices: usize,
    /// People who were taken out or left.
    pub removed: usize,
    /// Devices that were marked as lost.
    pub lost: usize,
    /// Counsellors who took each other out without knowing of it.
    pub quarrels: usize,
    /// Runs of late words that somebody decided about.
    pub late: usize,
}

/// One story.
pub struct Company {
    /// From which seed.
    pub seed: u64,
    /// The devices, the hub, the wires, the clock.
    pub world: World,
    /// Promises that were broken, in places and made-up words only.
    pub findings: Vec<String>,
    /// What it was about.
    pub happened: Happened,
    case: CaseId,
    texts: BTreeMap<SpaceKind, DocumentId>,
    people: Vec<Human>,
    seats: Vec<Seat>,
    words: BTreeMap<String, Said>,
    talks: Vec<Talk>,
    removals: Vec<Removal>,
    /// What happened, in places and made-up words, for whoever wants to understand a finding.
    tale: Vec<String>,
    chance: Chance,
}

impl Company {
    /// A counsellor with a case, a mentor and a participant, in calm weather.
    #[must_use]
    pub fn begin(seed: u64) -> Self {
        let mut world = World::with_hub_on_disk(seed);
        let first = world.person("Ingvild");
        let create = CaseCreate {
            protection: domain::AddressProtection::None,
            title: crate::WORD_MARK.to_owned(),
            workplace: crate::WORD_MARK.to_owned(),
            start: None,
            planned_end: None,
            participant: "Sander".to_owned(),
            mentor: Some("Roar".to_owned()),
        };
        let case = world.ask(first, create).unwrap().card.case;
        let mut company = Self {
            seed,
            world,
            findings: Vec::new(),
            happened: Happened::default(),
            case,
            texts: BTreeMap::new(),
            people: Vec::new(),
            seats: Vec::new(),
            words: BTreeMap::new(),
            talks: Vec::new(),
            removals: Vec::new(),
            tale: Vec::new(),
            chance: Chance::new(seed ^ 0xC0DE),
        };
        for circle in CIRCLES {
            let create = NoteCreate {
                case,
                space: circle,
                kind: NoteKind::Note,
                title: crate::WORD_MARK.to_owned(),
                circle: None,
            };
            let text = company.world.ask(first, create).unwrap().document;
            company.texts.insert(circle, text);
        }
        company.sits_down(first, Role::Counsellor);
        company.found_people();
        company
    }

    fn found_people(&mut self) {
        let founder = self.world.ask(self.seats[0].who, CaseOpen { case: self.case }).unwrap();
        self.people[0].party = founder.parties.iter().find(|party| party.me).map(|party| party.party);
        self.enters(0, None);
        for (name, role) in [("Roar", Role::Mentor), ("Sander", Role::Participant)] {
            let who = self.world.person(name);
            let joined = self.world.join(self.seats[0].who, who, self.case, role);
            let seat = self.sits_down(who, role);
            let human = self.seats[seat].human;
            self.people[human].party = Some(joined.party);
            self.enters(seat, Some(0));
        }
        self.world.settle();
    }

    /// Somebody new with a device, who takes part in nothing yet.
    fn sits_down(&mut self, who: Who, role: Role) -> usize {
        let (person, device) = self.names(who);
        self.people.push(Human { person, role, party: None, entered: None });
        self.seat_of(who, device, self.people.len() - 1)
    }

    fn names(&mut self, who: Who) -> (PersonId, DeviceId) {
        let status = self.world.ask(who, ProfileStatus {}).unwrap();
        let ProfileState::Unlocked { me } = status else { unreachable!("a profile that is open") };
        (me.person, me.device)
    }

    fn seat_of(&mut self, who: Who, device: DeviceId, human: usize) -> usize {
        self.seats.push(Seat {
            who,
            device,
            human,
            let_in: false,
            by: None,
            offline: false,
            gone: false,
            holds: BTreeSet::new(),
            saw: BTreeSet::new(),
            told: BTreeSet::new(),
        });
        self.seats.len() - 1
    }

    /// A device was let in, and with it its person.
    fn enters(&mut self, seat: usize, by: Option<usize>) {
        let entered = self.people.iter().filter(|human| human.entered.is_some()).count();
        let human = self.seats[seat].human;
        self.people[human].entered.get_or_insert(entered);
        self.seats[seat].let_in = true;
        self.seats[seat].by = by;
        if let Some(by) = by {
            let _ = self.known(by);
            let told = self.seats[by].told.clone();
            self.seats[seat].told.extend(told);
        }
        self.tell("let in", &(seat, human, self.people[human].role, by));
        // A second device has become its first one's person.
        let (person, _) = self.names(self.seats[seat].who);
        if self.people[human].person != person {
            self.find("a device is another person's than it was let in as", &seat);
        }
    }

    pub(crate) fn role(&self, seat: usize) -> Role {
        self.people[self.seats[seat].human].role
    }

    /// What a text says on a device, and whether it may write there; nothing where the device has it not.
    pub(crate) fn read(&mut self, seat: usize, circle: SpaceKind) -> Option<(String, bool, ids::Heads)> {
        let document = *self.texts.get(&circle)?;
        let view = self.world.ask(self.seats[seat].who, DocumentOpen { document }).ok()?;
        let text = view.texts.into_iter().find(|text| text.field == TextField::Body);
        let text = text.map(|text| text.text).unwrap_or_default();
        self.seats[seat].holds.extend(crate::model::words_of(&text).map(str::to_owned));
        Some((text, !view.read_only, view.heads))
    }

    pub(crate) fn runs(&self, seat: usize) -> bool {
        self.world.is_running(self.seats[seat].who)
    }

    /// Writes down what happened.
    pub(crate) fn tell(&mut self, what: &str, which: &dyn std::fmt::Debug) {
        self.tale.push(format!("{what} {which:?}"));
    }

    /// Writes down a broken promise.
    pub(crate) fn find(&mut self, what: &str, which: &dyn std::fmt::Debug) {
        self.findings.push(format!("{what}: {which:?}"));
    }

    /// A whole story: so many steps, healing, every check. Ends the test with how to see it again when a promise was broken.
    #[must_use]
    pub fn told(seed: u64, steps: usize) -> Self {
        let mut company = Self::begin(seed);
        company.go_on(steps);
        company.ends("the_company_that_was_asked_for_holds");
        company
    }

    /// Healing, every check, and the end of the test when a promise was broken.
    fn ends(&mut self, test: &str) {
        self.heal();
        self.check_everything();
        let again = format!("FELLES_SEED={} cargo nextest run -p felles-simulation {test}", self.seed);
        let (findings, tale) = (self.findings.join("\n"), self.tale.join("\n"));
        assert!(self.findings.is_empty(), "{again}\n{findings}\n\n{tale}");
    }

    /// Everything is well again, and everybody who is not gone is connected for some hours.
    pub fn heal(&mut self) {
        self.world.network.weather = Weather::CALM;
        self.world.network.swallows = false;
        for seat in (0..self.seats.len()).filter(|seat| !self.seats[*seat].gone).collect::<Vec<_>>() {
            if !self.runs(seat) {
                self.starts(seat);
            }
            self.cut(seat, false);
        }
        for _ in 0..3 {
            self.world.settle();
            (0..8).for_each(|_| self.conversations_go_on());
        }
        // Whoever was let in last has everything, and the others have heard that they do.
        (0..3).for_each(|_| self.world.settle());
    }

    pub(crate) fn starts(&mut self, seat: usize) {
        self.tell("starts", &seat);
        if let Err(problem) = self.world.start(self.seats[seat].who) {
            self.find("a device did not start", &(seat, problem.code));
        }
    }

    pub(crate) fn cut(&mut self, seat: usize, offline: bool) {
        self.seats[seat].offline = offline;
        self.tell("offline", &(seat, offline));
        if self.world.ask(self.seats[seat].who, OfflineSet { offline }).is_err() {
            self.find("the connection could not be cut or allowed", &seat);
        }
    }
}
