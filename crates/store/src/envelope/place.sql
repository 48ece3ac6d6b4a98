UPDATE envelope SET hub_position = ?2 WHERE id = ?1 RETURNING state
