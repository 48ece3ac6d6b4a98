//! Somebody who was taken out, and a hub that goes on handing them everything.

use app::contract::{DocumentOpen, PartyRemove, Splice, TextEdit};
use domain::{Role, SpaceKind, TextField};
use felles_hostile::{Insider, open_store};
use harness::{Joined, Twist, Who, World, example_case, shared_note};
use ids::{DocumentId, HubPosition, UtcMillis};
use protocol::{Envelope, Item, Request, Response, SpaceCursor};

/// Puts what others were given into the pages of one device.
struct Leaks(Who, Vec<Item>);

impl Twist for Leaks {
    fn bend(&mut self, from: Who, _: &Request, response: Response) -> Response {
        match response {
            Response::Page(mut page) if from == self.0 => {
                page.items.extend(self.1.clone());
                Response::Page(page)
            }
            other => other,
        }
    }
}

struct Out {
    world: World,
    ingvild: Who,
    sander: Who,
    joined: Joined,
}

fn scene(seed: u64) -> Out {
    let mut world = World::new(seed);
    let (ingvild, sander) = (world.person("Ingvild"), world.person("Sander"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let joined = world.join(ingvild, sander, case, Role::Participant);
    Out { world, ingvild, sander, joined }
}

fn note(out: &mut Out, text: &str) -> DocumentId {
    let create = shared_note(out.joined.case, "I dag");
    let note = out.world.ask(out.ingvild, create).unwrap();
    let splices = vec![Splice { at: 0, remove: 0, insert: text.to_owned() }];
    let (document, heads) = (note.document, note.heads);
    let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
    out.world.ask(out.ingvild, edit).unwrap();
    document
}

#[test]
fn opens_nothing_new_though_the_hub_hands_everything_over() {
    let mut out = scene(661);
    let (case, party) = (out.joined.case, out.joined.party);
    let before = note(&mut out, "Da Sander var med.");
    out.world.settle();
    out.world.ask(out.ingvild, PartyRemove { case, party }).unwrap();
    let after = note(&mut out, "Etter Sander.");
    out.world.settle();

    // Everything that a member is given, from the hub itself.
    let member = Insider::take_over(&mut out.world, out.ingvild, (case, SpaceKind::Shared));
    out.world.start(out.ingvild).unwrap();
    let (space, now) = (member.space, UtcMillis(out.world.now));
    let pull = Request::Pull { spaces: vec![SpaceCursor { space, after: HubPosition(0) }] };
    let mut chance = harness::Chance::new(1);
    let answer = out.world.network.hub.answer(Some(member.id()), pull, now, &mut chance).response;
    let Response::Page(page) = answer else { panic!("no page") };
    out.world.network.twist = Some(Box::new(Leaks(out.sander, page.items.clone())));
    out.world.crash(out.sander);
    out.world.start(out.sander).unwrap();
    out.world.settle();
    assert!(out.world.ask(out.sander, DocumentOpen { document: before }).is_ok());
    assert!(out.world.ask(out.sander, DocumentOpen { document: after }).is_err());
    assert!(!out.world.holds(out.sander, "Etter Sander"));

    // Nor can anybody who takes every key from the disk.
    out.world.crash(out.sander);
    let keys = open_store(out.world.folder(out.sander)).epoch_keys(space).unwrap();
    let theirs = |envelope: &Envelope| keys.iter().any(|row| row.epoch == envelope.header.epoch);
    let said = page.items.iter().filter_map(|item| match item {
        Item::Envelope { bytes, .. } => Envelope::from_bytes(bytes).ok(),
        _ => None,
    });
    let (readable, shut): (Vec<_>, Vec<_>) = said.partition(theirs);
    assert!(!readable.is_empty(), "the search does find keys that fit");
    assert!(shut.iter().any(|envelope| envelope.header.author == member.id()), "nothing new was sealed");
}
