//! What taking in one envelope costs, whoever wrote it.

use app::contract::{HoldReason, SyncOverview};
use documents::limits::{ENVELOPE_OPERATIONS, FOREIGN_OPERATIONS};
use felles_hostile::{Brimful, Ending, Scene, killers};
use peak_alloc::PeakAlloc;
use protocol::UploadItem;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What one envelope may take beyond what the device holds anyway, in bytes.
const MOST_BYTES: usize = 64 * 1024 * 1024;

#[test]
fn the_meter_sees_what_is_taken() {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    drop(std::hint::black_box(vec![1_u8; MOST_BYTES + 1]));
    assert!(MEMORY.peak_usage().saturating_sub(before) > MOST_BYTES);
}

#[test]
fn no_known_killer_takes_more_than_sixty_four_mebibytes() {
    let mut scene = Scene::new(201);
    for killer in killers().into_iter().filter(|killer| killer.ending != Ending::RefusedByHub) {
        scene.insider.next_life();
        let envelope = (killer.make)(&mut scene.insider);
        scene.insider.upload(&mut scene.world, vec![UploadItem::Envelope(envelope)]);
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        scene.world.settle();
        let took = MEMORY.peak_usage().saturating_sub(before);
        assert!(took <= MOST_BYTES, "{killer:?} took {} MiB", took >> 20);
        scene.world.ask(scene.victim, SyncOverview {}).unwrap();
    }
}

/// Hands over one envelope and gives the memory that taking it in took besides.
fn took(scene: &mut Scene, envelope: Vec<u8>) -> usize {
    scene.insider.upload(&mut scene.world, vec![UploadItem::Envelope(envelope)]);
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    scene.world.settle();
    MEMORY.peak_usage().saturating_sub(before)
}

#[test]
fn the_budget_is_let_in_whole_and_one_operation_more_is_set_aside() {
    for (operations, held) in
        [(ENVELOPE_OPERATIONS, vec![]), (ENVELOPE_OPERATIONS + 1, vec![HoldReason::SetAside])]
    {
        let mut scene = Scene::new(202);
        scene.insider.next_life();
        let envelope = Brimful::new(&mut scene.insider).envelope(&mut scene.insider, operations);
        let took = took(&mut scene, envelope);
        assert_eq!(scene.held(), held, "{operations}");
        assert!(took <= MOST_BYTES, "{operations} took {} MiB", took >> 20);
        scene.goes_on("a full envelope");
    }
}

#[test]
fn a_document_that_is_filled_up_by_one_envelope_after_the_other_costs_no_more_in_the_end() {
    let mut scene = Scene::new(203);
    scene.insider.next_life();
    let mut brimful = Brimful::new(&mut scene.insider);
    let envelopes = FOREIGN_OPERATIONS / ENVELOPE_OPERATIONS - 1;
    for number in 0..envelopes {
        let envelope = brimful.envelope(&mut scene.insider, ENVELOPE_OPERATIONS);
        let took = took(&mut scene, envelope);
        assert!(took <= MOST_BYTES, "envelope {number} took {} MiB", took >> 20);
        assert_eq!(scene.held(), [], "envelope {number}");
    }
    scene.goes_on("a full document");
}
