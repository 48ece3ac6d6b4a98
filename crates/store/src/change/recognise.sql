UPDATE change INDEXED BY change_unsealed SET stage = 2, envelope = (SELECT arrival FROM envelope WHERE id = ?6)
WHERE space = ?2 AND document_row = ?3 AND actor = ?4 AND sequence = ?5 AND stage = 0 AND hash = ?1
RETURNING document_row
