-- A keystroke writes one row. Own changes that no envelope carries yet stand in a table that is its own index; the row of their document
-- is touched only when they move on into the log.
CREATE TABLE change_kept (
    arrival INTEGER PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    space BLOB NOT NULL CHECK (length(space) = 16),
    actor BLOB NOT NULL CHECK (length(actor) = 16),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    at_utc_ms INTEGER NOT NULL,
    by_me INTEGER NOT NULL CHECK (by_me IN (0, 1)),
    -- 1 own and sealed, 2 at the hub or by others.
    stage INTEGER NOT NULL CHECK (stage IN (1, 2)),
    envelope INTEGER REFERENCES envelope (arrival),
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO change_kept (arrival, hash, document_row, space, actor, sequence, at_utc_ms, by_me, stage, envelope, bytes)
SELECT arrival, hash, document_row, space, actor, sequence, at_utc_ms, by_me, stage, envelope, bytes FROM change WHERE stage > 0;

-- heads: the document's moment. It holds in the newest row of a document, and only there; without a row, in `document`.
CREATE TABLE pending (
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    actor BLOB NOT NULL CHECK (length(actor) = 16),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    arrival INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    at_utc_ms INTEGER NOT NULL,
    heads BLOB NOT NULL CHECK (length(heads) % 32 = 0),
    bytes BLOB NOT NULL,
    PRIMARY KEY (document_row, actor, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO pending (document_row, actor, sequence, arrival, hash, at_utc_ms, heads, bytes)
SELECT change.document_row, change.actor, change.sequence, change.arrival, change.hash, change.at_utc_ms, document.heads, change.bytes
FROM change JOIN document ON document.document_row = change.document_row WHERE change.stage = 0;

DROP TABLE change;
ALTER TABLE change_kept RENAME TO change;
CREATE UNIQUE INDEX change_by_hash ON change (hash);
CREATE INDEX change_by_document ON change (document_row, arrival);
CREATE INDEX change_sealed ON change (envelope, document_row) WHERE stage = 1;

-- sealed: own changes in an envelope that the hub does not have.
ALTER TABLE document ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed >= 0);
UPDATE document SET sealed = unsent - unsealed;
ALTER TABLE document DROP COLUMN unsent;
ALTER TABLE document DROP COLUMN unsealed;
