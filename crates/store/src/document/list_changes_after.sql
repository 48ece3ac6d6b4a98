SELECT bytes, arrival FROM change INDEXED BY change_by_document
WHERE document_row = ?1 AND arrival > ?2 AND stage > 0
UNION ALL
SELECT bytes, arrival FROM change INDEXED BY change_unsealed
WHERE space = (SELECT space FROM document WHERE document_row = ?1) AND arrival > ?2 AND document_row = ?1 AND stage = 0
ORDER BY arrival
