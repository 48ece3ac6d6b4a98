INSERT INTO version_vector (space, author, incarnation, sequence)
SELECT space, author, incarnation, max(sequence) FROM envelope INDEXED BY envelope_by_writer
WHERE space = ?1 AND author = ?2 AND incarnation = ?3 AND state IN (1, 2, 4) GROUP BY space, author, incarnation
