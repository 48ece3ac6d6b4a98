DELETE FROM part_entry WHERE document_row = ?1 AND part = ?2
