SELECT part FROM party_entry WHERE document_row = ?1
