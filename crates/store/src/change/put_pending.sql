INSERT INTO pending (document_row, actor, sequence, arrival, hash, at_utc_ms, heads, bytes)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
WHERE NOT EXISTS (SELECT 1 FROM change INDEXED BY change_by_hash WHERE hash = ?5)
ON CONFLICT (document_row, actor, sequence) DO NOTHING
