DELETE FROM pending WHERE document_row = ?1 AND actor = ?2 AND sequence = ?3
