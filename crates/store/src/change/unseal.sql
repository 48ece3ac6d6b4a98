UPDATE change INDEXED BY change_sealed SET stage = 0, envelope = NULL WHERE envelope = ?1 AND stage = 1
RETURNING document_row
