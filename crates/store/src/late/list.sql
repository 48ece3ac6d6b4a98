SELECT author, incarnation, sequence FROM late_left WHERE space = ?1 ORDER BY author, incarnation
