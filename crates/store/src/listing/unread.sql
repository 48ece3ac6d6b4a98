FROM document INDEXED BY document_unread
JOIN document_entry AS entry ON entry.document_row = document.document_row
LEFT JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
WHERE document.others_through > document.seen_through
ORDER BY document.changed_at_utc_ms DESC LIMIT ?1
