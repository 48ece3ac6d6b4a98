SELECT 1 AS found FROM envelope WHERE id = ?1
