//! What one envelope of somebody who means harm costs in time: every known killer, and the most that a budget lets in.

use crate::{median, say};
use documents::limits::{ENVELOPE_OPERATIONS, FOREIGN_OPERATIONS};
use hostile::{Brimful, Ending, Scene, killers};
use protocol::UploadItem;
use rustix::time::{ClockId, clock_gettime};

/// What a person would not notice.
const AIM: &str = "<= 250 ms";
/// Rounds of doing nothing, whose time is taken off.
const IDLE: usize = 9;
/// Times that each killer is tried; the quickest counts.
const TRIES: usize = 3;

pub(crate) fn measure() {
    let mut scene = Scene::new(3);
    let idle = median((0..IDLE).map(|_| settle(&mut scene)).collect());
    let mut slowest = (0.0_f64, "none");
    for killer in killers().into_iter().filter(|killer| killer.ending != Ending::RefusedByHub) {
        // What else the machine does at a moment is no cost of the envelope.
        let again = (0..TRIES).map(|_| {
            scene.insider.next_life();
            let envelope = (killer.make)(&mut scene.insider);
            took(&mut scene, envelope) - idle
        });
        let took = again.fold(f64::INFINITY, f64::min);
        if took > slowest.0 {
            slowest = (took, killer.name);
        }
    }
    say("taking in the slowest known killer", &format!("{:.1} ms", slowest.0), AIM);
    say(&format!("  {}", slowest.1), "", "");
    scene.insider.next_life();
    let mut brimful = Brimful::new(&mut scene.insider);
    for number in 1..FOREIGN_OPERATIONS / ENVELOPE_OPERATIONS {
        let envelope = brimful.envelope(&mut scene.insider, ENVELOPE_OPERATIONS);
        let took = took(&mut scene, envelope) - idle;
        let what =
            format!("taking in a full budget, into a document of {}", ENVELOPE_OPERATIONS * (number - 1));
        say(&what, &format!("{took:.1} ms"), AIM);
    }
}

fn took(scene: &mut Scene, envelope: Vec<u8>) -> f64 {
    scene.insider.upload(&mut scene.world, vec![UploadItem::Envelope(envelope)]);
    settle(scene)
}

/// In milliseconds of this thread's own, everything that is exchanged meanwhile with it.
fn settle(scene: &mut Scene) -> f64 {
    let begun = own_time();
    scene.world.settle();
    own_time() - begun
}

/// Time that the processor has given to this thread: what else runs on the machine does not count.
fn own_time() -> f64 {
    let now = clock_gettime(ClockId::ThreadCPUTime);
    let milliseconds = |count: i64, each: f64| f64::from(i32::try_from(count).unwrap_or(i32::MAX)) * each;
    milliseconds(now.tv_sec, 1_000.0) + milliseconds(now.tv_nsec, 1e-6)
}
