SELECT part, role, name, person, status, language, interpreter
FROM party_entry INDEXED BY party_by_person WHERE person = ?2 AND case_id = ?1
ORDER BY status = 'active' DESC, place LIMIT 1
