SELECT waiting.space AS space, count(*) AS unsent FROM (
    SELECT document.space AS space FROM pending
    CROSS JOIN document ON document.document_row = pending.document_row AND document.kind NOT IN ('access_log', 'own_log')
    UNION ALL
    SELECT document.space AS space FROM change INDEXED BY change_sealed
    CROSS JOIN document ON document.document_row = change.document_row AND document.kind NOT IN ('access_log', 'own_log')
    WHERE change.stage = 1
) AS waiting GROUP BY waiting.space ORDER BY waiting.space
