SELECT (SELECT count(*) FROM change INDEXED BY change_unsealed
        CROSS JOIN document ON document.document_row = change.document_row AND document.kind <> 'access_log'
        WHERE change.stage = 0)
    + (SELECT count(*) FROM change INDEXED BY change_sealed
        CROSS JOIN document ON document.document_row = change.document_row AND document.kind <> 'access_log'
        WHERE change.stage = 1) AS unsent
