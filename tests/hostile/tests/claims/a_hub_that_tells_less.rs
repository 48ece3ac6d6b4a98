//! A hub that shows one member a shorter story than another is noticed by the places that it gave.

use app::contract::{ConcernKind, NoteCreate, SyncOverview};
use domain::{NoteKind, Role, SpaceKind};
use harness::{Twist, Who, World, example_case};
use ids::{CaseId, HubPosition, SpaceId};
use protocol::{Item, Request, Response};
use std::collections::BTreeMap;

/// Leaves out for one reader what comes next in each circle, so many places long, and closes the gap.
struct Shorter {
    reader: Who,
    left_out: u64,
    /// Where the reader stood when the stories parted.
    parted: BTreeMap<SpaceId, HubPosition>,
}

impl Shorter {
    /// Where a place lies in the shorter story; nothing for what is left out.
    fn retold(&self, space: SpaceId, at: HubPosition) -> Option<HubPosition> {
        let behind = self.parted.get(&space).copied().unwrap_or_default();
        match at.0.saturating_sub(behind.0) {
            0 => Some(at),
            beyond if beyond <= self.left_out => None,
            _ => Some(HubPosition(at.0 - self.left_out)),
        }
    }
}

impl Twist for Shorter {
    fn bend(&mut self, from: Who, request: &Request, response: Response) -> Response {
        let (Response::Page(mut page), Request::Pull { spaces }) = (response.clone(), request) else {
            return response;
        };
        if from != self.reader {
            return response;
        }
        for asked in spaces {
            self.parted.entry(asked.space).or_insert(asked.after);
        }
        page.items.retain_mut(|item| {
            let (Item::Control { space, position, .. }
            | Item::Envelope { space, position, .. }
            | Item::Acknowledgement { space, position, .. }) = item;
            let retold = self.retold(*space, *position);
            *position = retold.unwrap_or(*position);
            retold.is_some()
        });
        for cursor in &mut page.cursors {
            let stood = self.parted.get(&cursor.space).copied().unwrap_or_default();
            cursor.after = self.retold(cursor.space, cursor.after).unwrap_or(stood);
        }
        Response::Page(page)
    }
}

fn note(world: &mut World, who: Who, case: CaseId) {
    let create = NoteCreate { case, space: SpaceKind::Shared, kind: NoteKind::Note, title: "I dag".into() };
    world.ask(who, create).unwrap();
    world.settle();
}

/// Sander writes much and Roar a little while Ingvild is away. What she notices when so much is left out for her.
fn noticed(left_out: u64) -> Vec<ConcernKind> {
    let mut world = World::new(50);
    let (ingvild, sander, roar) = (world.person("Ingvild"), world.person("Sander"), world.person("Roar"));
    let case = example_case(&mut world, ingvild, "forlop-01");
    world.join(ingvild, roar, case, Role::Mentor);
    world.join(ingvild, sander, case, Role::Participant);
    world.crash(ingvild);
    for _ in 0..8 {
        note(&mut world, sander, case);
    }
    note(&mut world, roar, case);
    world.network.twist = Some(Box::new(Shorter { reader: ingvild, left_out, parted: BTreeMap::new() }));
    world.start(ingvild).unwrap();
    world.settle();
    let concerns = world.ask(ingvild, SyncOverview {}).unwrap().noticed.concerns;
    concerns.into_iter().map(|concern| concern.kind).collect()
}

#[test]
fn a_shorter_story_is_noticed_by_the_places_and_the_same_story_is_not() {
    assert_eq!(noticed(0), []);
    let concerns = noticed(12);
    assert!(concerns.contains(&ConcernKind::ServerShowsLess), "{concerns:?}");
}
