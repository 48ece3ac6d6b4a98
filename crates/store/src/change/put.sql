INSERT INTO change (arrival, hash, document_row, space, actor, sequence, at_utc_ms, by_me, stage, envelope, bytes)
SELECT ?1, ?2, ?3, (SELECT space FROM document WHERE document_row = ?3), ?4, ?5, ?6, ?7, 2, (SELECT arrival FROM envelope WHERE id = ?8), ?9
WHERE true
ON CONFLICT (hash) DO NOTHING
