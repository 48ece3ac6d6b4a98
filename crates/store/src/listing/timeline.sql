FROM document_entry AS entry INDEXED BY entry_by_time
JOIN document ON document.document_row = entry.document_row
LEFT JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
WHERE entry.case_id = ?1 AND entry.kind NOT IN ('case', 'shared_picture', 'access_log', 'own_log', 'division')
    AND entry.note_kind IS NOT 'reminder' AND NOT (entry.kind = 'reflection' AND entry.archived = 1)
    AND (entry.happened_at_utc_ms, entry.document) < (?2, ?3) AND entry.archived <= ?4
ORDER BY entry.happened_at_utc_ms DESC, entry.document DESC LIMIT ?5
