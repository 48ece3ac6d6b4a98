INSERT INTO change (hash, document_row, space, actor, sequence, at_utc_ms, by_me, stage, envelope, bytes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT arrival FROM envelope WHERE id = ?9), ?10)
ON CONFLICT (hash) DO NOTHING
RETURNING arrival
