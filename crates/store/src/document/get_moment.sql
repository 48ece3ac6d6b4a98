SELECT coalesce(
    (SELECT heads FROM pending WHERE pending.document_row = document.document_row ORDER BY arrival DESC LIMIT 1), heads
) AS heads
FROM document WHERE document_row = ?1
