SELECT DISTINCT document.space AS space FROM (
    WITH RECURSIVE waiting (document_row) AS (
        SELECT min(document_row) FROM pending
        UNION ALL
        SELECT (SELECT min(document_row) FROM pending WHERE pending.document_row > waiting.document_row)
        FROM waiting WHERE waiting.document_row IS NOT NULL
    )
    SELECT document_row FROM waiting
) AS waiting
CROSS JOIN document ON document.document_row = waiting.document_row
ORDER BY document.space
