INSERT INTO control (id, space, state, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING
