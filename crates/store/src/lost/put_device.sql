INSERT INTO lost_device (device, person, marked_at_utc_ms) VALUES (?1, ?2, ?3) ON CONFLICT (device) DO NOTHING
