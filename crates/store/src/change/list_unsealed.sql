SELECT change.hash AS hash, document.document AS document, document.kind AS kind, actor.session AS session,
    change.bytes AS bytes
FROM change INDEXED BY change_unsealed
JOIN document ON document.document_row = change.document_row
JOIN actor ON actor.actor = change.actor
WHERE change.space = ?1 AND change.stage = 0 ORDER BY change.arrival LIMIT ?2
