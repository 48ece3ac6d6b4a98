SELECT change.bytes AS bytes, change.arrival AS arrival FROM document
CROSS JOIN change INDEXED BY change_by_document ON change.document_row = document.document_row
WHERE document.document = ?1
UNION ALL
SELECT pending.bytes AS bytes, pending.arrival AS arrival FROM document
CROSS JOIN pending ON pending.document_row = document.document_row
WHERE document.document = ?1
ORDER BY arrival
