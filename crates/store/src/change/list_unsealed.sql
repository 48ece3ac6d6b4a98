SELECT change.arrival AS arrival, change.hash AS hash, document.document AS document, document.kind AS kind,
    actor.session AS session, change.bytes AS bytes
FROM (
    SELECT arrival FROM change INDEXED BY change_unsealed
    WHERE space = ?1 AND stage = 0 ORDER BY arrival LIMIT ?2
) AS waiting
CROSS JOIN change ON change.arrival = waiting.arrival
JOIN document ON document.document_row = change.document_row
JOIN actor ON actor.actor = change.actor
ORDER BY waiting.arrival
