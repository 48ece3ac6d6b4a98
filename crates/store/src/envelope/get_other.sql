SELECT id FROM envelope INDEXED BY envelope_by_writer
WHERE space = ?1 AND author = ?2 AND incarnation = ?3 AND sequence = ?4 AND id <> ?5 LIMIT 1
