SELECT entry.kind AS kind, iif(entry.title = '', entry.excerpt, entry.title) AS words
FROM document JOIN document_entry AS entry ON entry.document_row = document.document_row
WHERE document.document = ?1
