INSERT INTO actor (actor, device, document, session) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (actor) DO NOTHING
