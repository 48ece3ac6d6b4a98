//! Which devices can hold which key: computed from everything that was published, with right or without.

use std::collections::{BTreeMap, BTreeSet};

use ids::{ControlId, DeviceId};

use crate::Operation;
use crate::log::Entry;

type Exposed = BTreeMap<ControlId, BTreeSet<DeviceId>>;

/// For each epoch: its author, whoever it was wrapped for, whoever a holder handed it on to, and whoever holds a
/// later key under which it was sealed.
///
/// Right does not matter here (a key once published stays published), but holding does: only those who hold a key
/// can hand it on. So the words of a stranger, who cannot hold it, expose nothing, and a stranger cannot force
/// endless new keys by naming itself.
pub(crate) fn exposed_sets(order: &[(ControlId, &Entry)]) -> Exposed {
    let mut exposed = Exposed::new();
    for (id, entry) in order {
        if let Operation::Epoch { wraps, .. } = &entry.operation.operation {
            let mut first: BTreeSet<DeviceId> = wraps.iter().map(|wrap| wrap.device).collect();
            first.insert(entry.operation.author);
            exposed.insert(*id, first);
        }
    }
    while order.iter().fold(false, |grew, (id, entry)| spread(&mut exposed, *id, entry) || grew) {}
    exposed
}

/// Follows one operation once; whether any set grew.
fn spread(exposed: &mut Exposed, id: ControlId, entry: &Entry) -> bool {
    let author = entry.operation.author;
    match &entry.operation.operation {
        Operation::Rewrap { epoch, wraps } => {
            hand_on(exposed, epoch, author, wraps.iter().map(|wrap| wrap.device).collect())
        }
        Operation::Epoch { older, .. } => {
            let holders = exposed.get(&id).cloned().unwrap_or_default();
            older
                .iter()
                .fold(false, |grew, (epoch, _)| hand_on(exposed, epoch, author, holders.clone()) || grew)
        }
        Operation::Genesis { .. } | Operation::AddPerson { .. } | Operation::AddDevice { .. } => false,
    }
}

fn hand_on(exposed: &mut Exposed, epoch: &ControlId, by: DeviceId, to: BTreeSet<DeviceId>) -> bool {
    let Some(holders) = exposed.get_mut(epoch).filter(|holders| holders.contains(&by)) else { return false };
    let before = holders.len();
    holders.extend(to);
    holders.len() > before
}
