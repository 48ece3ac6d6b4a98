UPDATE change INDEXED BY change_sealed SET stage = 2 WHERE envelope = ?1 AND stage = 1 RETURNING document_row
