INSERT INTO newcomer (space, case_id, joined_at_utc_ms, settled) VALUES (?1, ?2, ?3, 0) ON CONFLICT (space) DO NOTHING
