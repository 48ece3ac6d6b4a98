DELETE FROM held_back WHERE space = ?1
