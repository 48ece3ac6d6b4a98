DELETE FROM answer_entry WHERE document_row = ?1 AND part = ?2
