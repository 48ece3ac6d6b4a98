DELETE FROM rhythm_entry WHERE document_row = ?1 AND field = ?2
