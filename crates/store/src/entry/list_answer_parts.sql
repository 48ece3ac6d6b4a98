SELECT part FROM answer_entry WHERE document_row = ?1
