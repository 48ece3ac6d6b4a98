-- Circles whose copy was deleted here because this person was taken out of them, and the removals that said so: should it turn
-- out that they do not count, the copy comes anew.
CREATE TABLE ended_circle (
    space BLOB PRIMARY KEY CHECK (length(space) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('shared', 'counsellor_participant', 'mentor_support')),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    removals BLOB NOT NULL CHECK (length(removals) > 0 AND length(removals) % 32 = 0)
) STRICT, WITHOUT ROWID;
