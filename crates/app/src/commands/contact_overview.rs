//! Who was in touch with whom, and how often it was agreed; from the read model alone.

use super::distance_list::named;
use crate::contract::{ContactLine, ContactOverview, ContactsView, NamedParty, PairView};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use domain::{
    ContactKind, DistanceFacts, DocumentKind, Shielding, VisitStatus, last_contact, limits, usual_rhythm,
};
use ids::{PartId, UtcMillis};
use store::{ContactEntry, ListedDocument, PartyEntry};

/// Contacts in the list.
const CONTACTS: u32 = limits::PAGE;

impl Run for ContactOverview {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<ContactsView, AppFault> {
        let open = device.open()?;
        let facts = open.distance_facts(self.case, now)?;
        let facts = facts.ok_or_else(|| AppFault::missing("case", self.case))?;
        let parties = open.parties_now(self.case)?;
        let visits =
            open.store.things(Some(self.case), &[DocumentKind::Visit], limits::DOCUMENTS as u32, false)?;
        let ahead = |row: &&ListedDocument| row.visit_status.is_some_and(VisitStatus::is_ahead);
        let held = |row: &&ListedDocument| row.visit_status == Some(VisitStatus::Held);
        let mut planned: Vec<ContactLine> =
            visits.iter().filter(ahead).map(|row| line_of(row, &parties)).collect();
        planned.sort_by_key(|line| (line.status == Some(VisitStatus::Postponed), line.at));
        // The newest visit with a day says when; an older one has been overtaken.
        let said = visits.iter().filter(held).find_map(|row| row.due);
        let next_on = said.filter(|day| *day >= facts.today);
        let noted = open.store.contacts(self.case, CONTACTS)?;
        let mut took_place: Vec<ContactLine> =
            visits.iter().filter(held).map(|row| line_of(row, &parties)).collect();
        took_place.extend(noted.into_iter().map(|contact| noted_line(contact, &parties)));
        took_place.sort_by_key(|line| (std::cmp::Reverse(line.at), line.document, line.part));
        took_place.truncate(CONTACTS as usize);
        Ok(ContactsView { pairs: pairs(&facts, &parties), ahead: planned, held: took_place, next_on })
    }
}

fn all_named(parties: &[PartyEntry], parts: &[PartId]) -> Vec<NamedParty> {
    parts.iter().filter_map(|part| named(parties, *part, Shielding::None)).collect()
}

fn line_of(row: &ListedDocument, parties: &[PartyEntry]) -> ContactLine {
    let planned = row.planned_at.filter(|_| row.visit_status != Some(VisitStatus::Held));
    ContactLine {
        kind: row.contact_kind.unwrap_or(ContactKind::Visit),
        status: row.visit_status,
        at: planned.unwrap_or(row.happened_at),
        minutes: row.minutes,
        parties: all_named(parties, &row.took_part),
        document: Some(row.document),
        part: None,
        title: row.title.clone(),
    }
}

fn noted_line(contact: ContactEntry, parties: &[PartyEntry]) -> ContactLine {
    ContactLine {
        kind: contact.kind,
        status: None,
        at: contact.at,
        minutes: contact.minutes,
        parties: all_named(parties, &contact.parties),
        document: None,
        part: Some(contact.part),
        title: String::new(),
    }
}

fn pairs(facts: &DistanceFacts, parties: &[PartyEntry]) -> Vec<PairView> {
    let told = domain::PAIRS.iter().filter_map(|(kind, field, roles)| {
        let last = last_contact(facts, *kind, roles)?;
        let met = (!last.never).then_some(last.on);
        let days = met.and_then(|on| u32::try_from((facts.today - on).num_days()).ok());
        Some(PairView {
            kind: *kind,
            field: *field,
            parties: all_named(parties, &last.parties),
            last_on: met,
            days,
            agreed: facts.rhythm.iter().find(|(known, _)| known == field).map(|(_, days)| *days),
            usual: usual_rhythm(*field),
        })
    });
    told.collect()
}
