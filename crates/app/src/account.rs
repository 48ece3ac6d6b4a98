//! Every device of a person takes part wherever the person does.
//!
//! The members of the private circle are a person's devices. Whichever of them takes part in a circle lets the others in, and names
//! the circle in a log in the private one: from that they learn what it is, and ask the hub for it. A device that was taken out of
//! the private circle goes out of every other; one that was taken out anywhere as a device is let in nowhere again.

use crate::commit_edit::Batch;
use crate::fault::AppFault;
use crate::open::Open;
use crate::projection::{Fields, of_kind};
use documents::{Content, Document, Edit};
use domain::{DocumentKind, Field, PartKind, SpaceKind, Value};
use identity::{Certificate, SpaceRole, Target};
use ids::{CaseId, DeviceId, PartId, RandomSource, SpaceId, UtcMillis};
use std::collections::{BTreeMap, BTreeSet};
use store::{NewcomerRow, Rows, SpaceRow};
use sync::Input;

/// What the private circle says of a person's devices.
struct OwnDevices {
    /// The others, by their certificates.
    others: Vec<Certificate>,
    /// Those that were taken out.
    gone: BTreeSet<DeviceId>,
}

impl Open {
    /// Something about a circle has changed that my other devices may have to hear.
    pub(crate) fn own_devices_due(&mut self, space: SpaceId) {
        self.recovery_due.insert(space);
        self.devices_due.insert(space);
    }

    /// The circle of my own devices.
    pub(crate) fn private_circle(&self) -> Result<Option<SpaceId>, AppFault> {
        let private = |row: &SpaceRow| row.kind == SpaceKind::Private && row.case.is_none();
        Ok(self.store.spaces()?.into_iter().find(private).map(|row| row.space))
    }

    /// Who my devices are has changed: that may concern every circle.
    pub(crate) fn own_devices_due_everywhere(&mut self) -> Result<(), AppFault> {
        self.devices_due.extend(self.store.spaces()?.into_iter().map(|row| row.space));
        Ok(())
    }

    /// Lets my devices into every circle where that is due, and out of it those that are mine no longer. Durable when this returns.
    pub(crate) fn let_own_devices_in(
        &mut self,
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let due = std::mem::take(&mut self.devices_due);
        let Some(private) = self.private_circle()? else { return Ok(()) };
        let Some(devices) = self.other_own_devices(private)? else { return Ok(()) };
        let mut by_case: BTreeMap<CaseId, Vec<SpaceRow>> = BTreeMap::new();
        for row in self.store.spaces()?.into_iter().filter(|row| due.contains(&row.space)) {
            if let Some(case) = row.case {
                by_case.entry(case).or_default().push(row);
            }
        }
        for (case, rows) in by_case {
            let mut batch = Batch::default();
            let mut named = Vec::new();
            for row in rows {
                if self.agree_on_devices(row, &devices, &mut batch, random)? {
                    named.push(row);
                }
            }
            self.name_circles(&mut batch, case, &named, now, random)?;
            if !batch.rows.controls.is_empty() {
                self.commit(batch, now)?;
            }
        }
        Ok(())
    }

    /// Nothing where I am alone, or no longer one of the person's devices.
    fn other_own_devices(&mut self, private: SpaceId) -> Result<Option<OwnDevices>, AppFault> {
        let members = self.circle(private)?.members();
        if !members.may_read(&self.me.device) {
            return Ok(None);
        }
        let words = self.recovery.as_ref().map(crate::recovery_device::RecoveryDevice::id);
        let other = |device: &DeviceId| *device != self.me.device && Some(*device) != words;
        let mine = members
            .devices
            .iter()
            .filter(|(device, member)| other(device) && member.person == self.me.person);
        let mut others: Vec<Certificate> = mine.map(|(_, member)| member.certificate.clone()).collect();
        let gone = members.former.keys().filter(|device| !members.devices.contains_key(device));
        let gone: BTreeSet<DeviceId> = gone.copied().collect();
        if others.is_empty() && gone.is_empty() {
            return Ok(None);
        }
        if !others.is_empty() {
            let barred = self.barred_devices()?;
            others.retain(|certificate| !barred.contains(&certificate.device));
        }
        Ok(Some(OwnDevices { others, gone }))
    }

    /// Devices that were taken out of any circle as devices, by whomever: they are lost, or given away.
    fn barred_devices(&mut self) -> Result<BTreeSet<DeviceId>, AppFault> {
        let mut barred = BTreeSet::new();
        for row in self.store.spaces()? {
            barred.extend(self.circle(row.space)?.devices_taken_out());
        }
        Ok(barred)
    }

    /// Makes one circle's members those of my devices that are mine. `true` when any was let in.
    fn agree_on_devices(
        &mut self,
        row: SpaceRow,
        devices: &OwnDevices,
        batch: &mut Batch,
        random: &mut dyn RandomSource,
    ) -> Result<bool, AppFault> {
        let members = self.circle(row.space)?.members();
        if !members.may_read(&self.me.device) {
            return Ok(false);
        }
        for device in devices.gone.iter().filter(|device| members.devices.contains_key(device)) {
            match self.remove_from(row.space, Target::Device(*device), &mut batch.rows, random) {
                Ok(_) | Err(AppFault::NotAllowed(_)) => {}
                Err(fault) => return Err(fault),
            }
        }
        let lacking = devices.others.iter().filter(|other| !members.devices.contains_key(&other.device));
        let mut any = false;
        for certificate in lacking {
            self.admit_to_circle(row, certificate, SpaceRole::Writer, batch, random)?;
            any = true;
        }
        Ok(any)
    }

    /// Names circles of a case to my other devices, as part of a batch.
    pub(crate) fn name_circles(
        &mut self,
        batch: &mut Batch,
        case: CaseId,
        circles: &[SpaceRow],
        now: UtcMillis,
        random: &mut dyn RandomSource,
    ) -> Result<(), AppFault> {
        let Some(private) = self.private_circle()?.filter(|_| !circles.is_empty()) else { return Ok(()) };
        let circles: Vec<(PartId, SpaceRow)> =
            circles.iter().map(|row| (PartId::generate(random), *row)).collect();
        let name = |edit: &mut Edit<'_>| {
            circles.iter().try_for_each(|(part, row)| {
                let kind = Value::Code(row.kind.code().to_owned());
                edit.add_part(*part, PartKind::Circle)?;
                edit.set(Some(*part), Field::Circle, &Value::Text(row.space.to_string()))?;
                edit.set(Some(*part), Field::CircleKind, &kind)
            })
        };
        self.found_in(batch, (DocumentKind::OwnLog, private, case), random, now, name)?;
        Ok(())
    }

    /// What one of my devices says of the circles that we take part in: those that this device lacks it asks for from now on.
    pub(crate) fn learn_circles(
        &mut self,
        (space, document): (SpaceId, &Document),
        now: UtcMillis,
        rows: &mut Rows,
    ) -> Result<(), AppFault> {
        if document.kind() != DocumentKind::OwnLog || self.circle_facts(space)?.0 != SpaceKind::Private {
            return Ok(());
        }
        let content = document.content()?;
        let Some(case) = content.case else { return Ok(()) };
        for (space, kind) in circles_in(&content) {
            if self.store.space(space)?.is_none() && !rows.spaces.iter().any(|row| row.space == space) {
                rows.spaces.push(SpaceRow { space, kind, case: Some(case) });
                rows.newcomers.push(NewcomerRow { space, case: Some(case), joined_at: now });
                self.exchange.brain.put(Input::Hint, now, 0);
            }
        }
        Ok(())
    }
}

fn circles_in(content: &Content) -> impl Iterator<Item = (SpaceId, SpaceKind)> {
    of_kind(content, PartKind::Circle).filter_map(|part| {
        let fields = Fields(&part.fields);
        let kind = fields.code(Field::CircleKind, SpaceKind::from_code)?;
        Some((fields.id(Field::Circle)?, kind)).filter(|_| kind != SpaceKind::Private)
    })
}
