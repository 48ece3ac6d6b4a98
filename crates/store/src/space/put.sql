INSERT INTO space (space, kind, case_id) VALUES (?1, ?2, ?3)
ON CONFLICT (space) DO UPDATE SET case_id = coalesce(excluded.case_id, space.case_id)
