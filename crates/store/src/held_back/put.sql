INSERT INTO held_back (id, space, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING
