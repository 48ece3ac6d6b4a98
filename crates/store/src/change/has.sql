SELECT 1 AS found FROM change WHERE hash = ?1
