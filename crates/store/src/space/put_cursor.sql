INSERT INTO cursor (space, position) VALUES (?1, ?2) ON CONFLICT (space) DO UPDATE SET position = excluded.position
