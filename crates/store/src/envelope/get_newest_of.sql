SELECT id, space, author, incarnation, sequence, previous, epoch, bytes, state, hold, hub_position
FROM envelope INDEXED BY envelope_by_writer
WHERE space = ?1 AND author = ?2 AND state IN (1, 2, 3, 4, 5, 6)
ORDER BY incarnation DESC, sequence DESC LIMIT 1
