, words.body AS body, words.places AS places
FROM search_stale AS stale
JOIN document_entry AS entry ON entry.document_row = stale.document_row
JOIN document ON document.document_row = stale.document_row
JOIN search_text AS words ON words.document_row = stale.document_row
LEFT JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
ORDER BY changed_at_utc_ms DESC
