SELECT part, kind, at_utc_ms, minutes, parties FROM contact_entry INDEXED BY contact_by_case
WHERE case_id = ?1 ORDER BY at_utc_ms DESC, part LIMIT ?2
