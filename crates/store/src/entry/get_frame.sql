SELECT document_row, title, workplace, sector, place, coverage, status, shielding, start_on, planned_end_on, end_on,
    mentor_hours_per_month
FROM case_entry INDEXED BY case_by_id WHERE case_id = ?1 ORDER BY document_row LIMIT 1
