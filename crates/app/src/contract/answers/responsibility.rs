//! Agreements with their answers, and mentor hours, ready to show.

use super::answers;
use super::{Author, DifferenceView};
use chrono::NaiveDate;
use domain::{AgreementStatus, Answer, HoursCategory, HoursStatus, Role, TextField};
use ids::{DocumentId, Heads, PartId, UtcMillis, VersionHash};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

answers! {
    /// One agreement: who has a say, what they answered, and what was agreed.
    AgreementView {
        /// Which.
        document: DocumentId,
        /// Names exactly what stands there now; absent while two dates stand in it, and nobody can answer then.
        version: Option<VersionHash>,
        /// The words that stand there now.
        texts: Vec<AgreementText>,
        /// By when, as it stands now.
        due: Option<NaiveDate>,
        /// Where it stands; agreed only when everybody with a say agreed to the same.
        status: AgreementStatus,
        /// Whether something was changed since they agreed.
        changed_since: bool,
        /// Everybody with a say.
        parties: Vec<AgreementParty>,
        /// The answers that count, newest first.
        answers: Vec<AnswerView>,
        /// Answers whose signature or signer could not be verified. They never count.
        not_counted: u32,
        /// What was agreed; absent when nothing was.
        frozen: Option<FrozenView>,
        /// Parties that have not answered to what stands there now.
        waiting_for: Vec<PartId>,
        /// Whether I have a say.
        may_answer: bool,
        /// Who said yes outside Felles, as somebody wrote it down. It never counts.
        said_yes: Vec<SaidYesView>,
    }
    /// Somebody who said yes outside Felles.
    SaidYesView {
        /// Which part of the agreement.
        part: PartId,
        /// First name.
        name: String,
        /// On which day.
        day: Option<NaiveDate>,
    }
    /// Somebody with a say in an agreement.
    AgreementParty {
        /// Which party.
        party: PartId,
        /// First name.
        name: String,
        /// As what.
        role: Role,
        /// Whether it is me.
        me: bool,
        /// Whether somebody else has to write their answer down.
        without_device: bool,
    }
    /// An answer that counts.
    AnswerView {
        /// Which part of the agreement.
        part: PartId,
        /// Whose answer.
        party: PartId,
        /// What.
        answer: Answer,
        /// Why; may be empty.
        reason: String,
        /// Whether somebody else wrote it down for them.
        on_behalf: bool,
        /// Who signed.
        by: Author,
        /// When, by their clock.
        at: UtcMillis,
        /// Whether it is about what stands there now.
        current: bool,
        /// Whether it is about what was agreed.
        agreed: bool,
    }
    /// What was agreed, as it stood.
    FrozenView {
        /// The moment at which it stood.
        moment: Heads,
        /// When the last one agreed.
        agreed_at: UtcMillis,
        /// Its words.
        texts: Vec<AgreementText>,
        /// By when.
        due: Option<NaiveDate>,
        /// From what was agreed to what stands there now; empty when nothing was changed.
        difference: DifferenceView,
    }
    /// One text of an agreement, as it stood at one moment.
    AgreementText {
        /// Which.
        field: TextField,
        /// Its words.
        text: String,
    }
    /// The mentor hours of a case.
    HoursView {
        /// Agreed hours in a month, as of now.
        agreed: Option<u32>,
        /// Whose time may be written down by me.
        owners: Vec<HoursOwner>,
        /// Months with entries, and this one; newest first.
        months: Vec<HoursMonth>,
    }
    /// Somebody whose time may be written down.
    HoursOwner {
        /// Which party.
        party: PartId,
        /// First name.
        name: String,
        /// Whether it is me, who may confirm it.
        me: bool,
    }
    /// One month of mentor hours.
    HoursMonth {
        /// Its first day.
        month: NaiveDate,
        /// Minutes that the mentor stands by.
        minutes: u32,
        /// Minutes that are drafts.
        draft_minutes: u32,
        /// Hours that were agreed then.
        agreed: Option<u32>,
        /// Drafts that I may confirm.
        to_confirm: Vec<PartId>,
        /// Confirmed entries that I may say I have seen.
        to_see: Vec<PartId>,
        /// Its entries, newest first.
        entries: Vec<HoursEntry>,
    }
    /// One entry of mentor hours.
    HoursEntry {
        /// The case document.
        document: DocumentId,
        /// Which part of it.
        part: PartId,
        /// Whose time.
        owner: PartId,
        /// First name.
        owner_name: String,
        /// Whether it is mine.
        mine: bool,
        /// Whether I may change it as it stands.
        changeable: bool,
        /// On which day.
        day: NaiveDate,
        /// How many minutes.
        minutes: u32,
        /// What it went to.
        category: HoursCategory,
        /// Where it stands.
        status: HoursStatus,
        /// A line beside it; may be empty.
        remark: String,
    }
}
