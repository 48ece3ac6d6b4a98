UPDATE envelope SET state = ?2, hold = ?3 WHERE id = ?1 RETURNING arrival
