//! Marking a device as lost: out of every circle, new keys for those who stay, and what was known of it, all in one
//! transaction. Without a connection too; the hub hears of it with the next exchange.

use super::facts::CircleFacts;
use crate::commit_edit::Batch;
use crate::contract::Topic;
use crate::fault::AppFault;
use crate::open::Open;
use identity::Target;
use ids::{ControlId, DeviceId, RandomSource, UtcMillis};
use store::{LostDeviceRow, LostDocumentRow, LostSpaceRow};

impl Open {
    /// Takes a device out of every circle where that is mine to do. Marked again, it goes on where it still takes part.
    pub(crate) fn mark_lost(
        &mut self,
        device: DeviceId,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        if device == self.me.device {
            return Err(AppFault::NotAllowed("a device does not mark itself"));
        }
        let (person, facts) = self.facts_of(device)?;
        let nothing_new = !facts.iter().any(|facts| facts.mine_to_remove);
        if nothing_new && self.store.lost_device(device)?.is_some() {
            return Ok(());
        }
        if nothing_new {
            return Err(AppFault::NotAllowed("neither my device nor in a circle of mine"));
        }
        let mut batch = Batch::default();
        batch.rows.lost_devices.push(LostDeviceRow { device, person, marked_at: now });
        for circle in facts {
            if let Err(fault) = self.mark_in(circle, device, &mut batch, random) {
                // What was said in memory for this write is forgotten with it.
                self.circles.clear();
                return Err(fault);
            }
        }
        batch.topics.extend([Topic::Cases, Topic::Sync]);
        self.commit(batch, now)?;
        Ok(())
    }

    fn mark_in(
        &mut self,
        circle: CircleFacts,
        device: DeviceId,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let space = circle.space;
        let removal: Option<ControlId> = if circle.mine_to_remove {
            match self.remove_from(space, Target::Device(device), &mut batch.rows, random) {
                Ok(removal) => Some(removal),
                // One circle that will not let go does not keep the device in the others; the report names it.
                Err(AppFault::NotAllowed(_)) => None,
                Err(fault) => return Err(fault),
            }
        } else {
            None
        };
        let (heard_at, wrote_at) = (circle.heard_at, circle.wrote_at);
        batch.rows.lost_spaces.push(LostSpaceRow { device, space, removal, heard_at, wrote_at });
        let documents = circle.lacking.into_iter();
        batch.rows.lost_documents.extend(documents.map(|(document, mine)| LostDocumentRow {
            device,
            space,
            document,
            mine,
        }));
        batch.topics.extend(self.circle_facts(space)?.1.map(Topic::Case));
        Ok(())
    }
}
