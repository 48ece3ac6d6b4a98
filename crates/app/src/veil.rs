//! Shielded cases: neither name nor place is told before the case was opened in this session, and never outside of it.
//!
//! Two rules, both here in the core so that no screen can forget them. *Inside*: a command that names a shielded case, or
//! anything in one, is refused until [`Open::confirm_opening`]; [`Open::check_veil`] looks at every command's input before it
//! runs, also at those that are written next year. *Outside*: lists over all cases, the search, the news and the overview of
//! what is on its way pass through the masks below, whether the case was opened or not.

use crate::contract::{Author, Delivery, InvitationView};
use crate::fault::AppFault;
use crate::open::Open;
use domain::Shielding;
use ids::{CaseId, DocumentId, InvitationId, RandomSource, SpaceId, UtcMillis};
use serde_json::Value;
use store::DocumentVeil;

/// The one command that names a shielded case before it was opened.
pub(crate) const CONFIRMING: &str = "case_confirm";

impl Open {
    /// Refuses a command that reaches into a shielded case that was not opened in this session, or into a log.
    pub(crate) fn check_veil(&self, input: &Value) -> Result<(), AppFault> {
        if let Some(case) = named::<CaseId>(input, "case") {
            self.check_case(case, self.store.shielding(case)?)?;
        }
        if let Some(document) = named::<DocumentId>(input, "document")
            && let Some(DocumentVeil { case, kind, shielding }) = self.store.veil(document)?
        {
            if kind.is_log() {
                return Err(AppFault::NotAllowed("a log writes itself"));
            }
            self.check_case(case, shielding)?;
        }
        if let Some(space) = named::<SpaceId>(input, "space")
            && let Some(case) = self.store.space(space)?.and_then(|row| row.case)
        {
            self.check_case(case, self.store.shielding(case)?)?;
        }
        if let Some(invitation) = named::<InvitationId>(input, "invitation")
            && let Some(case) =
                self.store.invitation(invitation)?.filter(|row| row.mine).and_then(|row| row.case)
        {
            self.check_case(case, self.store.shielding(case)?)?;
        }
        Ok(())
    }

    /// An invitation in the list of all: without a name when it leads to a shielded case.
    pub(crate) fn invitation_outside(&self, view: InvitationView) -> Result<InvitationView, AppFault> {
        let hides = match view.case {
            Some(case) => self.store.shielding(case)?.is_some_and(Shielding::hides),
            None => false,
        };
        Ok(if hides { InvitationView { name: None, device_name: None, ..view } } else { view })
    }

    fn check_case(&self, case: CaseId, shielding: Option<Shielding>) -> Result<(), AppFault> {
        let hides = shielding.is_some_and(Shielding::hides);
        if hides && !self.unveiled.contains(&case) { Err(AppFault::Shielded(case)) } else { Ok(()) }
    }

    /// Opens a case, a shielded one for this session; the opening is written down first.
    pub(crate) fn confirm_opening(
        &mut self,
        case: CaseId,
        random: &mut dyn RandomSource,
        now: UtcMillis,
    ) -> Result<(), AppFault> {
        if self.store.shielding(case)?.is_some_and(Shielding::hides) {
            self.note_access(case, domain::AccessKind::OpenedShielded, random, now)?;
            self.unveiled.insert(case);
            return Ok(());
        }
        self.note_opening(case, random, now)
    }
}

pub(crate) fn named<T: std::str::FromStr>(input: &Value, field: &str) -> Option<T> {
    input.get(field)?.as_str()?.parse().ok()
}

/// Words in a list over all cases: empty when the case is shielded.
pub(crate) fn outside(words: String, shielding: Shielding) -> String {
    if shielding.hides() { String::new() } else { words }
}

/// Somebody in a list over all cases: without a name when the case is shielded.
pub(crate) fn author_outside(author: Author, shielding: Shielding) -> Author {
    Author { name: outside(author.name, shielding), ..author }
}

/// How far words have come, in a list over all cases.
pub(crate) fn delivery_outside(delivery: Delivery, shielding: Shielding) -> Delivery {
    let masked = |authors: Vec<Author>| authors.into_iter().map(|by| author_outside(by, shielding)).collect();
    Delivery {
        stage: delivery.stage,
        received_by: masked(delivery.received_by),
        waiting_for: masked(delivery.waiting_for),
    }
}
