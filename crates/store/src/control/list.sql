SELECT id, space, state = 2 AS mine_unsent, bytes FROM control INDEXED BY control_by_space
WHERE space = ?1 ORDER BY arrival
