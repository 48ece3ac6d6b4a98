//! The things of the practice: goals, agreements, questions and so on, and their parts.

use super::inputs;
use domain::{DocumentKind, Field, PartKind, SpaceKind, TextField, Value};
use ids::{CaseId, DocumentId, SpaceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

inputs! {
    /// A new thing with what is known of it at once.
    ThingBegin {
        /// In which case.
        case: CaseId,
        /// For which readers.
        space: SpaceKind,
        /// Of which kind; not every kind may be begun in every circle.
        kind: DocumentKind,
        /// Its first values, each field at most once.
        fields: Vec<FieldWords>,
        /// Its first words, each text at most once.
        texts: Vec<TextWords>,
        /// Which circle, where there are several of the kind: those of mentors, each with their own.
        #[serde(default)]
        #[ts(optional)]
        circle: Option<SpaceId>,
    }
    /// A new goal that takes the place of another one, in the same circle; both name each other.
    GoalReplace {
        /// The goal that gives way.
        document: DocumentId,
        /// The new one in the participant's words, at most 40,000 code points.
        wording: String,
        /// Why it matters, at most 40,000 code points.
        why: String,
    }
    /// A value for a field.
    FieldWords {
        /// Which field.
        field: Field,
        /// The value.
        value: Value,
    }
    /// Words for a text.
    TextWords {
        /// Which text.
        field: TextField,
        /// The words, at most 40,000 code points.
        text: String,
    }
    /// A new part of a document: a judgement, an entry of hours, a response and so on.
    PartAdd {
        /// Of which document.
        document: DocumentId,
        /// Of which kind.
        kind: PartKind,
        /// Its values, each field at most once.
        fields: Vec<FieldWords>,
        /// Its words, each text at most once.
        texts: Vec<TextWords>,
    }
    /// Things of some kinds with their parts, newest first by when they happened; from the read model alone.
    ThingList {
        /// Of which case; absent for all. Without a case no parts are given.
        case: Option<CaseId>,
        /// Of which kinds.
        kinds: Vec<DocumentKind>,
        /// Whether to give the put-away ones too.
        archived: bool,
    }
    /// Parts of the case document, of some kinds, such as mentor hours; from the read model alone.
    PartList {
        /// Of which case.
        case: CaseId,
        /// Of which kinds.
        kinds: Vec<PartKind>,
    }
}
