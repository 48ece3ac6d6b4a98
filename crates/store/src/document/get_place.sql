SELECT document_row FROM document WHERE document = ?1
