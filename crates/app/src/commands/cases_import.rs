//! Taking in cases from a file: all of it or nothing.

use crate::commit_edit::Batch;
use crate::contract::{CasesImport, FaultKind, Imported, LeftOut};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::import::{FileCase, read_cases};
use crate::importing::Import;
use ids::UtcMillis;
use std::collections::BTreeMap;

impl Run for CasesImport {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Imported, AppFault> {
        let cases = read_cases(&self.json, self.only.as_deref()).map_err(AppFault::Import)?;
        let (open, random) = device.open_with_random()?;
        for case in &cases {
            if open.store.setting(&setting_of(case))?.is_some() {
                return Err(AppFault::invalid(FaultKind::AlreadyThere, case.place.clone()));
            }
        }
        let mut batch = Batch::default();
        let mut imported = Imported { cases: Vec::new(), documents: 0, left_out: Vec::new() };
        let mut left_out: BTreeMap<String, u32> = BTreeMap::new();
        for case in cases {
            let import = Import::whole(open, &mut batch, &case, random, now)?;
            imported.cases.push(import.founded.case);
            imported.documents = imported.documents.saturating_add(import.documents);
            batch.rows.settings.push((setting_of(&case), Some(import.founded.case.as_bytes().to_vec())));
            for (what, count) in case.left_out.into_iter().chain(import.left_out) {
                *left_out.entry(what).or_default() += count;
            }
        }
        open.commit(batch, now)?;
        imported.left_out = left_out.into_iter().map(|(what, count)| LeftOut { what, count }).collect();
        Ok(imported)
    }
}

/// The setting that remembers that a case of a file was taken in.
fn setting_of(case: &FileCase) -> String {
    format!("import.{}", case.id)
}
