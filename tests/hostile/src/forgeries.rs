//! Things that somebody says in another's name, out of their place, or without the right to say them.

use crate::insider::NoteOfMine;
use crate::{Insider, envelopes};
use documents::{Document, derive_actor, guard};
use domain::DocumentKind;
use harness::Chance;
use identity::{Context, DeviceKeys, Mark, Operation, PersonKey, SpaceRole, Target, author_operation};
use ids::{Actor, ControlId, DeviceId, EnvelopeId, HubPosition, RandomSource, Sequence, SpaceId, UtcMillis};
use protocol::{Acknowledgement, Covered, Envelope, Item};
use sealing::{Group, Payload};

const NOTE: u8 = 3;

/// One forged thing on its way to a device.
pub struct Forgery {
    pub kind: &'static str,
    pub item: Item,
}

/// What a broken device would leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// Whether the signature holds.
    Signature,
    /// Whether the author takes part.
    Membership,
    /// Whether the changes bear the author's own actor.
    Actor,
}

/// Somebody with a member's keys, a stranger's keys, and everything that was ever said in the space.
pub struct Forger {
    pub insider: Insider,
    pub victim: DeviceId,
    /// A circle that the insider is not in.
    pub closed: SpaceId,
    pub honest: Vec<Item>,
    stranger: DeviceKeys,
    strange_person: PersonKey,
    chance: Chance,
    made: usize,
}

type Make = fn(&mut Forger) -> Item;

impl Forger {
    #[must_use]
    pub fn new(insider: Insider, victim: DeviceId, closed: SpaceId, honest: Vec<Item>) -> Self {
        let mut chance = Chance::new(9);
        let stranger = DeviceKeys::generate(&mut chance);
        let strange_person = PersonKey::generate(&mut chance);
        Self { insider, victim, closed, honest, stranger, strange_person, chance, made: 0 }
    }

    /// The next forgery; kinds take turns, and no two are alike.
    pub fn forge(&mut self) -> Forgery {
        let (kind, make) = KINDS[self.made % KINDS.len()];
        self.made += 1;
        self.insider.next_life();
        Forgery { kind, item: make(self) }
    }

    fn honest_envelope(&mut self) -> Envelope {
        let of_victim = |item: &Item| match item {
            Item::Envelope { bytes, .. } => {
                Envelope::from_bytes(bytes).ok().filter(|envelope| envelope.header.author == self.victim)
            }
            _ => None,
        };
        let all: Vec<Envelope> = self.honest.iter().filter_map(of_victim).collect();
        all[self.chance.below(all.len())].clone()
    }

    fn honest_control(&mut self) -> Vec<u8> {
        let all: Vec<&Vec<u8>> = self
            .honest
            .iter()
            .filter_map(|item| match item {
                Item::Control { bytes, .. } => Some(bytes),
                _ => None,
            })
            .collect();
        all[self.chance.below(all.len())].clone()
    }

    fn item(&self, envelope: &Envelope) -> Item {
        let bytes = protocol::encode(envelope).unwrap();
        Item::Envelope { space: self.insider.space, position: HubPosition(1), id: envelope.id(), bytes }
    }

    /// An envelope with a good note of some author in it, sealed with the real key; still to be signed.
    fn good_note(&mut self, author: DeviceId, bend: impl FnOnce(&mut Envelope)) -> Envelope {
        let note = self.insider.note_as(author);
        self.around(note, author, bend)
    }

    fn around(&mut self, note: NoteOfMine, author: DeviceId, bend: impl FnOnce(&mut Envelope)) -> Envelope {
        let group = Group {
            document: note.document.id(),
            kind: NOTE,
            session: self.insider.session,
            changes: note.changes,
        };
        let plain = postcard::to_stdvec(&self.insider.payload(vec![group])).unwrap();
        let padded = envelopes::padded(&zstd::bulk::compress(&plain, 3).unwrap());
        let mut envelope = self.insider.envelope(&padded);
        envelope.header.author = author;
        bend(&mut envelope);
        envelope.body = envelopes::sealed_body(&self.insider.key, &envelope.nonce, &envelope.header, &padded);
        envelope
    }

    fn said(&mut self, by_stranger: bool, operation: &Operation) -> Item {
        let keys = if by_stranger { self.stranger.clone() } else { self.insider.device.clone() };
        let (id, bytes) = author_operation(&self.insider.log, &keys, operation).unwrap();
        Item::Control { space: self.insider.space, position: HubPosition(1), id, bytes }
    }

    fn acknowledged(&mut self, device: DeviceId, signer: &DeviceKeys, space: SpaceId) -> Item {
        let covered = vec![Covered {
            author: self.victim,
            incarnation: ids::Incarnation(1),
            sequence: Sequence(1_000_000),
        }];
        let mut said = Acknowledgement {
            space,
            device,
            counter: 1_000 + self.made as u64,
            said_at: UtcMillis(0),
            covered,
            signature: [[0; 32]; 2],
        };
        said.signature = signer.sign(Context::Acknowledgement, &said.signed_bytes());
        Item::Acknowledgement { space, position: HubPosition(1), bytes: protocol::encode(&said).unwrap() }
    }

    fn sign(keys: &DeviceKeys, envelope: &mut Envelope, context: Context) {
        envelope.signature = keys.sign(context, envelope.id().as_bytes());
    }

    /// Whether a device that leaves one check out would take a forged envelope for somebody's words.
    #[must_use]
    pub fn passes_without(&self, forgery: &Forgery, unchecked: Unchecked) -> bool {
        let Item::Envelope { bytes, .. } = &forgery.item else { return false };
        let Ok(envelope) = Envelope::from_bytes(bytes) else { return false };
        let (header, id) = (&envelope.header, envelope.id());
        let signed =
            identity::verify(&header.author, Context::Envelope, id.as_bytes(), &envelope.signature).is_ok();
        let member = self.insider.log.evaluate().may_write(&header.author);
        let in_place = header.space == self.insider.space;
        let Some(payload) = envelopes::opened(&self.insider.key, &envelope) else { return false };
        let Ok(payload) = postcard::from_bytes::<Payload>(&payload) else { return false };
        let own = payload.groups.iter().all(|group| bears_own_actor(group, header.author, unchecked));
        in_place
            && (signed || unchecked == Unchecked::Signature)
            && (member || unchecked == Unchecked::Membership)
            && own
    }
}

/// The guard's verdict, or the verdict of a guard that believes the actor in the change.
fn bears_own_actor(group: &Group, author: DeviceId, unchecked: Unchecked) -> bool {
    let document = Document::new(group.document, DocumentKind::Note).unwrap();
    let own = derive_actor(author, group.session, group.document);
    group.changes.iter().all(|bytes| {
        let claimed =
            bytes.windows(17).find(|window| window[0] == 16).map(|window| window[1..].try_into().unwrap());
        let actor = if unchecked == Unchecked::Actor { claimed.map_or(own, Actor) } else { own };
        guard::guard(&document, actor, bytes, &[]).is_ok()
    })
}

const KINDS: [(&str, Make); 29] = [
    ("a stranger in their own name", |it| {
        let keys = it.stranger.clone();
        let mut envelope = it.good_note(keys.id(), |_| {});
        Forger::sign(&keys, &mut envelope, Context::Envelope);
        it.item(&envelope)
    }),
    ("a member in another's name", |it| {
        let keys = it.insider.device.clone();
        let mut envelope = it.good_note(it.victim, |_| {});
        Forger::sign(&keys, &mut envelope, Context::Envelope);
        it.item(&envelope)
    }),
    ("a stranger in a member's name", |it| {
        let keys = it.stranger.clone();
        let mut envelope = it.good_note(it.insider.id(), |_| {});
        Forger::sign(&keys, &mut envelope, Context::Envelope);
        it.item(&envelope)
    }),
    ("somebody's signature under another's words", |it| {
        let signature = it.honest_envelope().signature;
        let mut envelope = it.good_note(it.victim, |_| {});
        envelope.signature = signature;
        it.item(&envelope)
    }),
    ("a signature that was for something else", |it| {
        let keys = it.insider.device.clone();
        let mut envelope = it.good_note(keys.id(), |_| {});
        Forger::sign(&keys, &mut envelope, Context::Acknowledgement);
        it.item(&envelope)
    }),
    ("another circle in the header", |it| bent(it, |envelope, it| envelope.header.space = it.closed)),
    ("another key in the header", |it| bent(it, |envelope, _| envelope.header.epoch = ControlId([5; 32]))),
    ("another place in the header", |it| {
        bent(it, |envelope, it| envelope.header.sequence = Sequence(it.made as u64 + 90))
    }),
    ("another life in the header", |it| {
        bent(it, |envelope, it| envelope.header.incarnation.0 += it.made as u32)
    }),
    ("another one before it", |it| {
        bent(it, |envelope, it| envelope.header.previous = Some(EnvelopeId([it.made as u8; 32])))
    }),
    ("another author in the header", |it| bent(it, |envelope, it| envelope.header.author = it.insider.id())),
    ("another nonce", |it| bent(it, |envelope, it| it.chance.fill(&mut envelope.nonce))),
    ("another body", |it| bent(it, |envelope, it| it.chance.fill(&mut envelope.body))),
    ("a bit turned in the body", |it| {
        bent(it, |envelope, it| {
            let at = it.chance.below(envelope.body.len());
            envelope.body[at] ^= 1;
        })
    }),
    ("somebody's words signed anew as one's own", |it| {
        let keys = it.insider.device.clone();
        let mut envelope = it.honest_envelope();
        envelope.header.author = keys.id();
        envelope.header.incarnation = it.insider.incarnation;
        envelope.header.sequence = Sequence(1);
        envelope.header.previous = None;
        Forger::sign(&keys, &mut envelope, Context::Envelope);
        it.item(&envelope)
    }),
    ("words for a circle that one is not in", |it| {
        let (keys, closed) = (it.insider.device.clone(), it.closed);
        let mut envelope = it.good_note(keys.id(), |envelope| envelope.header.space = closed);
        Forger::sign(&keys, &mut envelope, Context::Envelope);
        let bytes = protocol::encode(&envelope).unwrap();
        Item::Envelope { space: closed, position: HubPosition(1), id: envelope.id(), bytes }
    }),
    ("another's actor", |it| {
        let keys = it.insider.device.clone();
        let note = it.insider.note_as(it.victim);
        let mut envelope = it.around(note, keys.id(), |_| {});
        Forger::sign(&keys, &mut envelope, Context::Envelope);
        it.item(&envelope)
    }),
    ("a change out of another document", |it| {
        let keys = it.insider.device.clone();
        let (mut note, other) = (it.insider.note(), it.insider.note());
        note.changes = other.changes;
        let mut envelope = it.around(note, keys.id(), |_| {});
        Forger::sign(&keys, &mut envelope, Context::Envelope);
        it.item(&envelope)
    }),
    ("an acknowledgement by a stranger", |it| {
        let keys = it.stranger.clone();
        it.acknowledged(keys.id(), &keys, it.insider.space)
    }),
    ("an acknowledgement in another's name", |it| {
        let keys = it.stranger.clone();
        it.acknowledged(it.insider.id(), &keys, it.insider.space)
    }),
    ("an acknowledgement for a circle that one is not in", |it| {
        let keys = it.insider.device.clone();
        it.acknowledged(keys.id(), &keys, it.closed)
    }),
    ("a stranger makes themselves an administrator", |it| {
        let person = it.strange_person.id();
        it.said(true, &Operation::AddPerson { person, role: SpaceRole::Admin })
    }),
    ("a stranger takes somebody out", |it| {
        let victim = it.victim;
        it.said(true, &Operation::Remove { target: Target::Device(victim), integrated: Vec::new() })
    }),
    ("a stranger opens a key", |it| {
        let mut salt = [0; 32];
        it.chance.fill(&mut salt);
        it.said(true, &Operation::Epoch { salt, wraps: Vec::new(), older: Vec::new() })
    }),
    ("a writer lets somebody in", |it| {
        let mut seed = [0; 32];
        it.chance.fill(&mut seed);
        it.said(
            false,
            &Operation::AddPerson { person: PersonKey::from_seed(&seed).id(), role: SpaceRole::Writer },
        )
    }),
    ("a writer takes the administrator out", |it| {
        let victim = it.victim;
        let mark =
            Mark { author: victim, incarnation: ids::Incarnation(1), sequence: Sequence(it.made as u64) };
        it.said(false, &Operation::Remove { target: Target::Device(victim), integrated: vec![mark] })
    }),
    ("a writer becomes an administrator", |it| {
        let person = it.insider.person_id();
        let mark =
            Mark { author: it.victim, incarnation: ids::Incarnation(1), sequence: Sequence(it.made as u64) };
        it.said(false, &Operation::SetRole { person, role: SpaceRole::Admin, integrated: vec![mark] })
    }),
    ("a bit turned in what was said", |it| {
        let mut bytes = it.honest_control();
        let at = 20 + it.chance.below(bytes.len() - 20);
        bytes[at] ^= 1 << it.chance.below(8);
        Item::Control { space: it.insider.space, position: HubPosition(1), id: ControlId([1; 32]), bytes }
    }),
    ("something said in another circle", |it| {
        let bytes = it.honest_control();
        Item::Control { space: it.closed, position: HubPosition(1), id: ControlId([1; 32]), bytes }
    }),
];

/// An honest envelope after something was done to it that its signature does not cover any more.
fn bent(it: &mut Forger, bend: impl FnOnce(&mut Envelope, &mut Forger)) -> Item {
    let mut envelope = it.honest_envelope();
    bend(&mut envelope, it);
    it.item(&envelope)
}
