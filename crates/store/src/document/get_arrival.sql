SELECT arrival FROM change INDEXED BY change_by_hash WHERE hash = ?1 AND document_row = ?2 AND stage > 0
UNION ALL
SELECT arrival FROM change INDEXED BY change_unsealed
WHERE space = (SELECT space FROM document WHERE document_row = ?2) AND document_row = ?2 AND hash = ?1 AND stage = 0
