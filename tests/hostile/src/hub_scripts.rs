//! What a hub that means harm may do: one script for each trick.

use crate::Insider;
use harness::{Chance, Twist, Who};
use identity::{Context, DeviceKeys, Operation, PersonKey, SpaceRole, author_operation};
use ids::{DeviceId, HubPosition, Incarnation, RandomSource, Sequence, SpaceId, UtcMillis};
use protocol::{
    Acknowledgement, Covered, HubFacts, Item, PullPage, Refusal, Request, Response, SpaceCursor, UploadAnswer,
};

/// What the hub has noted down, and a key of its own.
pub struct Notes {
    pub chance: Chance,
    pub spaces: Vec<SpaceId>,
    pub own: DeviceKeys,
    pub pages: Vec<PullPage>,
    pub mail: Vec<Vec<u8>>,
    pub questions: u64,
    pub flood: Vec<Item>,
    /// Membership of a space as the hub knows it, and a real envelope of it to pattern lies after.
    pub insider: Insider,
}

/// Things that a flood is made of: more than a device keeps of strangers.
const FLOOD: usize = 1_200;
/// How many of them come with one page.
const WAVE: usize = 400;

impl Notes {
    /// The next wave of a flood, over and over.
    fn some_made_up(&mut self, make: fn(&mut Notes) -> Vec<Item>) -> Vec<Item> {
        if self.flood.is_empty() {
            self.flood = make(self);
        }
        self.flood.rotate_left(WAVE);
        self.flood.iter().take(WAVE).cloned().collect()
    }
}

/// Envelopes by writers who do not take part.
fn made_up_words(notes: &mut Notes) -> Vec<Item> {
    let make = |_| {
        let stranger = DeviceKeys::generate(&mut notes.chance);
        let mut envelope = notes.insider.envelope(&[0; 256]);
        envelope.header.author = stranger.id();
        let id = envelope.id();
        envelope.signature = stranger.sign(Context::Envelope, id.as_bytes());
        let bytes = protocol::encode(&envelope).unwrap();
        Item::Envelope { space: notes.insider.space, position: HubPosition(1), id, bytes }
    };
    (0..FLOOD).map(make).collect()
}

/// A chain of operations whose first is held back, so that all that follow wait for it.
fn made_up_operations(notes: &mut Notes) -> Vec<Item> {
    let mut log = notes.insider.log.clone();
    let make = |_| {
        let salt = noise(&mut notes.chance, 32).try_into().unwrap();
        let said = Operation::Epoch { salt, wraps: Vec::new(), older: Vec::new() };
        let (id, bytes) = author_operation(&log, &notes.own, &said).unwrap();
        log.add(&bytes).unwrap();
        Item::Control { space: notes.insider.space, position: HubPosition(1), id, bytes }
    };
    (0..=FLOOD).map(make).skip(1).collect()
}

/// One trick.
#[derive(Clone, Copy)]
pub struct Script {
    /// What the hub does.
    pub name: &'static str,
    instead: fn(&mut Notes, Who, &Request) -> Option<Response>,
    bend: fn(&mut Notes, Who, &Request, Response) -> Response,
}

/// A script while it runs.
pub struct Running(pub Script, pub Notes);

impl Twist for Running {
    fn instead(&mut self, from: Who, request: &Request) -> Option<Response> {
        self.1.questions += 1;
        (self.0.instead)(&mut self.1, from, request)
    }

    fn bend(&mut self, from: Who, request: &Request, response: Response) -> Response {
        (self.0.bend)(&mut self.1, from, request, response)
    }
}

fn answers(request: &Request, answer: UploadAnswer) -> Option<Response> {
    let Request::Upload { items } = request else { return None };
    Some(Response::Uploaded(items.iter().map(|_| answer).collect()))
}

fn on_page(response: Response, bend: impl FnOnce(&mut PullPage)) -> Response {
    match response {
        Response::Page(mut page) => {
            bend(&mut page);
            Response::Page(page)
        }
        other => other,
    }
}

fn place(item: &mut Item) -> (&mut SpaceId, &mut HubPosition, &mut Vec<u8>) {
    match item {
        Item::Control { space, position, bytes, .. }
        | Item::Envelope { space, position, bytes, .. }
        | Item::Acknowledgement { space, position, bytes } => (space, position, bytes),
    }
}

fn noise(chance: &mut Chance, bytes: usize) -> Vec<u8> {
    let mut noise = vec![0; bytes];
    chance.fill(&mut noise);
    noise
}

macro_rules! instead {
    ($($name:literal: $instead:expr,)+) => {
        vec![$(Script { name: $name, instead: $instead, bend: |_, _, _, response| response }),+]
    };
}

macro_rules! bend {
    ($($name:literal: $bend:expr,)+) => {
        vec![$(Script { name: $name, instead: |_, _, _| None, bend: $bend }),+]
    };
}

/// Every script.
#[must_use]
pub fn hub_scripts() -> Vec<Script> {
    [uploads(), conversations(), pages(), places(), lies(), floods()].concat()
}

fn uploads() -> Vec<Script> {
    instead! {
        "says stored and keeps nothing": |_, _, request| answers(request, UploadAnswer::Stored(HubPosition(1))),
        "says it had everything already": |_, _, request| answers(request, UploadAnswer::Duplicate(HubPosition(7))),
        "stores at a place that no database can keep":
            |_, _, request| answers(request, UploadAnswer::Stored(HubPosition(u64::MAX))),
        "allows nobody anything": |_, _, request| answers(request, UploadAnswer::NotAllowed),
        "calls everything invalid": |_, _, request| answers(request, UploadAnswer::Invalid),
        "calls everything too large": |_, _, request| answers(request, UploadAnswer::TooLarge),
        "puts everything aside": |_, _, request| answers(request, UploadAnswer::Quarantined),
        "answers one item fewer": |_, _, request| match answers(request, UploadAnswer::Stored(HubPosition(1))) {
            Some(Response::Uploaded(mut answers)) => {
                answers.pop();
                Some(Response::Uploaded(answers))
            }
            other => other,
        },
        "answers a thousand items more": |_, _, request| {
            answers(request, UploadAnswer::Stored(HubPosition(1)))
                .map(|_| Response::Uploaded(vec![UploadAnswer::Stored(HubPosition(1)); 1_000]))
        },
        "drops every second question": |notes, _, _| {
            (notes.questions % 2 == 0).then_some(Response::Refused(Refusal::Unavailable))
        },
    }
}

fn conversations() -> Vec<Script> {
    instead! {
        "is always busy": |_, _, _| Some(Response::Refused(Refusal::Busy)),
        "forgets every session at once": |_, _, request| match request {
            Request::Facts | Request::Challenge { .. } | Request::OpenSession { .. } => None,
            _ => Some(Response::Refused(Refusal::NoSession)),
        },
        "answers every question with facts": |_, _, _| {
            Some(Response::Facts(HubFacts { hub: [0; 32], generation: u64::MAX, version: u16::MAX }))
        },
        "gives everybody one challenge again and again": |_, _, request| {
            matches!(request, Request::Challenge { .. }).then_some(Response::Challenge([7; 32]))
        },
        "gives everybody one session": |_, _, request| {
            matches!(request, Request::OpenSession { .. }).then_some(Response::Session([7; 32]))
        },
        "passes itself off as another hub of an old version": |_, _, request| {
            let other = HubFacts { hub: [9; 32], generation: 0, version: 0 };
            matches!(request, Request::Facts).then_some(Response::Facts(other))
        },
    }
}

fn pages() -> Vec<Script> {
    bend! {
        "withholds every envelope and moves the cursor on": |_, _, _, response| on_page(response, |page| {
            page.items.retain(|item| !matches!(item, Item::Envelope { .. }));
        }),
        "withholds who takes part": |_, _, _, response| on_page(response, |page| {
            page.items.retain(|item| !matches!(item, Item::Control { .. }));
        }),
        "withholds what was received": |_, _, _, response| on_page(response, |page| {
            page.items.retain(|item| !matches!(item, Item::Acknowledgement { .. }));
        }),
        "shows nobody anything": |_, _, _, response| on_page(response, |page| {
            page.items.clear();
            page.closed = page.cursors.drain(..).map(|cursor| cursor.space).collect();
        }),
        "gives the first page for ever": |notes, _, _, response| on_page(response, |page| {
            notes.pages.push(page.clone());
            *page = notes.pages[0].clone();
        }),
        "gives everything backwards": |_, _, _, response| on_page(response, |page| page.items.reverse()),
        "gives everything in any order": |notes, _, _, response| on_page(response, |page| {
            for at in (1..page.items.len()).rev() {
                page.items.swap(at, notes.chance.below(at + 1));
            }
        }),
        "gives everything ten times": |_, _, _, response| on_page(response, |page| {
            page.items = page.items.iter().flat_map(|item| vec![item.clone(); 10]).collect();
        }),
        "tells two people two stories": |_, from, _, response| on_page(response, |page| {
            let odd = format!("{from:?}").contains('1');
            page.items.retain(|item| match item {
                Item::Envelope { position, .. } => position.0 % 2 == u64::from(odd),
                _ => true,
            });
        }),
        "flips a bit in everything": |notes, _, _, response| on_page(response, |page| {
            for item in &mut page.items {
                let (_, _, bytes) = place(item);
                let at = notes.chance.below(bytes.len());
                bytes[at] ^= 1;
            }
        }),
        "gives ten thousand pieces of noise": |notes, _, _, response| on_page(response, |page| {
            for number in 0..10_000 {
                let (space, bytes) = (notes.spaces[0], noise(&mut notes.chance, 90));
                page.items.push(Item::Acknowledgement { space, position: HubPosition(number), bytes });
            }
        }),
    }
}

fn places() -> Vec<Script> {
    bend! {
        "rolls every cursor back and says that there is more": |_, _, _, response| on_page(response, |page| {
            page.cursors.iter_mut().for_each(|cursor| cursor.after = HubPosition(0));
            page.more = true;
        }),
        "always has more and never gives any": |_, _, _, response| on_page(response, |page| {
            page.items.clear();
            page.more = true;
        }),
        "sends the cursors to the end of all numbers": |_, _, _, response| on_page(response, |page| {
            page.cursors.iter_mut().for_each(|cursor| cursor.after = HubPosition(u64::MAX));
        }),
        "gives everything places that no database can keep": |_, _, _, response| on_page(response, |page| {
            page.items.iter_mut().for_each(|item| *place(item).1 = HubPosition(u64::MAX));
        }),
        "gives cursors of circles that nobody has": |notes, _, _, response| on_page(response, |page| {
            for _ in 0..50 {
                let mut space = [0; 16];
                notes.chance.fill(&mut space);
                let space = SpaceId::from_slice(&space).unwrap();
                page.cursors.push(SpaceCursor { space, after: HubPosition(1) });
            }
        }),
        "gives things of circles that nobody has": |notes, _, _, response| on_page(response, |page| {
            let mut strange = page.items.clone();
            strange.iter_mut().for_each(|item| {
                let mut space = [0; 16];
                notes.chance.fill(&mut space);
                *place(item).0 = SpaceId::from_slice(&space).unwrap();
            });
            page.items.extend(strange);
        }),
        "puts one circle's things into another": |notes, _, _, response| on_page(response, |page| {
            let spaces = notes.spaces.clone();
            for (number, item) in page.items.iter_mut().enumerate() {
                *place(item).0 = spaces[number % spaces.len()];
            }
        }),
        "says that its data was replaced, every time": |notes, _, _, response| on_page(response, |page| {
            page.generation = notes.chance.number();
        }),
        "goes to and fro between two generations": |notes, _, _, response| on_page(response, |page| {
            page.generation = page.generation.wrapping_add(notes.questions % 2);
        }),
    }
}

fn lies() -> Vec<Script> {
    bend! {
        "lets itself in": |notes, _, _, response| on_page(response, |page| {
            let person = PersonKey::from_seed(&[66; 32]);
            let certificate = identity::Certificate::issue(
                &person, &notes.own, vec![1; 33], identity::CertificateKind::Normal, Vec::new());
            for said in [
                Operation::AddPerson { person: person.id(), role: SpaceRole::Admin },
                Operation::AddDevice { certificate },
                Operation::Epoch { salt: [1; 32], wraps: Vec::new(), older: Vec::new() },
            ] {
                let (id, bytes) = author_operation(&notes.insider.log, &notes.own, &said).unwrap();
                let space = notes.insider.space;
                page.items.insert(0, Item::Control { space, position: HubPosition(1), id, bytes });
            }
        }),
        "says in everybody's name that everything was received": |notes, _, _, response| on_page(response, |page| {
            // Nobody is given anything to receive, so that it is a lie.
            page.items.retain(|item| matches!(item, Item::Control { .. }));
            let evaluated = notes.insider.log.evaluate();
            let members = &evaluated.devices;
            for device in members.keys() {
                let every = |author: &DeviceId| { let author = *author; (1..=8).map(move |life| Covered {
                    author, incarnation: Incarnation(life), sequence: Sequence(1_000_000) }) };
                let said = Acknowledgement {
                    space: notes.insider.space, device: *device, counter: notes.questions + (1 << 40),
                    said_at: UtcMillis(0), covered: members.keys().flat_map(every).collect(),
                    signature: notes.own.sign(Context::Acknowledgement, b"in your name") };
                let bytes = protocol::encode(&said).unwrap();
                page.items.push(Item::Acknowledgement { space: said.space, position: HubPosition(1), bytes });
            }
        }),
        "says itself that everything was received": |notes, _, _, response| on_page(response, |page| {
            let covered = vec![Covered {
                author: notes.insider.id(), incarnation: ids::Incarnation(1), sequence: Sequence(1_000_000) }];
            let mut said = Acknowledgement {
                space: notes.insider.space, device: notes.own.id(), counter: 1, said_at: UtcMillis(0), covered,
                signature: [[0; 32]; 2] };
            said.signature = notes.own.sign(Context::Acknowledgement, &said.signed_bytes());
            let bytes = protocol::encode(&said).unwrap();
            page.items.push(Item::Acknowledgement { space: said.space, position: HubPosition(1), bytes });
        }),
    }
}

fn floods() -> Vec<Script> {
    bend! {
        "makes writers up until the disk is full": |notes, _, _, response| on_page(response, |page| {
            page.items.extend(notes.some_made_up(made_up_words));
        }),
        "makes operations up until the disk is full": |notes, _, _, response| on_page(response, |page| {
            page.items.extend(notes.some_made_up(made_up_operations));
        }),
        "changes the letters in mailboxes": |notes, _, _, response| match response {
            Response::Mail(messages) => {
                let mut all = notes.mail.clone();
                notes.mail.extend(messages.iter().cloned());
                all.push(noise(&mut notes.chance, 300));
                all.extend(messages.iter().map(|message| message.iter().map(|byte| byte ^ 1).collect()));
                all.extend(messages);
                Response::Mail(all)
            }
            other => other,
        },
    }
}
