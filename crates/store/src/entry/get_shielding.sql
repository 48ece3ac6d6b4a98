SELECT shielding FROM case_entry INDEXED BY case_by_id WHERE case_id = ?1 ORDER BY document_row LIMIT 1
