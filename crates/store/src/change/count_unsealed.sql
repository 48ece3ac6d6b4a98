UPDATE document SET unsealed = unsealed + ?2 WHERE document_row = ?1
