SELECT id FROM held_back INDEXED BY held_back_by_space WHERE space = ?1 ORDER BY arrival
