INSERT INTO ended_circle (space, kind, case_id, removals) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (space) DO UPDATE SET removals = excluded.removals
