SELECT name FROM person WHERE person = ?1
