UPDATE document SET unsealed = unsealed - 1, unsent = unsent - 1 WHERE document_row = ?1
