//! The devices of the others in a case, and every device that was marked as lost here.

use crate::contract::DeviceView;
use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use ids::{CaseId, DeviceId, PersonId, SpaceId, UtcMillis};
use std::collections::BTreeMap;

/// What the circles say of a device.
#[derive(Clone, Copy)]
struct Found {
    person: PersonId,
    heard_at: Option<UtcMillis>,
    may_mark: bool,
}

impl Open {
    /// The devices of the others in a case, with those that were taken out of it as lost.
    pub(crate) fn case_devices(&mut self, case: CaseId) -> Result<Vec<DeviceView>, AppFault> {
        let spaces: Vec<SpaceId> = self.store.spaces_of(Some(case))?.iter().map(|row| row.space).collect();
        let mut found: BTreeMap<DeviceId, Found> = BTreeMap::new();
        for space in &spaces {
            self.find_devices(*space, &mut found)?;
        }
        for lost in self.store.lost_devices()? {
            let here =
                self.store.lost_spaces(lost.device)?.iter().any(|(row, _)| spaces.contains(&row.space));
            if here && lost.person != self.me.person {
                let gone = Found { person: lost.person, heard_at: None, may_mark: false };
                found.entry(lost.device).or_insert(gone);
            }
        }
        let views = found.iter().map(|(device, found)| self.device_view(*device, *found, Some(case)));
        let mut views = views.collect::<Result<Vec<_>, _>>()?;
        views.sort_by_key(|view| (view.lost_at.is_some(), view.owner.role, view.device));
        Ok(views)
    }

    /// Every device that was marked as lost here, the newest first.
    pub(crate) fn lost_views(&self) -> Result<Vec<DeviceView>, AppFault> {
        let mut views = Vec::new();
        for lost in self.store.lost_devices()? {
            let spaces = self.store.lost_spaces(lost.device)?;
            let cases = spaces.iter().map(|(row, _)| self.circle_facts(row.space).map(|(_, case)| case));
            let cases = cases.collect::<Result<Vec<_>, _>>()?;
            let gone = Found { person: lost.person, heard_at: None, may_mark: false };
            let mut view = self.device_view(lost.device, gone, cases.iter().flatten().next().copied())?;
            view.owner = self.owner_of(lost.person, cases.iter().flatten().copied())?;
            views.push(view);
        }
        Ok(views)
    }

    fn find_devices(
        &mut self,
        space: SpaceId,
        found: &mut BTreeMap<DeviceId, Found>,
    ) -> Result<(), AppFault> {
        let members = self.circle(space)?.members();
        let admin = members.may_admit(&self.me.device);
        let others = members.devices.iter().filter(|(_, member)| member.person != self.me.person);
        for (device, member) in others {
            let heard_at = self.store.acknowledgement(space, *device)?.map(|said| said.said_at);
            let new = Found { person: member.person, heard_at: None, may_mark: false };
            let known = found.entry(*device).or_insert(new);
            known.heard_at = known.heard_at.max(heard_at);
            known.may_mark |= admin;
        }
        Ok(())
    }

    fn device_view(
        &self,
        device: DeviceId,
        found: Found,
        case: Option<CaseId>,
    ) -> Result<DeviceView, AppFault> {
        Ok(DeviceView {
            device,
            owner: self.author(case, found.person)?,
            name: self.device_name(device)?,
            last_heard_at: found.heard_at,
            lost_at: self.store.lost_device(device)?.map(|lost| lost.marked_at),
            may_mark: found.may_mark,
        })
    }

    /// What a device's owner calls it; empty when that is not known here.
    pub(super) fn device_name(&self, device: DeviceId) -> Result<String, AppFault> {
        if device == self.me.device {
            return Ok(self.me.device_name.clone());
        }
        let kept = self.store.setting(&setting::of_device(device))?.unwrap_or_default();
        Ok(String::from_utf8(kept).unwrap_or_default())
    }
}
