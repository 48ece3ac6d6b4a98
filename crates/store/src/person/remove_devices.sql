DELETE FROM device WHERE person = ?1
