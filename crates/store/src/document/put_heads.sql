UPDATE document SET heads = ?2 WHERE document_row = ?1
