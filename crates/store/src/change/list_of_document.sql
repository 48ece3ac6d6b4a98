SELECT change.bytes AS bytes, change.arrival AS arrival FROM document
CROSS JOIN change INDEXED BY change_by_document ON change.document_row = document.document_row AND change.stage > 0
WHERE document.document = ?1
UNION ALL
SELECT change.bytes AS bytes, change.arrival AS arrival FROM document
CROSS JOIN change INDEXED BY change_unsealed
    ON change.space = document.space AND change.document_row = document.document_row AND change.stage = 0
WHERE document.document = ?1
ORDER BY arrival
