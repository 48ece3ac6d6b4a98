FROM case_entry AS frame INDEXED BY case_by_id
JOIN activity
WHERE frame.case_id = ?4
ORDER BY frame.document_row LIMIT 1
