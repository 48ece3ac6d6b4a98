-- What others name and this device may not have. One row for each writer, so that nobody can fill the table; whether a row is in
-- force follows from the logs (`evidence/list_missing.sql`).
CREATE TABLE named_envelope (
    space BLOB NOT NULL CHECK (length(space) = 16),
    author BLOB NOT NULL CHECK (length(author) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    PRIMARY KEY (space, author)
) STRICT, WITHOUT ROWID;

-- A membership operation that a device named; its newest one for each naming device.
CREATE TABLE named_control (
    space BLOB NOT NULL CHECK (length(space) = 16),
    named_by BLOB NOT NULL CHECK (length(named_by) = 32),
    control BLOB NOT NULL CHECK (length(control) = 32),
    PRIMARY KEY (space, named_by)
) STRICT, WITHOUT ROWID;

-- Somebody signed two envelopes for one place: their device is in use in two places.
CREATE TABLE forked_log (
    space BLOB NOT NULL CHECK (length(space) = 16),
    author BLOB NOT NULL CHECK (length(author) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    PRIMARY KEY (space, author)
) STRICT, WITHOUT ROWID;

-- What this device took in from a hub that has lost it since.
CREATE INDEX envelope_unplaced ON envelope (arrival) WHERE state = 4 AND hub_position IS NULL;
