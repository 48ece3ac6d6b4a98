SELECT document FROM document_entry INDEXED BY entry_by_case WHERE case_id = ?1 AND kind = ?2
ORDER BY document_row DESC LIMIT ?3
