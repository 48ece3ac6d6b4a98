INSERT INTO task_entry (document_row, part, case_id, place, text, owner, due_on, status, from_document, undecided)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (document_row, part) DO UPDATE SET
    case_id = excluded.case_id, place = excluded.place, text = excluded.text, owner = excluded.owner,
    due_on = excluded.due_on, status = excluded.status, from_document = excluded.from_document,
    undecided = excluded.undecided
WHERE (case_id, place, text, status, undecided) <> (excluded.case_id, excluded.place, excluded.text, excluded.status,
    excluded.undecided)
    OR owner IS NOT excluded.owner OR due_on IS NOT excluded.due_on OR from_document IS NOT excluded.from_document
