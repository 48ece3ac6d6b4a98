INSERT INTO closed_case (case_id, closed_at_utc_ms) VALUES (?1, ?2) ON CONFLICT (case_id) DO NOTHING
