INSERT INTO party_entry (document_row, part, case_id, place, role, name, person, status, language, interpreter)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (document_row, part) DO UPDATE SET
    case_id = excluded.case_id, place = excluded.place, role = excluded.role, name = excluded.name,
    person = excluded.person, status = excluded.status, language = excluded.language,
    interpreter = excluded.interpreter
WHERE (case_id, place, role, name, status, interpreter) <> (excluded.case_id, excluded.place, excluded.role,
    excluded.name, excluded.status, excluded.interpreter)
    OR person IS NOT excluded.person OR language IS NOT excluded.language
