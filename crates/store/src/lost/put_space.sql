INSERT INTO lost_space (device, space, removal, heard_at_utc_ms, wrote_at_utc_ms) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (device, space) DO UPDATE SET removal = coalesce(excluded.removal, lost_space.removal)
