//! Two who take each other out without knowing of it: whoever the hub hears of later may be whoever stays.

use super::LogFault;
use super::circles::Circles;
use super::rows;
use ids::{DeviceId, SpaceId};
use protocol::UploadItem;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Spaces in which a device that was taken out takes part after all, by what it says now beside its removal. All of it is looked
/// at together before any is kept, so that whoever stays out has nothing to say.
pub(super) fn regained(
    database: &Connection,
    circles: &mut Circles,
    session: DeviceId,
    items: &[UploadItem],
) -> Result<BTreeSet<SpaceId>, LogFault> {
    let mut said: BTreeMap<SpaceId, Vec<&[u8]>> = BTreeMap::new();
    for item in items {
        if let UploadItem::Control { space, bytes } = item {
            said.entry(*space).or_default().push(bytes);
        }
    }
    let mut regained = BTreeSet::new();
    for (space, said) in said {
        let takes_part = circles.member(database, space, session)?.is_some();
        if takes_part || !rows::is_former(database, space, session)? {
            continue;
        }
        let mut log = circles.log(database, space)?.clone();
        said.into_iter().for_each(|bytes| drop(log.add(bytes)));
        if log.evaluate().devices.contains_key(&session) {
            regained.insert(space);
        }
    }
    Ok(regained)
}
