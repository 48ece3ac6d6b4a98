UPDATE document SET unsent = unsent - ?2 WHERE document_row = ?1
