INSERT INTO control (id, space, state, bytes)
SELECT id, space, 2, bytes FROM held_back INDEXED BY held_back_by_space WHERE space = ?1 ORDER BY arrival
ON CONFLICT (id) DO UPDATE SET state = 2
