-- Who this hub is. The generation changes when its data was restored or replaced.
CREATE TABLE hub (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id BLOB NOT NULL CHECK (length(id) = 32),
    generation BLOB NOT NULL CHECK (length(generation) = 8),
    membership_rules INTEGER NOT NULL
) STRICT;

CREATE TABLE space (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    next_position INTEGER NOT NULL CHECK (next_position >= 1)
) STRICT, WITHOUT ROWID;

-- kind: 1 membership operation, 2 envelope, 3 acknowledgement (named after its device, only the newest is kept).
CREATE TABLE item (
    item INTEGER PRIMARY KEY,
    space BLOB NOT NULL REFERENCES space (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    name BLOB NOT NULL CHECK (length(name) = 32),
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX item_by_position ON item (space, position);
CREATE UNIQUE INDEX item_by_name ON item (space, kind, name);

-- What the membership operations mean, as identity evaluates them. May be rebuilt at any moment.
CREATE TABLE member (
    space BLOB NOT NULL REFERENCES space (id),
    device BLOB NOT NULL CHECK (length(device) = 32),
    may_write INTEGER NOT NULL CHECK (may_write IN (0, 1)),
    PRIMARY KEY (space, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE mailbox_message (
    message INTEGER PRIMARY KEY,
    mailbox BLOB NOT NULL CHECK (length(mailbox) = 32),
    device BLOB NOT NULL CHECK (length(device) = 32),
    put_at_utc_ms INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX mailbox_message_by_mailbox ON mailbox_message (mailbox, message);
CREATE INDEX mailbox_message_by_device ON mailbox_message (device);
CREATE INDEX mailbox_message_by_time ON mailbox_message (put_at_utc_ms);
