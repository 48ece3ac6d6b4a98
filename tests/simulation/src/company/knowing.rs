//! What a device knows of who takes part.

use super::{CIRCLES, Company};
use app::contract::{CaseOpen, CaseView};
use domain::SpaceKind;
use ids::DeviceId;
use std::collections::{BTreeMap, BTreeSet};

/// Who takes part, as one device says it.
pub(crate) struct Known {
    pub(crate) view: CaseView,
    devices: BTreeMap<SpaceKind, BTreeSet<DeviceId>>,
}

impl Known {
    /// Whether a device takes part in a circle.
    pub(crate) fn has(&self, device: &DeviceId, circle: SpaceKind) -> bool {
        self.devices.get(&circle).is_some_and(|devices| devices.contains(device))
    }
}

impl Company {
    /// Nothing where the device has no such case, any more or yet.
    pub(crate) fn known(&mut self, seat: usize) -> Option<Known> {
        let (who, case) = (self.seats[seat].who, self.case);
        let view = self.world.ask(who, CaseOpen { case }).ok()?;
        let devices_in = |circle| {
            let space = view.spaces.iter().find(|space| space.kind == circle);
            let readers = space.map(|space| space.readers.as_slice()).unwrap_or_default();
            readers.iter().flat_map(|reader| reader.devices.iter().map(|device| device.device)).collect()
        };
        let devices = CIRCLES.into_iter().map(|circle| (circle, devices_in(circle))).collect();
        let known = Known { devices, view };
        let seen = (0..self.seats.len()).filter(|other| self.takes_part(&known, *other, SpaceKind::Shared));
        let seen: Vec<usize> = seen.collect();
        self.seats[seat].saw.extend(seen);
        self.hear_removals(seat, &known);
        let told = (0..self.removals.len()).filter(|one| self.knows_removal(&known, seat, *one));
        let told: Vec<usize> = told.collect();
        self.seats[seat].told.extend(told);
        Some(known)
    }

    /// Whether a device takes part in a circle by what another one knows.
    pub(crate) fn takes_part(&self, known: &Known, other: usize, circle: SpaceKind) -> bool {
        known.has(&self.seats[other].device, circle)
    }

    /// Whether somebody takes part, with any device, by what a device knows.
    pub(crate) fn is_here(&self, known: &Known, human: usize) -> bool {
        self.seats_of(human).into_iter().any(|seat| self.takes_part(known, seat, SpaceKind::Shared))
    }

    /// Devices that one knows to be out of a circle: it knew them to take part, and they do not any more.
    pub(crate) fn known_out(&self, seat: usize, known: &Known, circle: SpaceKind) -> BTreeSet<usize> {
        let saw = self.seats[seat].saw.iter().copied();
        let reads = |other: &usize| circle.has_reader(self.role(*other));
        saw.filter(|other| reads(other) && !self.takes_part(known, *other, circle)).collect()
    }

    /// A removal that somebody else has heard of is at the hub.
    fn hear_removals(&mut self, seat: usize, known: &Known) {
        let pending = (0..self.removals.len()).filter(|one| !self.removals[*one].at_hub);
        let heard = pending.filter(|one| self.removals[*one].by != seat);
        let heard: Vec<usize> = heard.filter(|one| self.knows_removal(known, seat, *one)).collect();
        heard.into_iter().for_each(|one| self.removals[one].at_hub = true);
    }

    /// Whether a device knows of a removal.
    pub(crate) fn knows_removal(&self, known: &Known, seat: usize, removal: usize) -> bool {
        if self.seats[seat].told.contains(&removal) {
            return true;
        }
        let targets = self.targets(removal);
        let saw = |target: &usize| self.seats[seat].saw.contains(target);
        let here = |target: &usize| self.takes_part(known, *target, SpaceKind::Shared);
        targets.iter().any(saw) && !targets.iter().any(here)
    }
}
