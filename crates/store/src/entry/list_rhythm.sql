SELECT field, days FROM rhythm_entry WHERE document_row = ?1 ORDER BY field
