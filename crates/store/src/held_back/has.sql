SELECT EXISTS (SELECT 1 FROM held_back INDEXED BY held_back_by_space WHERE space = ?1) AS held
