FROM document INDEXED BY document_by_own_envelope
JOIN document_entry AS entry ON entry.document_row = document.document_row
LEFT JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
WHERE document.space = ?1 AND document.own_envelope >= ?2 AND document.sealed = 0
    AND NOT EXISTS (SELECT 1 FROM pending WHERE pending.document_row = document.document_row) AND document.kind NOT IN ('access_log', 'own_log')
ORDER BY document.own_envelope DESC LIMIT ?3
