INSERT INTO change (arrival, hash, document_row, space, actor, sequence, at_utc_ms, by_me, stage, envelope, bytes)
SELECT pending.arrival, pending.hash, ?1, document.space, ?2, ?3, pending.at_utc_ms, 1, 2, (SELECT arrival FROM envelope WHERE id = ?5),
    pending.bytes
FROM pending CROSS JOIN document ON document.document_row = ?1
WHERE pending.document_row = ?1 AND pending.actor = ?2 AND pending.sequence = ?3 AND pending.hash = ?4
RETURNING at_utc_ms
