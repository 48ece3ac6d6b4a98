SELECT document.document_row AS document_row, document.space AS space, document.kind AS kind,
    coalesce(
        (SELECT heads FROM pending WHERE pending.document_row = document.document_row ORDER BY arrival DESC LIMIT 1), document.heads
    ) AS heads, snapshot.previous_bytes AS bytes,
    coalesce(snapshot.previous_through_arrival, 0) AS through_arrival
FROM document LEFT JOIN snapshot ON snapshot.document_row = document.document_row
WHERE document.document = ?1
