SELECT id, space, author, incarnation, sequence, previous, epoch, state, hold, hub_position, bytes
FROM envelope INDEXED BY envelope_inbox
WHERE space = ?1 AND state IN (5, 6) ORDER BY state, arrival LIMIT ?2
