-- The things of the practice: goals, agreements, questions and so on.
ALTER TABLE document ADD COLUMN kind_now TEXT NOT NULL DEFAULT 'case'
    CHECK (kind_now IN ('case', 'shared_picture', 'note', 'visit', 'access_log', 'goal', 'agreement', 'work_task', 'adaptation', 'plan',
        'openness', 'check_in', 'turn', 'question', 'reflection', 'division', 'ending'));
UPDATE document SET kind_now = kind;
ALTER TABLE document DROP COLUMN kind;
ALTER TABLE document RENAME COLUMN kind_now TO kind;

-- state: where a thing stands. due: by when it is due, holds or is taken up again. for_party: to whom it goes.
ALTER TABLE document_entry ADD COLUMN state TEXT;
ALTER TABLE document_entry ADD COLUMN due_on TEXT CHECK (due_on IS date(due_on));
ALTER TABLE document_entry ADD COLUMN for_party BLOB CHECK (length(for_party) = 16);
ALTER TABLE document_entry ADD COLUMN word TEXT NOT NULL DEFAULT '';

DROP INDEX entry_by_time;
CREATE INDEX entry_by_time ON document_entry (case_id, happened_at_utc_ms, document)
    WHERE kind NOT IN ('case', 'shared_picture', 'access_log', 'division');
CREATE INDEX entry_by_kind ON document_entry (kind, case_id);

-- What lists tell of the parts of a thing: judgements, answers, hours and so on.
CREATE TABLE part_entry (
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    part BLOB NOT NULL CHECK (length(part) = 16),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    party BLOB CHECK (length(party) = 16),
    at_utc_ms INTEGER,
    on_day TEXT CHECK (on_day IS date(on_day)),
    code TEXT,
    state TEXT,
    number INTEGER,
    words TEXT NOT NULL,
    PRIMARY KEY (document_row, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_by_case ON part_entry (case_id, kind, document_row, place);
