UPDATE newcomer SET settled = 1 WHERE space = ?1
