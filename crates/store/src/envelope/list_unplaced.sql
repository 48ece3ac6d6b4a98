SELECT id, space, author, incarnation, sequence, previous, epoch, state, hold, hub_position, bytes
FROM envelope INDEXED BY envelope_unplaced
WHERE state = 4 AND hub_position IS NULL ORDER BY arrival LIMIT ?1
