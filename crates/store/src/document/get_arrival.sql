SELECT arrival FROM change INDEXED BY change_by_hash WHERE hash = ?1 AND document_row = ?2
UNION ALL
SELECT arrival FROM pending WHERE document_row = ?2 AND hash = ?1
