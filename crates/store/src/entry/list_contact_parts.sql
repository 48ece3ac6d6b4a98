SELECT part FROM contact_entry WHERE document_row = ?1
