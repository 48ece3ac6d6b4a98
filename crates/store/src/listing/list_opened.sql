SELECT entry.made_by AS person, max(max(document.changed_at_utc_ms, coalesce(
    (SELECT max(at_utc_ms) FROM pending WHERE pending.document_row = document.document_row), 0
))) AS at_utc_ms
FROM document_entry AS entry INDEXED BY entry_by_case
JOIN document ON document.document_row = entry.document_row
WHERE entry.case_id = ?1 AND entry.kind = 'access_log' GROUP BY entry.made_by
