//! The file's vocabulary in ours. An unknown word is nothing; the caller names its place.

use super::file::FileEventKind;
use domain::{
    AgreementStatus, CaseStatus, ContactKind, Coverage, GoalCategory, GoalStatus, HoursCategory, MeasureKind,
    NoteKind, Outcome, Role, Shielding, SpaceKind, TaskStatus, TurnKind,
};

/// Nobody, in the file's language.
pub(super) const NOBODY: &str = "Ingen";
/// What the file calls the shared picture.
pub(super) const SHARED_PICTURE: &str = "Vårt felles bilde";

/// A place that is none: they talked on the telephone.
pub(super) const TELEPHONE: &str = "TELEFON";
/// What a view begins with, before and after the name of whose it is.
pub(super) const VIEW: (&str, &str) = ("Slik ser ", " det:");

/// What a mentor's time went to.
pub(super) const HOURS_CATEGORIES: [(&str, HoursCategory); 5] = [
    ("OPPLAERING", HoursCategory::Training),
    ("SAMTALE", HoursCategory::Talk),
    ("TILRETTELEGGING", HoursCategory::Adaptation),
    ("KONTAKT_MED_NAV", HoursCategory::ContactWithOffice),
    ("ANNET", HoursCategory::Other),
];

pub(super) fn role(code: &str) -> Option<Role> {
    Some(match code {
        "DELTAKER" => Role::Participant,
        "VEILEDER" => Role::Counsellor,
        "MENTOR" => Role::Mentor,
        "ARBEIDSGIVER" => Role::Employer,
        _ => return None,
    })
}

pub(super) fn case_status(code: &str) -> Option<CaseStatus> {
    Some(match code {
        "FORBEREDES" => CaseStatus::Preparing,
        "I_GANG" => CaseStatus::Running,
        "PAUSE" => CaseStatus::Paused,
        "NEDTRAPPING" => CaseStatus::Tapering,
        "AVSLUTTET" => CaseStatus::Ended,
        _ => return None,
    })
}

pub(super) fn outcome(code: &str) -> Option<Outcome> {
    Some(match code {
        "ANSATT" => Outcome::Hired,
        "UTDANNING" => Outcome::Education,
        "VIDERE_TILTAK" => Outcome::AnotherMeasure,
        "FEIL_ARBEIDSPLASS_NY_RETNING" => Outcome::NewDirection,
        "DELTAKER_VALGTE_A_STOPPE" => Outcome::ParticipantStopped,
        "ANNET" => Outcome::Other,
        _ => return None,
    })
}

pub(super) fn space(code: &str) -> Option<SpaceKind> {
    Some(match code {
        "FELLES" => SpaceKind::Shared,
        "VEILEDER_OG_DELTAKER" => SpaceKind::CounsellorParticipant,
        "MENTORSTOTTE" => SpaceKind::MentorSupport,
        "PRIVAT" => SpaceKind::Private,
        _ => return None,
    })
}

/// The strictest level is a word of the vocabulary, but must never be held: `Some(None)`.
pub(super) fn shielding(code: &str) -> Option<Option<Shielding>> {
    Some(match code {
        "UGRADERT" => Some(Shielding::None),
        "FORTROLIG" => Some(Shielding::Confidential),
        "STRENGT_FORTROLIG" => None,
        _ => return None,
    })
}

/// The late ones of the file are open here: late is derived from the date.
pub(super) fn task_status(code: &str) -> Option<TaskStatus> {
    Some(match code {
        "APEN" | "FORSINKET" => TaskStatus::Open,
        "PAGAR" => TaskStatus::Doing,
        "GJORT" => TaskStatus::Done,
        "IKKE_AKTUELL" => TaskStatus::NotRelevant,
        _ => return None,
    })
}

/// What nobody has signed here was agreed before; whether it was kept is told as the file tells it.
pub(super) fn agreement_status(code: &str) -> Option<AgreementStatus> {
    Some(match code {
        "FORSLAG" => AgreementStatus::Proposed,
        "AVTALT" => AgreementStatus::Earlier,
        "DELVIS" => AgreementStatus::Partly,
        "GJORT" => AgreementStatus::Done,
        "ENDRET" => AgreementStatus::Changed,
        "IKKE_AKTUELT" => AgreementStatus::NotRelevant,
        _ => return None,
    })
}

pub(super) fn measure(code: &str) -> Option<MeasureKind> {
    Some(match code {
        "ARBEIDSTRENING" => MeasureKind::WorkTraining,
        "MIDLERTIDIG_LONNSTILSKUDD" => MeasureKind::TemporaryWageSubsidy,
        "VARIG_LONNSTILSKUDD" => MeasureKind::PermanentWageSubsidy,
        "MENTOR" => MeasureKind::Mentor,
        "ANNET" => MeasureKind::Other,
        _ => return None,
    })
}

pub(super) fn goal_category(code: &str) -> Option<GoalCategory> {
    Some(match code {
        "FÅ_JOBB_I_BEDRIFTEN" => GoalCategory::JobHere,
        "ARBEIDSERFARING" => GoalCategory::Experience,
        "UTPRØVING" => GoalCategory::Trial,
        "SPRÅKOPPLÆRING" => GoalCategory::Language,
        "OPPNÅ_FAGBREV_KOMPETANSEBEVIS" => GoalCategory::Certificate,
        "ANNET" => GoalCategory::Other,
        _ => return None,
    })
}

/// Where somebody was, in words. Where a call was made from is nobody's place.
pub(super) fn place(code: &str) -> Option<&str> {
    match code {
        "ARBEIDSPLASS" => Some("På arbeidsplassen"),
        "NAV_KONTOR" => Some("På Nav-kontoret"),
        TELEPHONE => None,
        words => Some(words),
    }
}

pub(super) fn goal_status(code: &str) -> Option<GoalStatus> {
    Some(match code {
        "AKTIV" => GoalStatus::Active,
        "PA_VENT" => GoalStatus::OnHold,
        "NADD" => GoalStatus::Reached,
        "AVKLART" => GoalStatus::Settled,
        "ERSTATTET" => GoalStatus::Replaced,
        "LAGT_BORT" => GoalStatus::PutAway,
        _ => return None,
    })
}

/// The first word of a free description tells how much coverage there is.
pub(super) fn coverage(description: &str) -> Option<Coverage> {
    let first: String = description.chars().take_while(|letter| letter.is_alphabetic()).collect();
    Some(match first.as_str() {
        "GOD" if description == "GOD" => Coverage::Good,
        "GOD" | "DELVIS" => Coverage::Partial,
        "INGEN" => Coverage::None,
        _ => return None,
    })
}

pub(super) fn event_kind(code: &str) -> Option<FileEventKind> {
    use FileEventKind::{Contact, Ending, Note, Reflection, Turn};
    Some(match code {
        "TREPARTSSAMTALE" => Contact(ContactKind::ThreePartyTalk),
        "BESOK" => Contact(ContactKind::Visit),
        "SAMTALE" => Contact(ContactKind::Talk),
        "MELDING" => Note(NoteKind::Message),
        "NOTAT" => Note(NoteKind::Note),
        "ORD_FRA_DELTAKER" => Note(NoteKind::OwnWords),
        "MAL_SATT" | "MAL_ENDRET" | "MAL_VURDERT" => Note(NoteKind::Goal),
        "AVTALE" => Note(NoteKind::Agreement),
        "ARBEIDSOPPGAVER" => Note(NoteKind::WorkTasks),
        "TILBAKESLAG" => Turn(TurnKind::Setback),
        "VENDEPUNKT" => Turn(TurnKind::TurningPoint),
        "PAUSE" | "GJENOPPTAK" => Note(NoteKind::Pause),
        "ENDRING" => Note(NoteKind::Change),
        "PULS" => Note(NoteKind::CheckIn),
        "REFLEKSJON" => Reflection,
        "MENTORTIMER" => Note(NoteKind::MentorHours),
        "AVSTAND" => Note(NoteKind::Distance),
        "RETTING" => Note(NoteKind::Correction),
        "AVSLUTNING" => Ending,
        _ => return None,
    })
}
