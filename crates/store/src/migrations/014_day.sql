-- What a note reminds of, or came from: reminders are notes in the private circle.
ALTER TABLE document_entry ADD COLUMN from_document BLOB CHECK (length(from_document) = 16);
ALTER TABLE document_entry ADD COLUMN from_part BLOB CHECK (length(from_part) = 16);
CREATE INDEX entry_reminder ON document_entry (planned_at_utc_ms) WHERE note_kind = 'reminder' AND archived = 0;

-- Where each text begins in the body: `byte part field`, one line each.
ALTER TABLE search_text ADD COLUMN places TEXT NOT NULL DEFAULT '';

-- How far another device of this person has looked at a document. settled: it counts here too; else its words are still to come.
CREATE TABLE seen_elsewhere (
    document BLOB PRIMARY KEY CHECK (length(document) = 16),
    heads BLOB NOT NULL CHECK (length(heads) % 32 = 0),
    at_utc_ms INTEGER NOT NULL,
    settled INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT, WITHOUT ROWID;
