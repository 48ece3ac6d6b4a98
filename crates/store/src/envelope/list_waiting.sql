SELECT id, author, incarnation, sequence, previous, epoch, state, hold, hub_position
FROM envelope INDEXED BY envelope_inbox
WHERE space = ?1 AND state IN (5, 6)
ORDER BY arrival
LIMIT ?2
