//! What lay on a device: worked out now while it is not marked as lost, and as it was known then when it is.

use super::facts::CircleFacts;
use crate::contract::{Author, LostCircle, LostReport, LostText};
use crate::fault::AppFault;
use crate::open::Open;
use crate::veil::{author_outside, outside};
use domain::Shielding;
use ids::{CaseId, DeviceId, DocumentId, PersonId, UtcMillis};
use store::LostDeviceRow;

/// Texts named in one circle.
const TEXTS: usize = 50;

/// What is told of one circle.
struct Told {
    facts: CircleFacts,
    removed: bool,
}

impl Open {
    /// What lies or lay on a device, as far as this one knows.
    pub(crate) fn device_report(&mut self, device: DeviceId) -> Result<LostReport, AppFault> {
        let (person, live) = self.facts_of(device)?;
        let may_mark = device != self.me.device && live.iter().any(|facts| facts.mine_to_remove);
        let (still_in, lost) = (live.len(), self.store.lost_device(device)?);
        let (told, waits) = match lost {
            Some(_) => self.told_then(device)?,
            None => (live.into_iter().map(|facts| Told { facts, removed: false }).collect(), false),
        };
        let mut circles = Vec::new();
        for told in &told {
            circles.push(self.lost_circle(told)?);
        }
        circles.sort_by(|one, other| {
            (one.case.is_none(), &one.case_title, one.case, one.kind).cmp(&(
                other.case.is_none(),
                &other.case_title,
                other.case,
                other.kind,
            ))
        });
        let all_removed = told.iter().all(|told| told.removed);
        Ok(LostReport {
            device,
            owner: self.owner_of(person, circles.iter().filter_map(|circle| circle.case))?,
            name: self.device_name(device)?,
            marked_at: lost.map(|lost| lost.marked_at),
            may_mark,
            shut_out: lost.is_some() && !waits && all_removed,
            still_in: u32::try_from(still_in).unwrap_or(u32::MAX),
            other_device: self.has_device_beside(person, device)?,
            heard_at: told.iter().filter_map(|told| told.facts.heard_at).max(),
            wrote_at: told.iter().filter_map(|told| told.facts.wrote_at).max(),
            heard_after: self.heard_after(lost, &told)?,
            circles,
        })
    }

    /// What was known when a device was marked, and whether a removal waits to be sent.
    fn told_then(&self, device: DeviceId) -> Result<(Vec<Told>, bool), AppFault> {
        let documents = self.store.lost_documents(device)?;
        let spaces = self.store.lost_spaces(device)?;
        let waits = spaces.iter().any(|(_, waits)| *waits);
        let told = spaces.into_iter().map(|(row, _)| {
            let here = documents.iter().filter(|lacking| lacking.space == row.space);
            let facts = CircleFacts {
                space: row.space,
                heard_at: row.heard_at,
                wrote_at: row.wrote_at,
                lacking: here.map(|lacking| (lacking.document, lacking.mine)).collect(),
                mine_to_remove: row.removal.is_some(),
            };
            Told { facts, removed: row.removal.is_some() }
        });
        Ok((told.collect(), waits))
    }

    fn lost_circle(&self, told: &Told) -> Result<LostCircle, AppFault> {
        let facts = &told.facts;
        let (kind, case) = self.circle_facts(facts.space)?;
        let frame = case.map(|case| self.store.case_frame(case)).transpose()?.flatten();
        let case_title = frame.map_or_else(String::new, |frame| outside(frame.title, frame.shielding));
        let mine = facts.lacking.values().filter(|mine| **mine).count();
        let named = facts.lacking.iter().filter(|(_, mine)| **mine).take(TEXTS);
        let lacking = named.filter_map(|(document, _)| self.lost_text(*document).transpose());
        Ok(LostCircle {
            space: facts.space,
            kind,
            case,
            case_title,
            removed: told.removed,
            heard_at: facts.heard_at,
            lacking: lacking.collect::<Result<_, _>>()?,
            lacking_more: u32::try_from(mine.saturating_sub(TEXTS)).unwrap_or(u32::MAX),
            lacking_of_others: u32::try_from(facts.lacking.len().saturating_sub(mine)).unwrap_or(u32::MAX),
        })
    }

    /// A text by name; nothing when it is no longer on this device.
    fn lost_text(&self, document: DocumentId) -> Result<Option<LostText>, AppFault> {
        let Some((case, kind, title)) = self.store.line_of(document)? else { return Ok(None) };
        Ok(Some(LostText { document, kind, title: outside(title, self.shielding_of(case)?) }))
    }

    /// A case whose document has not come is treated as if it hid its name.
    fn shielding_of(&self, case: CaseId) -> Result<Shielding, AppFault> {
        Ok(self.store.shielding(case)?.unwrap_or(Shielding::Confidential))
    }

    /// Whose a device is; without the name when it stands in a shielded case.
    pub(super) fn owner_of(
        &self,
        person: PersonId,
        cases: impl Iterator<Item = CaseId> + Clone,
    ) -> Result<Author, AppFault> {
        let mut owner = self.author(cases.clone().next(), person)?;
        for case in cases {
            if !owner.me {
                owner = author_outside(owner, self.shielding_of(case)?);
            }
        }
        Ok(owner)
    }

    fn has_device_beside(&mut self, person: PersonId, device: DeviceId) -> Result<bool, AppFault> {
        for row in self.store.spaces()? {
            let members = self.circle(row.space)?.members();
            let mut devices = members.devices.iter();
            if devices.any(|(other, member)| member.person == person && *other != device) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// When a lost device was heard from later than was known as it was marked.
    fn heard_after(&self, lost: Option<LostDeviceRow>, told: &[Told]) -> Result<Option<UtcMillis>, AppFault> {
        let Some(lost) = lost else { return Ok(None) };
        let mut latest = None;
        for told in told {
            let now = self.store.acknowledgement(told.facts.space, lost.device)?.map(|said| said.said_at);
            latest = latest.max(now.filter(|now| Some(*now) > told.facts.heard_at));
        }
        Ok(latest)
    }
}
