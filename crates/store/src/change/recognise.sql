UPDATE change SET stage = 2, envelope = (SELECT arrival FROM envelope WHERE id = ?2)
WHERE hash = ?1 AND stage = 0 RETURNING document_row
