//! The mark beside the profile that tells whether the profile's database is the one that was here last.
//!
//! `incarnation` lies outside of `profile/`: version ‖ incarnation (u32, little-endian) ‖ 16 random bytes, drawn anew at each
//! start. The database keeps the random bytes of this start and of the one before. Where the two do not fit, `profile/` was put
//! back from a backup (or carried to another machine), and a new incarnation begins. Whoever copies everything copies the mark
//! too; then only envelopes of the other life tell (`lives.rs`).

use crate::durable_file::replace;
use crate::fault::AppFault;
use crate::profile::setting;
use ids::{Incarnation, RandomSource};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use store::{LocalWrite, Rows, Store};

const FILE: &str = "incarnation";
const VERSION: u8 = 1;
const BYTES: usize = 21;

/// The mark of this start.
pub(crate) struct LifeMark {
    directory: PathBuf,
    start: [u8; 16],
}

/// What lies beside the profile.
struct Outside {
    incarnation: Incarnation,
    start: [u8; 16],
}

impl LifeMark {
    /// Compares, begins a new incarnation when the database is not the one that was here last, and marks this start on both
    /// sides. The database is written first and accepts both marks: a power cut between the two is no restore.
    pub(crate) fn begin(
        directory: &Path,
        store: &mut Store,
        random: &mut dyn RandomSource,
    ) -> Result<(Self, Incarnation), AppFault> {
        let kept = store.setting(setting::INCARNATION)?.unwrap_or_default();
        let kept = Incarnation(<[u8; 4]>::try_from(kept.as_slice()).map_or(1, u32::from_le_bytes));
        let starts = store.setting(setting::STARTS)?;
        let outside = read(directory)?;
        let newest = outside.as_ref().map_or(kept, |outside| outside.incarnation.max(kept));
        let incarnation =
            if is_the_last_one(starts.as_deref(), outside.as_ref()) { newest } else { after(newest, random) };
        let mut start = [0_u8; 16];
        random.fill(&mut start);
        let mut both = outside.map_or(start, |outside| outside.start).to_vec();
        both.extend_from_slice(&start);
        write_settings(store, vec![(setting::STARTS, both), number(incarnation)])?;
        let mark = Self { directory: directory.to_owned(), start };
        mark.write(incarnation)?;
        Ok((mark, incarnation))
    }

    /// A new incarnation begins while the program runs.
    pub(crate) fn renew(&self, store: &mut Store, incarnation: Incarnation) -> Result<(), AppFault> {
        self.write(incarnation)?;
        write_settings(store, vec![number(incarnation)])
    }

    fn write(&self, incarnation: Incarnation) -> Result<(), AppFault> {
        let mut bytes = vec![VERSION];
        bytes.extend_from_slice(&incarnation.0.to_le_bytes());
        bytes.extend_from_slice(&self.start);
        replace(&self.directory.join(FILE), &bytes)
    }
}

/// An incarnation that no life of this device has had. Two copies of one disk begin theirs without knowing of each other, so
/// the step is drawn by lot.
pub(crate) fn after(newest: Incarnation, random: &mut dyn RandomSource) -> Incarnation {
    let mut step = [0_u8; 1];
    random.fill(&mut step);
    let [step] = step;
    Incarnation(newest.next().0.saturating_add(u32::from(step)))
}

/// A profile that has neither mark has just been made, or by a version that knew none.
fn is_the_last_one(starts: Option<&[u8]>, outside: Option<&Outside>) -> bool {
    match (starts, outside) {
        (None, None) => true,
        (Some(starts), Some(outside)) => starts.chunks_exact(16).any(|start| start == outside.start),
        _ => false,
    }
}

/// Nothing when there is no mark; one that cannot be read is a mark that fits no database.
fn read(directory: &Path) -> Result<Option<Outside>, AppFault> {
    let bytes = match fs::read(directory.join(FILE)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(AppFault::Folder(error.kind())),
    };
    let strange = Outside { incarnation: Incarnation(0), start: [0; 16] };
    let Some((&[VERSION, a, b, c, d], start)) = bytes.split_first_chunk::<5>() else {
        return Ok(Some(strange));
    };
    let Ok(start) = <[u8; BYTES - 5]>::try_from(start) else { return Ok(Some(strange)) };
    Ok(Some(Outside { incarnation: Incarnation(u32::from_le_bytes([a, b, c, d])), start }))
}

fn number(incarnation: Incarnation) -> (&'static str, Vec<u8>) {
    (setting::INCARNATION, incarnation.0.to_le_bytes().to_vec())
}

fn write_settings(store: &mut Store, settings: Vec<(&'static str, Vec<u8>)>) -> Result<(), AppFault> {
    let settings = settings.into_iter().map(|(name, value)| (name.to_owned(), Some(value))).collect();
    store.write_local(&LocalWrite { rows: Rows { settings, ..Rows::default() }, ..LocalWrite::default() })?;
    Ok(())
}
