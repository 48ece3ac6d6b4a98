INSERT INTO envelope (id, space, author, incarnation, sequence, previous, epoch, state, hold, hub_position, bytes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET hub_position = coalesce(excluded.hub_position, envelope.hub_position)
