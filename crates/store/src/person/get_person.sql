SELECT person FROM device WHERE device = ?1
