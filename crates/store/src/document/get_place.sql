SELECT document_row, space FROM document WHERE document = ?1
