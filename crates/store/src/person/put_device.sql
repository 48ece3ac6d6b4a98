INSERT INTO device (device, person) VALUES (?1, ?2) ON CONFLICT (device) DO NOTHING
