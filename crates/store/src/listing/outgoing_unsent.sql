FROM (
    SELECT document_row FROM pending
    UNION
    SELECT document_row FROM change INDEXED BY change_sealed WHERE stage = 1
) AS waiting
CROSS JOIN document ON document.document_row = waiting.document_row
JOIN document_entry AS entry ON entry.document_row = document.document_row AND entry.kind NOT IN ('access_log', 'own_log')
LEFT JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
ORDER BY own_changed_at_utc_ms DESC LIMIT ?1
