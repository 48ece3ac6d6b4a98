//! Who wrote when: sittings, newest first.

use crate::contract::{DocumentHistory, Sitting};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use ids::{Actor, PersonId, UtcMillis};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A pause of this length ends a sitting, in milliseconds.
const SITTING_GAP_MS: i64 = 30 * 60 * 1000;

impl Run for DocumentHistory {
    fn run(self, device: &mut Device, _now: UtcMillis) -> Result<Vec<Sitting>, AppFault> {
        let open = device.open()?;
        let changes = open.document(self.document)?.document.changes();
        let case = open.case_of(self.document)?;
        let mut authors = BTreeMap::new();
        for change in &changes {
            if let Entry::Vacant(place) = authors.entry(change.actor) {
                place.insert(open.actor_author(case, change.actor)?);
            }
        }
        let nobody = PersonId([0; 32]);
        let person = |actor: Actor| authors.get(&actor).map_or(nobody, |author| author.person);
        let by_person: BTreeMap<_, _> = authors.values().map(|author| (author.person, author)).collect();
        let mut sittings: Vec<Sitting> = documents::sittings(&changes, person, SITTING_GAP_MS)
            .into_iter()
            .filter_map(|sitting| {
                Some(Sitting {
                    author: (*by_person.get(&sitting.author)?).clone(),
                    from_at: sitting.from_at,
                    to_at: sitting.to_at,
                    changes: u32::try_from(sitting.changes).unwrap_or(u32::MAX),
                    before: sitting.before,
                    after: sitting.after,
                })
            })
            .collect();
        sittings.reverse();
        Ok(sittings)
    }
}
