SELECT task.case_id AS case_id, case_document.document AS document, task.part AS part, task.text AS text,
    task.owner AS owner, task.due_on AS due_on, task.status AS status, task.from_document AS from_document,
    task.undecided AS undecided, coalesce(frame.title, '') AS case_title, frame.shielding AS shielding,
    owner.name AS owner_name, owner.person AS owner_person
FROM task_entry AS task
JOIN document AS case_document ON case_document.document_row = task.document_row
LEFT JOIN case_entry AS frame ON frame.document_row = task.document_row
LEFT JOIN party_entry AS owner ON owner.document_row = task.document_row AND owner.part = task.owner
ORDER BY task.status NOT IN ('open', 'doing'), task.due_on IS NULL, task.due_on, task.case_id, task.place LIMIT ?1
