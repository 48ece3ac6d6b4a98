SELECT entry.case_id AS case_id, entry.kind AS kind, entry.title AS title
FROM document JOIN document_entry AS entry ON entry.document_row = document.document_row
WHERE document.document = ?1
