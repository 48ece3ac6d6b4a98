DELETE FROM ended_circle WHERE space = ?1
