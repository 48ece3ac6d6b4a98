UPDATE document SET unsealed = unsealed - ?2, own_envelope = ?3 WHERE document_row = ?1
