SELECT device FROM actor WHERE actor = ?1
