-- Own words about who takes part that have no effect and that nobody heard, because this device had been taken out before. Should
-- it take part after all, what it says then stands on them.
CREATE TABLE held_back (
    arrival INTEGER PRIMARY KEY,
    id BLOB NOT NULL CHECK (length(id) = 32),
    space BLOB NOT NULL CHECK (length(space) = 16),
    bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX held_back_by_id ON held_back (id);
CREATE INDEX held_back_by_space ON held_back (space, arrival);
