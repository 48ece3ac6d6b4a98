SELECT reminder.document AS reminder, reminder.planned_at_utc_ms AS at_utc_ms, entry.case_id AS case_id,
    frame.title AS case_title, frame.shielding AS shielding, entry.document AS document, reminder.from_part AS part,
    entry.kind AS kind, entry.contact_kind AS contact_kind, entry.title AS title,
    coalesce(task.text, entry.excerpt) AS excerpt
FROM document_entry AS reminder INDEXED BY entry_reminder
JOIN document AS about INDEXED BY document_by_id ON about.document = reminder.from_document
JOIN document_entry AS entry ON entry.document_row = about.document_row
JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
LEFT JOIN task_entry AS task ON task.document_row = about.document_row AND task.part = reminder.from_part
WHERE reminder.note_kind = 'reminder' AND reminder.archived = 0 AND reminder.planned_at_utc_ms IS NOT NULL
ORDER BY reminder.planned_at_utc_ms LIMIT ?1
