INSERT INTO forked_log (space, author, incarnation) VALUES (?1, ?2, ?3)
ON CONFLICT (space, author) DO UPDATE SET incarnation = max(incarnation, excluded.incarnation)
