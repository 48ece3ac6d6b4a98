UPDATE document SET sealed = sealed - ?2 WHERE document_row = ?1
