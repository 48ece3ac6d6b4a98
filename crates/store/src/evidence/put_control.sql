INSERT INTO named_control (space, named_by, control) VALUES (?1, ?2, ?3)
ON CONFLICT (space, named_by) DO UPDATE SET control = excluded.control
