INSERT INTO change (hash, document_row, space, actor, sequence, at_utc_ms, by_me, stage, envelope, bytes)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT arrival FROM envelope WHERE id = ?9), ?10
WHERE NOT EXISTS (SELECT 1 FROM change INDEXED BY change_by_hash WHERE hash = ?1 AND stage > 0)
    AND NOT EXISTS (
        SELECT 1 FROM change INDEXED BY change_unsealed
        WHERE space = ?3 AND document_row = ?2 AND actor = ?4 AND sequence = ?5 AND stage = 0
    )
RETURNING arrival
