//! How long it is since people were in touch in one case, in sentences; from the read model alone.

use crate::contract::{AgreedView, DistanceList, DistanceView, NamedParty};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use crate::veil::outside;
use domain::{Distance, DocumentKind, Shielding};
use ids::{CaseId, PartId, UtcMillis};
use store::PartyEntry;

impl Run for DistanceList {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Vec<DistanceView>, AppFault> {
        device.open()?.distances_of(self.case, false, now)
    }
}

impl Open {
    /// The sentences of one case; `among_all` as they are told beside those of other cases.
    pub(crate) fn distances_of(
        &mut self,
        case: CaseId,
        among_all: bool,
        now: UtcMillis,
    ) -> Result<Vec<DistanceView>, AppFault> {
        let Some(facts) = self.distance_facts(case, now)? else { return Ok(Vec::new()) };
        let frame = self.store.case_frame(case)?;
        let (title, shielding) = frame.map_or((String::new(), Shielding::Confidential), |frame| {
            (frame.title, if among_all { frame.shielding } else { Shielding::None })
        });
        let parties = self.parties_now(case)?;
        domain::distances(&facts)
            .into_iter()
            .map(|distance| {
                let (document_kind, about) = self.words_about(case, &distance)?;
                let named = |part: &PartId| named(&parties, *part, shielding);
                Ok(DistanceView {
                    case,
                    case_title: outside(title.clone(), shielding),
                    subject: distance.subject(),
                    kind: distance.kind,
                    count: distance.count,
                    limit: distance.limit,
                    never: distance.never,
                    since: distance.since,
                    planned_on: distance.planned_on,
                    parties: distance.parties.iter().filter_map(named).collect(),
                    document: distance.document,
                    document_kind,
                    part: distance.part,
                    about: outside(about, shielding),
                    agreed: distance.arranged.map(|agreed| AgreedView {
                        part: agreed.part,
                        until: agreed.until,
                        by: agreed.by.and_then(|by| named(&by)),
                        reason: outside(agreed.reason, shielding),
                    }),
                })
            })
            .collect()
    }

    /// The kind of the thing that a sentence is about, and what the task or thing is called.
    fn words_about(
        &self,
        case: CaseId,
        distance: &Distance,
    ) -> Result<(Option<DocumentKind>, String), AppFault> {
        if let Some(part) = distance.part {
            let task = self.store.tasks(Some(case))?.into_iter().find(|row| row.task.part == part);
            return Ok((None, task.map(|row| row.task.text).unwrap_or_default()));
        }
        let Some(document) = distance.document else { return Ok((None, String::new())) };
        let words = self.store.words_of(document)?;
        Ok(words.map_or((None, String::new()), |(kind, words)| (Some(kind), words)))
    }
}

/// A party as a sentence names it; without a name where the case is shielded.
pub(crate) fn named(parties: &[PartyEntry], part: PartId, shielding: Shielding) -> Option<NamedParty> {
    let party = parties.iter().find(|party| party.part == part)?;
    Some(NamedParty { party: part, role: party.role, name: outside(party.name.clone(), shielding) })
}
