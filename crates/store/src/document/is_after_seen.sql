SELECT change.arrival > document.seen_through AS after FROM change INDEXED BY change_by_hash
JOIN document ON document.document_row = change.document_row
WHERE change.hash = ?2 AND document.document = ?1
