//! What happens once after opening: whatever was interrupted is put right before anything else is done.

use crate::fault::AppFault;
use crate::open::Open;
use crate::profile::setting;
use ids::UtcMillis;
use store::{EnvelopeState, LocalWrite, ReceivedWrite, Rows};

/// Grows when what the read model keeps of a document changes; a profile with another one is read anew from the change log.
pub(crate) const READ_MODEL_VERSION: u32 = 4;

impl Open {
    /// Sets aside what the app died over for the second time, and takes in what was received but not yet taken in.
    pub(crate) fn recover(&mut self, now: UtcMillis) -> Result<(), AppFault> {
        if let Some(id) = self.store.attempting()? {
            let mut rows = Rows { attempting: Some(None), ..Rows::default() };
            if self.store.died_at(id)? {
                rows.envelope_states.push((id, EnvelopeState::Poison));
            } else {
                // Once may have been chance: a battery that was empty, a disk that was full.
                rows.deaths.push(id);
            }
            match self
                .store
                .write_received(&ReceivedWrite { rows, cursors: Vec::new() })
                .map_err(AppFault::from)
            {
                // The profile opens all the same: the next start finds the same.
                Err(fault) if fault.may_pass() => return Ok(()),
                written => drop(written?),
            }
        }
        let version = READ_MODEL_VERSION.to_le_bytes();
        if self.store.setting(setting::READ_MODEL)?.as_deref() != Some(version.as_slice()) {
            self.rebuild_read_model()?;
            let settings = vec![(setting::READ_MODEL.to_owned(), Some(version.to_vec()))];
            let rows = Rows { settings, ..Rows::default() };
            self.store.write_local(&LocalWrite { rows, ..LocalWrite::default() })?;
        }
        for space in self.store.spaces_with_inbox()? {
            // Whatever is wrong there is met again with the next page; the profile opens all the same.
            drop(self.take_in_space(space, now));
        }
        Ok(())
    }

    /// Drops the read model and derives it anew from the change log.
    pub(crate) fn rebuild_read_model(&mut self) -> Result<(), AppFault> {
        let mut entries = Vec::new();
        for id in self.store.all_documents()? {
            if let Some(held) = self.load_document(id)? {
                entries.push(self.entry_of(&held)?);
            }
        }
        self.store.rebuild_read_model(&entries)?;
        Ok(())
    }
}
