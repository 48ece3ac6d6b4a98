-- Who named what this device does not have: an untrue word has its author, and hides nobody's true one. What was named before is
-- named again by the next word of whoever named it.
DROP TABLE named_envelope;
CREATE TABLE named_envelope (
    space BLOB NOT NULL CHECK (length(space) = 16),
    author BLOB NOT NULL CHECK (length(author) = 32),
    named_by BLOB NOT NULL CHECK (length(named_by) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    PRIMARY KEY (space, author, named_by)
) STRICT, WITHOUT ROWID;

-- Somebody had read further at the hub than the hub's order went when it took their word. In force until the order has come so far.
CREATE TABLE named_place (
    space BLOB NOT NULL CHECK (length(space) = 16),
    named_by BLOB NOT NULL CHECK (length(named_by) = 32),
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (space, named_by)
) STRICT, WITHOUT ROWID;
