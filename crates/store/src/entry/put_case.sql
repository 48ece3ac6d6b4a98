INSERT INTO case_entry (document_row, case_id, title, workplace, sector, place, coverage, status, shielding, start_on,
    planned_end_on, end_on, mentor_hours_per_month)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (document_row) DO UPDATE SET
    case_id = excluded.case_id, title = excluded.title, workplace = excluded.workplace, sector = excluded.sector,
    place = excluded.place, coverage = excluded.coverage, status = excluded.status, shielding = excluded.shielding,
    start_on = excluded.start_on, planned_end_on = excluded.planned_end_on, end_on = excluded.end_on,
    mentor_hours_per_month = excluded.mentor_hours_per_month
