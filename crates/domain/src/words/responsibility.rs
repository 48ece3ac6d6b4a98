//! Words for who answers for what: agreements, questions, hours, answers.

use super::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words!(
    /// Where an agreement stands.
    AgreementStatus {
        /// Not everybody has answered.
        Proposed = "proposed",
        /// All who had to answer agree.
        Agreed = "agreed",
        /// It was kept.
        Done = "done",
        /// It was kept in part.
        Partly = "partly",
        /// Another agreement took its place.
        Changed = "changed",
        /// It does not matter any more.
        NotRelevant = "not_relevant",
        /// It was agreed before it came into Felles; nobody has signed it here.
        Earlier = "earlier",
    }
);
words!(
    /// What a party answers to a proposal.
    Answer {
        /// Agrees.
        Agree = "agree",
        /// Does not agree.
        Disagree = "disagree",
        /// Agrees if something is changed.
        WantsChange = "wants_change",
        /// Takes an answer back.
        None = "none",
    }
);
words!(
    /// Where a question stands.
    QuestionStatus {
        /// Nobody has answered.
        Open = "open",
        /// There is an answer.
        Answered = "answered",
        /// Nobody needs the answer any more.
        NotNeeded = "not_needed",
    }
);
words!(
    /// What a mentor's time went to.
    HoursCategory {
        /// Showing and practising.
        Training = "training",
        /// Talking together.
        Talk = "talk",
        /// Arranging the work.
        Adaptation = "adaptation",
        /// Contact with the office.
        ContactWithOffice = "contact_with_office",
        /// Something else.
        Other = "other",
    }
);
words!(
    /// Where an entry of mentor hours stands.
    HoursStatus {
        /// The mentor is not done with it.
        Draft = "draft",
        /// The mentor stands by it.
        Confirmed = "confirmed",
        /// The counsellor has seen it.
        Seen = "seen",
    }
);
words!(
    /// What a reader says of a text.
    ResponseKind {
        /// It is right so.
        Agree = "agree",
        /// A word should be another.
        ChangeWord = "change_word",
        /// Better said than written.
        Talk = "talk",
        /// Something is wrong and must be put right.
        Correction = "correction",
    }
);
words!(
    /// Where a response stands.
    ResponseStatus {
        /// Nobody has done anything about it.
        Wanted = "wanted",
        /// It was done.
        Made = "made",
        /// It was not done, with a reason.
        Declined = "declined",
    }
);
words!(
    /// What a sentence of distance is about.
    DistanceKind {
        /// Days since mentor and counsellor talked.
        MentorCounsellor = "mentor_counsellor",
        /// Days since a visit at the workplace.
        Visit = "visit",
        /// Days since all three talked.
        AllThree = "all_three",
        /// Days since participant and counsellor talked.
        ParticipantCounsellor = "participant_counsellor",
        /// A question waits for its answer.
        Question = "question",
        /// No contact since a setback.
        Setback = "setback",
        /// A task is past its date.
        Task = "task",
        /// Two parties judge a goal far apart.
        Judgement = "judgement",
        /// A party has not opened a shared text.
        Unopened = "unopened",
        /// Much fewer mentor hours than agreed.
        Hours = "hours",
        /// Almost no words of the participant's own.
        OwnWords = "own_words",
        /// A device has not been in touch.
        Device = "device",
    }
);
