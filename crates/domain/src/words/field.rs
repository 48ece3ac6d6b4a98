//! Every single value that a document or a part of one may hold.

use super::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words!(
    /// A single value in a document or in one of its parts.
    Field {
        /// Heading of a note or visit; working title of a case, without a name.
        Title = "title",
        /// When it happened, UTC milliseconds.
        HappenedAt = "happened_at",
        /// Code of a [`NoteKind`].
        NoteKind = "note_kind",
        /// Code of a [`TextStatus`].
        TextStatus = "text_status",
        /// Why a shared text was corrected.
        CorrectionReason = "correction_reason",
        /// Code of a [`ContactKind`].
        ContactKind = "contact_kind",
        /// Code of a [`VisitStatus`].
        VisitStatus = "visit_status",
        /// When a visit is planned, UTC milliseconds.
        PlannedAt = "planned_at",
        /// How long it took, in minutes.
        Minutes = "minutes",
        /// Where, in a word.
        Place = "place",
        /// When to be in touch next, a date.
        NextContact = "next_contact",
        /// Parties that took part: part ids with a space between.
        Parties = "parties",
        /// Name of the workplace.
        WorkplaceName = "workplace_name",
        /// Its line of work.
        WorkplaceSector = "workplace_sector",
        /// Where it lies.
        WorkplacePlace = "workplace_place",
        /// Code of a [`Coverage`].
        WorkplaceCoverage = "workplace_coverage",
        /// First day, a date.
        Start = "start",
        /// Last day as planned, a date.
        PlannedEnd = "planned_end",
        /// Last day as it became, a date.
        End = "end",
        /// Code of a [`CaseStatus`].
        CaseStatus = "case_status",
        /// Code of an [`Outcome`].
        Outcome = "outcome",
        /// Code of a [`Shielding`].
        Shielding = "shielding",
        /// Agreed mentor hours in a month.
        MentorHoursPerMonth = "mentor_hours_per_month",
        /// Agreed days between visits.
        RhythmVisitDays = "rhythm_visit_days",
        /// Agreed days between talks of mentor and counsellor.
        RhythmMentorCounsellorDays = "rhythm_mentor_counsellor_days",
        /// Agreed days between talks of participant and counsellor.
        RhythmParticipantCounsellorDays = "rhythm_participant_counsellor_days",
        /// Agreed days between talks of all three.
        RhythmAllThreeDays = "rhythm_all_three_days",
        /// Code of a [`Role`].
        Role = "role",
        /// First name or the name a party wants to be called.
        DisplayName = "display_name",
        /// The person behind a party, once joined: a person id.
        Person = "person",
        /// Code of a [`PartyStatus`].
        PartyStatus = "party_status",
        /// Code of a [`DigitalAccess`].
        DigitalAccess = "digital_access",
        /// Language a party reads, a language code.
        Language = "language",
        /// Whether an interpreter is needed.
        Interpreter = "interpreter",
        /// Who owns a task: a party's part id.
        Owner = "owner",
        /// By when, a date.
        Due = "due",
        /// Code of a [`TaskStatus`].
        TaskStatus = "task_status",
        /// The document a task came from.
        FromDocument = "from_document",
        /// The part of that document that it is about: a part id.
        FromPart = "from_part",
        /// The moment of a document that its person has looked at: hashes with a space between.
        SeenHeads = "seen_heads",
        /// Whose words it is when somebody else typed them in: a party's part id.
        Voice = "voice",
        /// Which circle a text was shared from: code of a [`SpaceKind`].
        SharedFrom = "shared_from",
        /// Who wrote the words before they were shared with more people: part ids with a space between.
        WordsBy = "words_by",
        /// The document with more readers that this text went to.
        MovedTo = "moved_to",
        /// Which text of the declaration of confidentiality was signed.
        DeclarationVersion = "declaration_version",
        /// Code of a [`SigningWay`].
        SigningWay = "signing_way",
        /// The device that signed: a device id.
        SignedBy = "signed_by",
        /// The signature, in hexadecimal.
        Signature = "signature",
        /// Code of an [`AccessKind`].
        AccessKind = "access_kind",
        /// What the device is called that was used.
        DeviceName = "device_name",
        /// Code of a [`GoalStatus`].
        GoalStatus = "goal_status",
        /// What or who took its place: the id of a document, or of a party.
        ReplacedBy = "replaced_by",
        /// Who judges, answers or says it: a party's part id.
        ByParty = "by_party",
        /// The day it is about.
        Day = "day",
        /// A level from −2 to +2; never summed.
        Level = "level",
        /// One word or a few, chosen by whoever sets it.
        Word = "word",
        /// Code of an [`Ability`].
        Ability = "ability",
        /// Code of an [`AdaptationStatus`].
        AdaptationStatus = "adaptation_status",
        /// Week of an onboarding plan, from 1.
        Week = "week",
        /// Whether a step of a plan sits.
        Sits = "sits",
        /// Code of an [`OpennessStatus`].
        OpennessStatus = "openness_status",
        /// Whether it is of the kind that law protects specially, such as health.
        SpecialCategory = "special_category",
        /// When an openness is taken up again, a date.
        RevisitOn = "revisit_on",
        /// How much support somebody feels, 1 to 5.
        Support = "support",
        /// How much somebody believes in it, 1 to 5.
        Belief = "belief",
        /// Code of a [`TurnKind`].
        TurnKind = "turn_kind",
        /// Code of an [`AgreementStatus`].
        AgreementStatus = "agreement_status",
        /// Code of an [`Answer`].
        Answer = "answer",
        /// Why, in a line.
        Reason = "reason",
        /// Whether somebody else set it for the party.
        OnBehalf = "on_behalf",
        /// The exact content an answer is about: its hash in hexadecimal.
        Version = "version",
        /// Code of a [`QuestionStatus`].
        QuestionStatus = "question_status",
        /// To whom a question goes: a party's part id.
        ToParty = "to_party",
        /// Code of an [`HoursCategory`].
        HoursCategory = "hours_category",
        /// Code of an [`HoursStatus`].
        HoursStatus = "hours_status",
        /// A line beside it.
        Remark = "remark",
        /// Code of a [`ResponseKind`].
        ResponseKind = "response_kind",
        /// Code of a [`ResponseStatus`].
        ResponseStatus = "response_status",
        /// Which text an answer is about: code of a [`TextField`](crate::TextField).
        AboutText = "about_text",
        /// The words that an answer wants to be others.
        OldWords = "old_words",
        /// The words that should stand there.
        NewWords = "new_words",
        /// Why a response was settled so.
        SettledReason = "settled_reason",
        /// Code of a [`DistanceKind`].
        DistanceKind = "distance_kind",
        /// Until when something holds, a date.
        Until = "until",
        /// Whether a reflection is kept beyond its time.
        Kept = "kept",
        /// A circle of readers that a person takes part in: a space id.
        Circle = "circle",
        /// Code of a [`SpaceKind`].
        CircleKind = "circle_kind",
        /// What it is about: ids of a document, a part or a party.
        About = "about",
        /// Whether it is chosen.
        Chosen = "chosen",
        /// Code of a [`TimeAnswer`].
        TimeAnswer = "time_answer",
        /// Another time that somebody suggests, UTC milliseconds.
        SuggestedAt = "suggested_at",
        /// The office that follows up.
        Office = "office",
        /// What there is to say of mobile coverage, in a line.
        CoverageNote = "coverage_note",
        /// Who agreed on the rhythm: part ids with a space between.
        RhythmWith = "rhythm_with",
        /// A line beside the agreed rhythm.
        RhythmRemark = "rhythm_remark",
        /// Surname; shown where one party is told about, and nowhere else.
        FamilyName = "family_name",
        /// What somebody is at work.
        Position = "position",
        /// Language that somebody speaks best, in a word.
        SpokenLanguage = "spoken_language",
        /// How somebody likes to read and write.
        WritingWay = "writing_way",
        /// Code of a [`GoalCategory`].
        GoalCategory = "goal_category",
        /// Code of a [`MeasureKind`].
        MeasureKind = "measure_kind",
        /// Other things that a note is about: ids of documents with a space between.
        Links = "links",
    }
);
