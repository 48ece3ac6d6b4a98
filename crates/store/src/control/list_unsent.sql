SELECT id, space, 1 AS mine_unsent, bytes FROM control INDEXED BY control_unsent
WHERE state = 2 ORDER BY arrival LIMIT ?1
