SELECT document_entry.case_id AS case_id FROM document
JOIN document_entry ON document_entry.document_row = document.document_row WHERE document.document = ?1
