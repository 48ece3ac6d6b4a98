-- Devices that were marked as lost here, with what was known of them at that moment.
CREATE TABLE lost_device (
    device BLOB PRIMARY KEY CHECK (length(device) = 32),
    person BLOB NOT NULL CHECK (length(person) = 32),
    marked_at_utc_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The circles that it read. removal: the operation that took it out, when this device could say it.
-- heard_at: when it last said what it had on disk; wrote_at: when the last envelope known of it was made. Both by its own clock.
CREATE TABLE lost_space (
    device BLOB NOT NULL CHECK (length(device) = 32),
    space BLOB NOT NULL CHECK (length(space) = 16),
    removal BLOB CHECK (length(removal) = 32),
    heard_at_utc_ms INTEGER,
    wrote_at_utc_ms INTEGER,
    PRIMARY KEY (device, space)
) STRICT, WITHOUT ROWID;

-- Documents with words that it had not said to have. mine: some of them are by the person who marked it.
CREATE TABLE lost_document (
    device BLOB NOT NULL CHECK (length(device) = 32),
    space BLOB NOT NULL CHECK (length(space) = 16),
    document BLOB NOT NULL CHECK (length(document) = 16),
    mine INTEGER NOT NULL CHECK (mine IN (0, 1)),
    PRIMARY KEY (device, space, document)
) STRICT, WITHOUT ROWID;
