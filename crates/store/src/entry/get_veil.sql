SELECT entry.case_id AS case_id, entry.kind AS kind, (
    SELECT shielding FROM case_entry AS frame INDEXED BY case_by_id WHERE frame.case_id = entry.case_id
    ORDER BY frame.document_row LIMIT 1
) AS shielding
FROM document JOIN document_entry AS entry ON entry.document_row = document.document_row WHERE document.document = ?1
