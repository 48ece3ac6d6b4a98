INSERT INTO named_place (space, named_by, position) VALUES (?1, ?2, ?3)
ON CONFLICT (space, named_by) DO UPDATE SET position = max(position, excluded.position)
