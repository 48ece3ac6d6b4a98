SELECT arrival FROM envelope INDEXED BY envelope_by_writer
WHERE space = ?1 AND author = ?2 AND incarnation = ?3 AND sequence > ?4 AND state IN (1, 2, 3, 4)
ORDER BY sequence LIMIT 1
