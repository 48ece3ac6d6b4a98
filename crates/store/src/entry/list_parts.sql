SELECT part FROM part_entry WHERE document_row = ?1
