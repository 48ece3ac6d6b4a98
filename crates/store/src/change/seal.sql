UPDATE change SET stage = 1, envelope = ?2 WHERE hash = ?1 AND stage = 0 RETURNING document_row
