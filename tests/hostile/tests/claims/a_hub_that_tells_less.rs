//! A hub that shows one member a shorter story than another is noticed by the places that it gave.

use app::contract::{CaseList, ConcernKind, PartyRemove, SyncOverview};
use domain::Role;
use harness::{Twist, Who, World, example_case, shared_note};
use ids::{CaseId, HubPosition, SpaceId};
use protocol::{Item, Request, Response, SpaceCursor};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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
    let create = shared_note(case, "I dag");
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

/// Tells a reader who was taken out the story from before, as often as they ask.
struct FromBefore {
    reader: Who,
    lies: Arc<AtomicBool>,
    given: BTreeMap<SpaceId, Vec<Item>>,
}

fn place(item: &Item) -> (SpaceId, HubPosition) {
    let (Item::Control { space, position, .. }
    | Item::Envelope { space, position, .. }
    | Item::Acknowledgement { space, position, .. }) = item;
    (*space, *position)
}

impl Twist for FromBefore {
    fn bend(&mut self, from: Who, request: &Request, response: Response) -> Response {
        let lies = self.lies.load(Ordering::Relaxed);
        match (request, response) {
            (_, response) if from != self.reader => response,
            (Request::Spaces, Response::Spaces(mut spaces)) if lies => {
                spaces.extend(self.given.keys());
                Response::Spaces(spaces)
            }
            (Request::Pull { .. }, Response::Page(page)) if !lies => {
                for item in &page.items {
                    if page.cursors.iter().any(|cursor| cursor.space == place(item).0) {
                        self.given.entry(place(item).0).or_default().push(item.clone());
                    }
                }
                Response::Page(page)
            }
            (Request::Pull { spaces }, Response::Page(mut page)) => {
                for asked in spaces.iter().filter(|asked| page.closed.contains(&asked.space)) {
                    let given = self.given.get(&asked.space).map(Vec::as_slice).unwrap_or_default();
                    let Some(last) = given.last() else { continue };
                    page.items.retain(|item| place(item).0 != asked.space);
                    page.items.extend(given.iter().filter(|item| place(item).1 > asked.after).cloned());
                    page.cursors.push(SpaceCursor { space: asked.space, after: place(last).1 });
                }
                page.closed.retain(|space| !self.given.contains_key(space));
                Response::Page(page)
            }
            (_, response) => response,
        }
    }
}

#[test]
fn a_case_that_ended_comes_back_by_no_shorter_story() {
    let mut world = World::new(51);
    let (ingvild, roar) = (world.person("Ingvild"), world.person("Roar"));
    let lies = Arc::new(AtomicBool::new(false));
    let from_before = FromBefore { reader: roar, lies: Arc::clone(&lies), given: BTreeMap::new() };
    world.network.twist = Some(Box::new(from_before));
    let case = example_case(&mut world, ingvild, "forlop-01");
    let party = world.join(ingvild, roar, case, Role::Mentor).party;
    note(&mut world, ingvild, case);
    world.ask(ingvild, PartyRemove { case, party }).unwrap();
    world.settle();
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty());
    lies.store(true, Ordering::Relaxed);
    world.crash(roar);
    world.start(roar).unwrap();
    world.settle();
    assert!(world.ask(roar, CaseList {}).unwrap().is_empty(), "what took him out was not in it");
    assert!(!world.holds(roar, "I dag"));
}
