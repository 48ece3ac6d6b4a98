-- The device's memory. Times are UTC milliseconds (`…_at_utc_ms`), days are ISO 8601 text (`…_on`), identities are bytes.
-- `arrival` numbers count up in the order in which things reached this device and are never given twice.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE space (
    space BLOB PRIMARY KEY CHECK (length(space) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('shared', 'counsellor_participant', 'mentor_support', 'private')),
    case_id BLOB CHECK (length(case_id) = 16)
) STRICT, WITHOUT ROWID;

-- Everything up to and with this place at the hub is on this disk.
CREATE TABLE cursor (
    space BLOB PRIMARY KEY CHECK (length(space) = 16),
    position INTEGER NOT NULL CHECK (position >= 0)
) STRICT, WITHOUT ROWID;

-- state: 0 by somebody else, 1 mine and at the hub, 2 mine and not sent.
CREATE TABLE control (
    arrival INTEGER PRIMARY KEY,
    id BLOB NOT NULL CHECK (length(id) = 32),
    space BLOB NOT NULL CHECK (length(space) = 16),
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX control_by_id ON control (id);
CREATE INDEX control_by_space ON control (space, arrival);
CREATE INDEX control_unsent ON control (arrival) WHERE state = 2;

CREATE TABLE epoch_key (
    space BLOB NOT NULL CHECK (length(space) = 16),
    epoch BLOB NOT NULL CHECK (length(epoch) = 32),
    key BLOB NOT NULL CHECK (length(key) = 32),
    PRIMARY KEY (space, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    person BLOB PRIMARY KEY CHECK (length(person) = 32),
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    device BLOB PRIMARY KEY CHECK (length(device) = 32),
    person BLOB NOT NULL CHECK (length(person) = 32)
) STRICT, WITHOUT ROWID;

-- Who is behind a change: the device and the process start that the actor was made from.
CREATE TABLE actor (
    actor BLOB PRIMARY KEY CHECK (length(actor) = 16),
    device BLOB NOT NULL CHECK (length(device) = 32),
    document BLOB NOT NULL CHECK (length(document) = 16),
    session BLOB CHECK (length(session) = 16)
) STRICT, WITHOUT ROWID;

-- Sealed bytes, kept for ever. state: 1 own unsent, 2 own sent, 3 own refused, 4 applied, 5 inbox, 6 waiting, 7 poison.
-- hold, for waiting: 1 earlier, 2 key, 3 membership, 4 newer.
CREATE TABLE envelope (
    arrival INTEGER PRIMARY KEY,
    id BLOB NOT NULL CHECK (length(id) = 32),
    space BLOB NOT NULL CHECK (length(space) = 16),
    author BLOB NOT NULL CHECK (length(author) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    previous BLOB CHECK (length(previous) = 32),
    epoch BLOB NOT NULL CHECK (length(epoch) = 32),
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 7),
    hold INTEGER CHECK (hold BETWEEN 1 AND 4),
    hub_position INTEGER CHECK (hub_position >= 0),
    bytes BLOB NOT NULL,
    CHECK ((state = 6) = (hold IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX envelope_by_id ON envelope (id);
CREATE INDEX envelope_by_writer ON envelope (space, author, incarnation, sequence);
CREATE INDEX envelope_unsent ON envelope (arrival) WHERE state = 1;
CREATE INDEX envelope_inbox ON envelope (space, state, arrival) WHERE state IN (5, 6);
CREATE INDEX envelope_held ON envelope (arrival) WHERE state IN (6, 7);

-- The envelope that was being taken in when the program ended, if it ended there.
CREATE TABLE attempt (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    envelope BLOB NOT NULL CHECK (length(envelope) = 32)
) STRICT;

CREATE TABLE version_vector (
    space BLOB NOT NULL CHECK (length(space) = 16),
    author BLOB NOT NULL CHECK (length(author) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    PRIMARY KEY (space, author, incarnation)
) STRICT, WITHOUT ROWID;

-- covered: entries of 44 bytes, author ‖ incarnation ‖ sequence, little-endian.
CREATE TABLE acknowledgement (
    space BLOB NOT NULL CHECK (length(space) = 16),
    device BLOB NOT NULL CHECK (length(device) = 32),
    counter INTEGER NOT NULL CHECK (counter >= 0),
    said_at_utc_ms INTEGER NOT NULL,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    covered BLOB NOT NULL CHECK (length(covered) % 44 = 0),
    PRIMARY KEY (space, device)
) STRICT, WITHOUT ROWID;

-- What follows from the change log is kept beside each document, so that no list has to count changes:
-- others_through  arrival of the newest change by others; above seen_through: unread
-- unsealed        own changes in no envelope yet
-- unsent          own changes not at the hub yet, the unsealed ones included
CREATE TABLE document (
    document_row INTEGER PRIMARY KEY,
    document BLOB NOT NULL CHECK (length(document) = 16),
    space BLOB NOT NULL REFERENCES space (space),
    kind TEXT NOT NULL CHECK (kind IN ('case', 'shared_picture', 'note', 'visit')),
    heads BLOB NOT NULL CHECK (length(heads) % 32 = 0),
    others_through INTEGER NOT NULL DEFAULT 0,
    seen_through INTEGER NOT NULL DEFAULT 0,
    unsealed INTEGER NOT NULL DEFAULT 0 CHECK (unsealed >= 0),
    unsent INTEGER NOT NULL DEFAULT 0 CHECK (unsent >= unsealed),
    own_envelope INTEGER,
    changed_at_utc_ms INTEGER NOT NULL DEFAULT 0,
    own_changed_at_utc_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX document_by_id ON document (document);
CREATE INDEX document_unread ON document (changed_at_utc_ms) WHERE others_through > seen_through;
CREATE INDEX document_by_own_envelope ON document (own_envelope) WHERE own_envelope IS NOT NULL;

-- A document is its snapshot and the changes that arrived after it. The snapshot before is kept.
CREATE TABLE snapshot (
    document_row INTEGER PRIMARY KEY REFERENCES document (document_row),
    through_arrival INTEGER NOT NULL,
    previous_through_arrival INTEGER,
    bytes BLOB NOT NULL,
    previous_bytes BLOB
) STRICT;

CREATE TABLE seen (
    document_row INTEGER PRIMARY KEY REFERENCES document (document_row),
    heads BLOB NOT NULL CHECK (length(heads) % 32 = 0)
) STRICT;

-- The truth. stage: 0 own and in no envelope, 1 own and sealed, 2 at the hub or by others.
CREATE TABLE change (
    arrival INTEGER PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    space BLOB NOT NULL CHECK (length(space) = 16),
    actor BLOB NOT NULL CHECK (length(actor) = 16),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    at_utc_ms INTEGER NOT NULL,
    by_me INTEGER NOT NULL CHECK (by_me IN (0, 1)),
    stage INTEGER NOT NULL CHECK (stage IN (0, 1, 2)),
    envelope INTEGER REFERENCES envelope (arrival),
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX change_by_hash ON change (hash);
-- A keystroke writes one of these: each change stands in exactly one of the first two. What waits is found by stage, not
-- by an index on the counts in `document`, for those change with every keystroke.
CREATE INDEX change_by_document ON change (document_row, arrival) WHERE stage > 0;
CREATE INDEX change_unsealed ON change (space, arrival, document_row) WHERE stage = 0;
CREATE INDEX change_sealed ON change (envelope, document_row) WHERE stage = 1;

-- stage: 1 made, 2 answered, 3 admitted, 4 ended.
CREATE TABLE invitation (
    invitation BLOB PRIMARY KEY CHECK (length(invitation) = 16),
    mine INTEGER NOT NULL CHECK (mine IN (0, 1)),
    stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 4),
    link TEXT NOT NULL,
    case_id BLOB CHECK (length(case_id) = 16),
    party BLOB CHECK (length(party) = 16),
    answer BLOB,
    outgoing BLOB,
    name TEXT,
    expires_at_utc_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- From here on: the read model, made from documents and rebuilt at will.

CREATE TABLE document_entry (
    document_row INTEGER PRIMARY KEY REFERENCES document (document_row),
    document BLOB NOT NULL CHECK (length(document) = 16),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    space BLOB NOT NULL CHECK (length(space) = 16),
    space_kind TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    note_kind TEXT,
    contact_kind TEXT,
    visit_status TEXT,
    text_status TEXT,
    planned_at_utc_ms INTEGER,
    happened_at_utc_ms INTEGER NOT NULL,
    created_at_utc_ms INTEGER NOT NULL,
    made_by BLOB NOT NULL CHECK (length(made_by) = 32),
    voice BLOB CHECK (length(voice) = 16),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    undecided INTEGER NOT NULL CHECK (undecided IN (0, 1))
) STRICT;
CREATE INDEX entry_by_case ON document_entry (case_id, kind);
CREATE INDEX entry_by_time ON document_entry (case_id, happened_at_utc_ms, document) WHERE kind IN ('note', 'visit');
CREATE INDEX entry_planned ON document_entry (case_id, planned_at_utc_ms) WHERE visit_status = 'planned' AND archived = 0;

CREATE TABLE case_entry (
    document_row INTEGER PRIMARY KEY REFERENCES document (document_row),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    title TEXT NOT NULL,
    workplace TEXT NOT NULL,
    sector TEXT NOT NULL,
    place TEXT NOT NULL,
    coverage TEXT,
    status TEXT NOT NULL,
    shielding TEXT NOT NULL,
    start_on TEXT CHECK (start_on IS date(start_on)),
    planned_end_on TEXT CHECK (planned_end_on IS date(planned_end_on)),
    end_on TEXT CHECK (end_on IS date(end_on)),
    mentor_hours_per_month INTEGER CHECK (mentor_hours_per_month >= 0)
) STRICT;
CREATE INDEX case_by_id ON case_entry (case_id);

CREATE TABLE rhythm_entry (
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    field TEXT NOT NULL,
    days INTEGER NOT NULL CHECK (days >= 0),
    PRIMARY KEY (document_row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_entry (
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    part BLOB NOT NULL CHECK (length(part) = 16),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    place INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    person BLOB CHECK (length(person) = 32),
    status TEXT NOT NULL,
    language TEXT,
    interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
    PRIMARY KEY (document_row, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_case ON party_entry (case_id, place);
CREATE INDEX party_by_person ON party_entry (person, case_id) WHERE person IS NOT NULL;

CREATE TABLE task_entry (
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    part BLOB NOT NULL CHECK (length(part) = 16),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    owner BLOB CHECK (length(owner) = 16),
    due_on TEXT CHECK (due_on IS date(due_on)),
    status TEXT NOT NULL,
    from_document BLOB CHECK (length(from_document) = 16),
    undecided INTEGER NOT NULL CHECK (undecided IN (0, 1)),
    PRIMARY KEY (document_row, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_by_case ON task_entry (case_id, place);
CREATE INDEX task_open ON task_entry (case_id, due_on) WHERE status IN ('open', 'doing');

CREATE TABLE contact_entry (
    document_row INTEGER NOT NULL REFERENCES document (document_row),
    part BLOB NOT NULL CHECK (length(part) = 16),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    minutes INTEGER CHECK (minutes >= 0),
    parties BLOB NOT NULL CHECK (length(parties) % 16 = 0),
    PRIMARY KEY (document_row, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_case ON contact_entry (case_id, at_utc_ms);

-- Words as they were written, for the lines around a hit.
CREATE TABLE search_text (
    document_row INTEGER PRIMARY KEY REFERENCES document (document_row),
    title TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- Documents whose words changed since they were indexed; never more than a few (`search/mod.rs`).
CREATE TABLE search_stale (
    document_row INTEGER PRIMARY KEY REFERENCES document (document_row)
) STRICT;

-- Words as they are looked for: folded by `search/fold.rs` and parted by spaces, so that `ascii` is all that is needed.
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);
