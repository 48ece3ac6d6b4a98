SELECT device, person, marked_at_utc_ms FROM lost_device WHERE device = ?1
