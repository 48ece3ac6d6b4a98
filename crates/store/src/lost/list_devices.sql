SELECT device, person, marked_at_utc_ms FROM lost_device ORDER BY marked_at_utc_ms DESC, device
