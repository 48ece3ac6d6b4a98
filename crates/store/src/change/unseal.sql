INSERT INTO pending (document_row, actor, sequence, arrival, hash, at_utc_ms, heads, bytes)
SELECT document_row, actor, sequence, arrival, hash, at_utc_ms, coalesce(
    (SELECT heads FROM pending AS newest WHERE newest.document_row = change.document_row ORDER BY newest.arrival DESC LIMIT 1),
    (SELECT heads FROM document WHERE document.document_row = change.document_row)
), bytes
FROM change INDEXED BY change_sealed WHERE envelope = ?1 AND stage = 1
RETURNING document_row
