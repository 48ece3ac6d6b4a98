-- Devices that could once write and cannot now. May be rebuilt at any moment, as member.
CREATE TABLE former (
    space BLOB NOT NULL REFERENCES space (id),
    device BLOB NOT NULL CHECK (length(device) = 32),
    PRIMARY KEY (space, device)
) STRICT, WITHOUT ROWID;

-- What removed devices brought too late: given to admins only, kept for a while, moved into the log when a member keeps it.
CREATE TABLE quarantine (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    space BLOB NOT NULL REFERENCES space (id),
    name BLOB NOT NULL CHECK (length(name) = 32),
    device BLOB NOT NULL CHECK (length(device) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    put_at_utc_ms INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX quarantine_by_name ON quarantine (space, name);
CREATE INDEX quarantine_by_space ON quarantine (space, number);
CREATE INDEX quarantine_by_device ON quarantine (space, device);
CREATE INDEX quarantine_by_time ON quarantine (put_at_utc_ms);
