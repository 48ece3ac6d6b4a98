//! Questions about one case, from the read model alone.

use super::{CaseFrame, ContactEntry, DocumentVeil, PartyEntry};
use crate::cells::{all, cell, first};
use crate::{Reads, StoreFault};
use domain::{DocumentKind, Shielding};
use ids::{CaseId, DocumentId, PersonId};
use rusqlite::{Row, params};

fn party(row: &Row<'_>) -> Result<PartyEntry, StoreFault> {
    Ok(PartyEntry {
        part: cell(row, "part")?,
        role: cell(row, "role")?,
        name: cell(row, "name")?,
        person: cell(row, "person")?,
        status: cell(row, "status")?,
        language: cell(row, "language")?,
        interpreter: cell(row, "interpreter")?,
    })
}

fn frame(row: &Row<'_>) -> Result<(i64, CaseFrame), StoreFault> {
    let frame = CaseFrame {
        title: cell(row, "title")?,
        workplace: cell(row, "workplace")?,
        sector: cell(row, "sector")?,
        place: cell(row, "place")?,
        coverage: cell(row, "coverage")?,
        status: cell(row, "status")?,
        shielding: cell(row, "shielding")?,
        start: cell(row, "start_on")?,
        planned_end: cell(row, "planned_end_on")?,
        end: cell(row, "end_on")?,
        rhythm: Vec::new(),
        mentor_hours_per_month: cell(row, "mentor_hours_per_month")?,
    };
    Ok((cell(row, "document_row")?, frame))
}

impl Reads {
    /// A case itself. Should two documents claim to be the same case, the one that came first counts.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn case_frame(&self, case: CaseId) -> Result<Option<CaseFrame>, StoreFault> {
        self.at_one_moment(|connection| {
            let found = first(connection, include_str!("get_frame.sql"), params![case.as_bytes()], frame)?;
            let Some((row, mut frame)) = found else { return Ok(None) };
            frame.rhythm = all(connection, include_str!("list_rhythm.sql"), params![row], |row| {
                Ok((cell(row, "field")?, cell(row, "days")?))
            })?;
            Ok(Some(frame))
        })
    }

    /// Who takes part in a case, in the order of the case document.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn parties(&self, case: CaseId) -> Result<Vec<PartyEntry>, StoreFault> {
        all(self.connection(), include_str!("list_parties.sql"), params![case.as_bytes()], party)
    }

    /// Which party a person is in a case.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn party_of(&self, case: CaseId, person: PersonId) -> Result<Option<PartyEntry>, StoreFault> {
        let params = params![case.as_bytes(), person.as_bytes()];
        first(self.connection(), include_str!("get_party.sql"), params, party)
    }

    /// The newest contacts noted in a case, at most `limit`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn contacts(&self, case: CaseId, limit: u32) -> Result<Vec<ContactEntry>, StoreFault> {
        all(self.connection(), include_str!("list_contacts.sql"), params![case.as_bytes(), limit], |row| {
            Ok(ContactEntry {
                part: cell(row, "part")?,
                kind: cell(row, "kind")?,
                at: cell(row, "at_utc_ms")?,
                minutes: cell(row, "minutes")?,
                parties: cell(row, "parties")?,
            })
        })
    }

    /// The case document of a case.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn case_document(&self, case: CaseId) -> Result<Option<DocumentId>, StoreFault> {
        self.of_kind(case, DocumentKind::Case)
    }

    /// The shared picture of a case.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn shared_picture(&self, case: CaseId) -> Result<Option<DocumentId>, StoreFault> {
        self.of_kind(case, DocumentKind::SharedPicture)
    }

    fn of_kind(&self, case: CaseId, kind: DocumentKind) -> Result<Option<DocumentId>, StoreFault> {
        let params = params![case.as_bytes(), kind.code()];
        first(self.connection(), include_str!("get_of_kind.sql"), params, |row| cell(row, "document"))
    }

    /// How strictly a case hides; nothing while its document has not come.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn shielding(&self, case: CaseId) -> Result<Option<Shielding>, StoreFault> {
        let params = params![case.as_bytes()];
        first(self.connection(), include_str!("get_shielding.sql"), params, |row| cell(row, "shielding"))
    }

    /// Of which case and kind a document is, and how strictly the case hides; nothing for what is not here.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub(crate) fn read_veil(&self, document: DocumentId) -> Result<Option<DocumentVeil>, StoreFault> {
        first(self.connection(), include_str!("get_veil.sql"), params![document.as_bytes()], |row| {
            Ok(DocumentVeil {
                case: cell(row, "case_id")?,
                kind: cell(row, "kind")?,
                shielding: cell(row, "shielding")?,
            })
        })
    }

    /// Documents of one kind in a case, the ones that came last first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn documents_of_kind(
        &self,
        case: CaseId,
        kind: DocumentKind,
        limit: u32,
    ) -> Result<Vec<DocumentId>, StoreFault> {
        let params = params![case.as_bytes(), kind.code(), limit];
        all(self.connection(), include_str!("list_of_kind.sql"), params, |row| cell(row, "document"))
    }

    /// Which case a document belongs to.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn case_of(&self, document: DocumentId) -> Result<Option<CaseId>, StoreFault> {
        let params = params![document.as_bytes()];
        first(self.connection(), include_str!("get_case.sql"), params, |row| cell(row, "case_id"))
    }

    /// What somebody would call a document: its kind, and its heading or first words.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn words_of(&self, document: DocumentId) -> Result<Option<(DocumentKind, String)>, StoreFault> {
        first(self.connection(), include_str!("get_words.sql"), params![document.as_bytes()], |row| {
            Ok((cell(row, "kind")?, cell(row, "words")?))
        })
    }

    /// What a document is called: its case, its kind and its heading.
    ///
    /// # Errors
    /// [`StoreFault`] when the database cannot be read.
    pub fn line_of(
        &self,
        document: DocumentId,
    ) -> Result<Option<(CaseId, DocumentKind, String)>, StoreFault> {
        first(self.connection(), include_str!("get_line.sql"), params![document.as_bytes()], |row| {
            Ok((cell(row, "case_id")?, cell(row, "kind")?, cell(row, "title")?))
        })
    }
}
