-- One place in a writer's log holds one envelope. Filled from `item` when the table is new.
CREATE TABLE place (
    space BLOB NOT NULL REFERENCES space (id),
    author BLOB NOT NULL CHECK (length(author) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    name BLOB NOT NULL CHECK (length(name) = 32),
    PRIMARY KEY (space, author, incarnation, sequence)
) STRICT, WITHOUT ROWID;
