SELECT change.bytes AS bytes FROM change INDEXED BY change_by_document
JOIN document ON document.document_row = change.document_row
WHERE document.document = ?1 ORDER BY change.arrival
