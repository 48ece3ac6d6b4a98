UPDATE envelope SET state = 3 WHERE arrival = ?1
