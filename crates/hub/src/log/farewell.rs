//! What devices hear that take part no more.

use super::LogFault;
use super::circles::Circles;
use super::rows::{self, Kind};
use identity::{ControlLog, Membership, Operation, Target};
use ids::{ControlId, DeviceId, PersonId};
use protocol::limits::PAGE_ITEMS;
use protocol::{Item, SpaceCursor};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// What a removed device still gets: the words that removed it with all that those rest on, so that it can see for itself.
/// Its cursor stays: should it come back, it needs all that it is not given now.
pub(super) fn farewell(
    database: &Connection,
    circles: &mut Circles,
    device: DeviceId,
    cursor: SpaceCursor,
    items: &mut Vec<Item>,
) -> Result<(), LogFault> {
    let space = cursor.space;
    if !rows::is_former(database, space, device)? {
        return Ok(());
    }
    let membership = circles.membership(database, space)?;
    let log = circles.log(database, space)?;
    let mut removals = removals_of(log, &membership, &BTreeSet::from([device]));
    if removals.is_empty() {
        // Nobody took it out: whoever let it in was taken out by somebody who did not know of it.
        removals = removals_of(log, &membership, &who_let_in(log, &membership, device));
    }
    let needed: BTreeSet<ControlId> = removals.iter().flat_map(|id| log.past_of(id)).collect();
    let mut placed = BTreeMap::new();
    for id in needed {
        if let Some(position) = rows::find(database, space, Kind::Control, &id.0)?
            && position > cursor.after
        {
            placed.insert(position, id);
        }
    }
    for (position, id) in placed.into_iter().take(PAGE_ITEMS.saturating_sub(items.len())) {
        if let Some(bytes) = log.bytes(&id) {
            items.push(Item::Control { space, position, id, bytes: bytes.to_vec() });
        }
    }
    Ok(())
}

fn person_of(membership: &Membership, device: &DeviceId) -> Option<PersonId> {
    let member = membership.devices.get(device).map(|member| member.person);
    member.or_else(|| membership.former.get(device).map(|former| former.person))
}

/// The removals that hold of any of these devices or their people.
fn removals_of(log: &ControlLog, membership: &Membership, devices: &BTreeSet<DeviceId>) -> Vec<ControlId> {
    let people: BTreeSet<PersonId> =
        devices.iter().filter_map(|device| person_of(membership, device)).collect();
    let removals = log.operations().filter(|(id, said)| {
        let meant = match &said.operation {
            Operation::Remove { target: Target::Device(device), .. } => devices.contains(device),
            Operation::Remove { target: Target::Person(person), .. } => people.contains(person),
            _ => false,
        };
        meant && membership.holds(id)
    });
    removals.map(|(id, _)| id).collect()
}

/// Every device that a device owes its part to: who let it in, who let those in, and so on.
fn who_let_in(log: &ControlLog, membership: &Membership, device: DeviceId) -> BTreeSet<DeviceId> {
    let mut all = BTreeSet::from([device]);
    let mut before = 0;
    while before < all.len() {
        before = all.len();
        let people: BTreeSet<PersonId> =
            all.iter().filter_map(|device| person_of(membership, device)).collect();
        let hosts = log.operations().filter(|(_, said)| match &said.operation {
            Operation::AddDevice { certificate } => all.contains(&certificate.device),
            Operation::AddPerson { person, .. } => people.contains(person),
            _ => false,
        });
        let hosts: Vec<DeviceId> = hosts.map(|(_, said)| said.author).collect();
        all.extend(hosts);
    }
    all
}
