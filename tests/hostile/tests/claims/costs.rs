//! What taking in one envelope costs, whoever wrote it.

use app::contract::SyncOverview;
use felles_hostile::{Ending, Scene, killers};
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
