UPDATE change SET stage = 1, envelope = ?2 WHERE arrival = ?1 AND stage = 0 RETURNING document_row
