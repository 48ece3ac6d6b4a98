-- The joining conversation is kept as its own machine says it, so that both sides may be restarted at every step.
-- Invitations of before held for ten minutes: none of them can still be answered.
DROP TABLE invitation;

-- stage: 1 under way, 2 let in, 3 over. talk: the conversation's state.
CREATE TABLE invitation (
    invitation BLOB PRIMARY KEY CHECK (length(invitation) = 16),
    mine INTEGER NOT NULL CHECK (mine IN (0, 1)),
    stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 3),
    link TEXT NOT NULL,
    case_id BLOB CHECK (length(case_id) = 16),
    party BLOB CHECK (length(party) = 16),
    talk BLOB NOT NULL,
    made_at_utc_ms INTEGER NOT NULL,
    expires_at_utc_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Circles that this device was let into. Until settled, what comes is what was there before: no news.
CREATE TABLE newcomer (
    space BLOB PRIMARY KEY CHECK (length(space) = 16),
    case_id BLOB CHECK (length(case_id) = 16),
    joined_at_utc_ms INTEGER NOT NULL,
    settled INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT, WITHOUT ROWID;
