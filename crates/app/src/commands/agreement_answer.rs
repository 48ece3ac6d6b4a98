//! Answering to an agreement: signed by this device over exactly what was on the screen.

use crate::agreement::Answering;
use crate::contract::{AgreementAnswer, AgreementView, Created, FaultKind};
use crate::device::Device;
use crate::dispatch::Run;
use crate::fault::AppFault;
use crate::open::Open;
use documents::TextPlace;
use domain::{AgreementStatus, Field, TextField, Value};
use ids::{PartId, UtcMillis};

impl Run for AgreementAnswer {
    fn run(self, device: &mut Device, now: UtcMillis) -> Result<Created, AppFault> {
        let (open, random) = device.open_with_random()?;
        let view = open.agreement(self.document)?;
        let on_behalf = on_behalf(&view, self.party)?;
        if view.version != Some(self.version) {
            return Err(AppFault::invalid(FaultKind::ChangedSince, "version"));
        }
        let answering = Answering {
            case: open.case_of(self.document)?,
            document: self.document,
            part: PartId::generate(random),
            party: self.party,
            version: self.version,
            answer: self.answer,
            on_behalf,
            at: now,
            device: open.me.device,
            reason: reason(&self.reason, on_behalf)?,
        };
        open.check_something_to_agree_on(&self)?;
        let signature = answering.sign(&open.keys);
        let (_, heads) = open.edit(self.document, now, |edit| answering.write(edit, &signature))?;
        Ok(Created { document: self.document, part: Some(answering.part), heads })
    }
}

/// Whether it is for somebody else; refused when that one, or I, have no say, or when they have a device of their own.
fn on_behalf(view: &AgreementView, party: PartId) -> Result<bool, AppFault> {
    use AgreementStatus::{Agreed, Earlier, Proposed};
    let open = matches!(view.status, Proposed | Agreed | Earlier);
    let named = view.parties.iter().find(|known| known.party == party);
    match named {
        Some(party) if open && view.may_answer && party.me => Ok(false),
        Some(party) if open && view.may_answer && party.without_device => Ok(true),
        _ => Err(AppFault::NotAllowed("this answer is for somebody else to give")),
    }
}

/// The reason as it will be kept, for that is what is signed.
fn reason(given: &str, needed: bool) -> Result<String, AppFault> {
    let Value::Text(reason) = Field::Reason.tidy(&Value::Text(given.to_owned()))? else {
        return Err(AppFault::Inside("a line that is none"));
    };
    if needed && reason.is_empty() {
        return Err(AppFault::invalid(FaultKind::MissingField, "reason"));
    }
    Ok(reason)
}

impl Open {
    fn check_something_to_agree_on(&mut self, input: &AgreementAnswer) -> Result<(), AppFault> {
        let document = &self.document(input.document)?.document;
        let what = document.text(&TextPlace::document(TextField::AgreedWhat))?;
        if what.trim().is_empty() {
            return Err(AppFault::invalid(FaultKind::MissingField, "agreed_what"));
        }
        Ok(())
    }
}
