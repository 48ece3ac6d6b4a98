//! Editing a text against the moment that the editor last saw.

use crate::contract::{TextChanged, TextEdit};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use documents::{Splice, TextPlace};
use ids::UtcMillis;

impl Run for TextEdit {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<TextChanged, AppFault> {
        let open = device.open()?;
        let place = TextPlace { part: self.part, field: self.field };
        let splices: Vec<Splice> = self
            .splices
            .into_iter()
            .map(|splice| {
                Ok(Splice {
                    at: usize::try_from(splice.at).map_err(|_| AppFault::Inside("a place beyond memory"))?,
                    remove: usize::try_from(splice.remove)
                        .map_err(|_| AppFault::Inside("a place beyond memory"))?,
                    insert: splice.insert,
                })
            })
            .collect::<Result<_, AppFault>>()?;
        open.check_typing(self.document, &place, &self.heads, now)?;
        let (pieces, heads) = open.type_in(self.document, now, &place, (&self.heads, &splices))?;
        // From memory: the reader would have to fetch anew every page that the edit has just written.
        let held = open.document(self.document)?;
        let case = held.entry.as_ref().map(|entry| entry.case).or_else(|| held.document.case());
        let case = case.ok_or_else(|| AppFault::missing("document", self.document))?;
        Ok(TextChanged { heads, pieces: open.pieces(case, pieces)? })
    }
}
