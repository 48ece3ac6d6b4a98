FROM document_entry AS entry INDEXED BY entry_by_kind
JOIN document ON document.document_row = entry.document_row
LEFT JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
WHERE entry.kind IN (SELECT value FROM json_each(?1)) AND entry.archived <= ?2
    AND NOT (entry.kind = 'reflection' AND entry.archived = 1)
ORDER BY entry.happened_at_utc_ms DESC, entry.document DESC LIMIT ?3
