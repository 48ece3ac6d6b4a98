//! From a control log to the keys that a device can have, and back.

use std::collections::BTreeMap;

use identity::{ControlLog, Member, Membership, Operation, Wrap, limits as identity_limits};
use ids::{ControlId, DeviceId, RandomSource, SpaceId};

use crate::{
    EncryptionKeys, EpochKey, SealingFault, open_older, seal_older, unwrap_epoch_key, wrap_epoch_key,
};

/// A fresh key and the operation that opens its epoch: wrapped for every member device, with the keys in `held`
/// sealed under it (the deepest first, up to the limit). The epoch's name is the id that the operation gets in the log.
///
/// A member whose public key cannot be used is left out, so that one broken certificate stops nobody.
///
/// # Errors
/// None in practice; see [`seal_older`].
pub fn new_epoch(
    log: &ControlLog,
    membership: &Membership,
    held: &BTreeMap<ControlId, EpochKey>,
    random: &mut dyn RandomSource,
) -> Result<(EpochKey, Operation), SealingFault> {
    let key = EpochKey::generate(random);
    let wraps = wraps_for(&key, &log.space(), membership.devices.iter(), random);
    let mut epochs: Vec<&ControlId> = held.keys().filter(|id| membership.epochs.contains_key(id)).collect();
    epochs.sort_by_key(|id| std::cmp::Reverse((membership.epochs.get(id).map(|facts| facts.depth), **id)));
    let mut older = Vec::new();
    for id in epochs.into_iter().take(identity_limits::OLDER_KEYS) {
        if let Some(old) = held.get(id) {
            older.push((*id, seal_older(&key, &log.space(), id, old, random)?));
        }
    }
    let salt = key.salt();
    Ok((key, Operation::Epoch { salt, wraps, older }))
}

/// The operation that hands an epoch's key to the members who cannot hold it yet; nothing when everybody can.
#[must_use]
pub fn rewrap(
    log: &ControlLog,
    membership: &Membership,
    epoch: &ControlId,
    key: &EpochKey,
    random: &mut dyn RandomSource,
) -> Option<Operation> {
    let lacking = membership.lacking(epoch);
    let members = lacking.iter().filter_map(|id| membership.devices.get_key_value(id));
    let wraps = wraps_for(key, &log.space(), members, random);
    (!wraps.is_empty()).then_some(Operation::Rewrap { epoch: *epoch, wraps })
}

fn wraps_for<'a>(
    key: &EpochKey,
    space: &SpaceId,
    members: impl Iterator<Item = (&'a DeviceId, &'a Member)>,
    random: &mut dyn RandomSource,
) -> Vec<Wrap> {
    members
        .filter_map(|(device, member)| {
            wrap_epoch_key(key, space, device, &member.certificate.encryption_key, random).ok()
        })
        .take(identity_limits::WRAPS)
        .collect()
}

/// Adds to `held` every key that this device can open from the log: those wrapped for it, and those sealed under
/// keys that it holds. Wraps that do not open are passed over: another holder will wrap anew.
pub fn open_epoch_keys(
    log: &ControlLog,
    device: &DeviceId,
    keys: &EncryptionKeys,
    held: &mut BTreeMap<ControlId, EpochKey>,
) {
    for (id, signed) in log.operations() {
        let (epoch, wraps) = match &signed.operation {
            Operation::Epoch { wraps, .. } => (id, wraps),
            Operation::Rewrap { epoch, wraps } => (*epoch, wraps),
            _ => continue,
        };
        if held.contains_key(&epoch) {
            continue;
        }
        let Some(salt) = salt_of(log, &epoch) else { continue };
        let mine = wraps.iter().filter(|wrap| wrap.device == *device);
        let opened = mine.filter_map(|wrap| unwrap_epoch_key(keys, &log.space(), &salt, wrap).ok()).next();
        if let Some(key) = opened {
            held.insert(epoch, key);
        }
    }
    open_sealed_keys(log, held);
}

/// Follows the older keys downwards until nothing more opens.
fn open_sealed_keys(log: &ControlLog, held: &mut BTreeMap<ControlId, EpochKey>) {
    let mut waiting: Vec<ControlId> = held.keys().copied().collect();
    while let Some(epoch) = waiting.pop() {
        let Some(Operation::Epoch { older, .. }) = log.get(&epoch).map(|signed| &signed.operation) else {
            continue;
        };
        for (id, sealed) in older {
            if held.contains_key(id) {
                continue;
            }
            let Some((new, salt)) = held.get(&epoch).zip(salt_of(log, id)) else { continue };
            if let Ok(key) = open_older(new, &log.space(), id, &salt, sealed) {
                held.insert(*id, key);
                waiting.push(*id);
            }
        }
    }
}

fn salt_of(log: &ControlLog, epoch: &ControlId) -> Option<[u8; 32]> {
    match log.get(epoch).map(|signed| &signed.operation) {
        Some(Operation::Epoch { salt, .. }) => Some(*salt),
        _ => None,
    }
}
