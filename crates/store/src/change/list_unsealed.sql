SELECT waiting.arrival AS arrival, pending.document_row AS document_row, pending.actor AS actor, pending.sequence AS sequence,
    pending.hash AS hash, document.document AS document, document.kind AS kind, actor.session AS session, pending.bytes AS bytes
FROM (
    SELECT own.document_row, own.actor, own.sequence, own.arrival FROM pending AS own
    CROSS JOIN document AS its ON its.document_row = own.document_row
    WHERE its.space = ?1 ORDER BY own.arrival LIMIT ?2
) AS waiting
CROSS JOIN pending ON pending.document_row = waiting.document_row AND pending.actor = waiting.actor
    AND pending.sequence = waiting.sequence
JOIN document ON document.document_row = pending.document_row
JOIN actor ON actor.actor = pending.actor
ORDER BY waiting.arrival
