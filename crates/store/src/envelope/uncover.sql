DELETE FROM version_vector WHERE space = ?1 AND author = ?2 AND incarnation = ?3
