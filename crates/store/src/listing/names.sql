SELECT name AS name, role AS role, 0 AS place FROM party_entry WHERE name <> ''
UNION SELECT name, NULL, 0 FROM person WHERE name <> ''
UNION SELECT workplace, NULL, 1 FROM case_entry WHERE workplace <> ''
UNION SELECT title, NULL, 1 FROM case_entry WHERE title <> ''
UNION SELECT place, NULL, 2 FROM case_entry WHERE place <> ''
ORDER BY name, role DESC, place
