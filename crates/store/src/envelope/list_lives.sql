SELECT author, incarnation, sequence FROM version_vector WHERE space = ?1 AND author = ?2
