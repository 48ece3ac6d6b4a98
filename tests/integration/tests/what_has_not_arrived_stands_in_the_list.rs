//! The list of what is on its way forgets nothing, however much was written and received since.

use app::contract::{DocumentOpen, OfflineSet, Splice, SyncOverview, TextEdit};
use domain::{Role, TextField};
use harness::{World, example_case, shared_note};

/// More notes than the list would tell about.
const NOTES: usize = 105;

#[test]
fn an_old_note_that_nobody_has_received_stands_behind_a_hundred_newer_ones_that_arrived() {
    let mut world = World::new(40);
    let (ingvild, sander, roar) = (world.person("Ingvild"), world.person("Sander"), world.person("Roar"));
    let one = example_case(&mut world, ingvild, "forlop-01");
    let other = example_case(&mut world, ingvild, "forlop-02");
    world.join(ingvild, sander, one, Role::Participant);
    world.join(ingvild, roar, other, Role::Mentor);
    world.settle();
    assert_eq!(world.ask(ingvild, SyncOverview {}).unwrap().outgoing, []);

    // Sander does not come by; Roar gets everything.
    world.ask(sander, OfflineSet { offline: true }).unwrap();
    let note = |world: &mut World, case| {
        let create = shared_note(case, "I dag");
        let document = world.ask(ingvild, create).unwrap().document;
        let heads = world.ask(ingvild, DocumentOpen { document }).unwrap().heads;
        let splices = vec![Splice { at: 0, remove: 0, insert: "Ord.".to_owned() }];
        let edit = TextEdit { document, part: None, field: TextField::Body, heads, splices };
        world.ask(ingvild, edit).unwrap();
        document
    };
    let old = note(&mut world, one);
    world.settle();
    for _ in 0..NOTES {
        note(&mut world, other);
    }
    world.settle();
    let outgoing = world.ask(ingvild, SyncOverview {}).unwrap().outgoing;
    assert_eq!(outgoing.iter().map(|row| row.document).collect::<Vec<_>>(), [old]);
    assert_eq!(outgoing[0].delivery.waiting_for[0].name, "Sander");

    world.ask(sander, OfflineSet { offline: false }).unwrap();
    world.settle();
    assert_eq!(world.ask(ingvild, SyncOverview {}).unwrap().outgoing, []);
}
