SELECT frame.case_id AS case_id, frame.title AS title, frame.workplace AS workplace, frame.status AS status,
    frame.shielding AS shielding, activity.unread AS unread, activity.unsent AS unsent,
    activity.last_activity_at_utc_ms AS last_activity_at_utc_ms,
    (SELECT role FROM party_entry INDEXED BY party_by_person
        WHERE person = ?1 AND case_id = frame.case_id ORDER BY status = 'active' DESC, place LIMIT 1) AS my_role,
    (SELECT group_concat(name, char(31) ORDER BY place) FROM party_entry INDEXED BY party_by_case
        WHERE case_id = frame.case_id AND status = 'active' AND name <> '') AS names,
    (SELECT count(*) FROM task_entry AS task INDEXED BY task_open
        JOIN party_entry AS owner ON owner.document_row = task.document_row AND owner.part = task.owner
        WHERE task.case_id = frame.case_id AND task.status IN ('open', 'doing') AND owner.person = ?1) AS my_open_tasks,
    (SELECT count(*) FROM task_entry INDEXED BY task_open
        WHERE case_id = frame.case_id AND status IN ('open', 'doing') AND due_on < ?2) AS late_tasks,
    (SELECT min(planned_at_utc_ms) FROM document_entry INDEXED BY entry_planned
        WHERE case_id = frame.case_id AND visit_status = 'planned' AND archived = 0
        AND planned_at_utc_ms >= ?3) AS next_visit_at_utc_ms
