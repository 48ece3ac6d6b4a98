SELECT bytes, arrival FROM change INDEXED BY change_by_document WHERE document_row = ?1 AND arrival > ?2
UNION ALL
SELECT bytes, arrival FROM pending WHERE document_row = ?1 AND arrival > ?2
ORDER BY arrival
