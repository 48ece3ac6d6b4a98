SELECT id, space, author, incarnation, sequence, previous, epoch, state, hold, hub_position, bytes
FROM envelope INDEXED BY envelope_unsent
WHERE state = 1 ORDER BY arrival LIMIT ?1
