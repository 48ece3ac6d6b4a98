-- Answers to agreements whose signature was verified, and what a number of hours is out of.
CREATE TABLE answer_entry (
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    part BLOB NOT NULL CHECK (length(part) = 16),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    party BLOB NOT NULL CHECK (length(party) = 16),
    answer TEXT NOT NULL,
    on_behalf INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),
    at_utc_ms INTEGER NOT NULL,
    device BLOB NOT NULL CHECK (length(device) = 32),
    version BLOB NOT NULL CHECK (length(version) = 32),
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    PRIMARY KEY (document_row, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_case ON answer_entry (case_id, document_row);

ALTER TABLE part_entry ADD COLUMN out_of INTEGER;
