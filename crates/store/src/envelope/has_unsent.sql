SELECT EXISTS (SELECT 1 FROM envelope INDEXED BY envelope_unsent WHERE state = 1)
    OR EXISTS (SELECT 1 FROM control INDEXED BY control_unsent WHERE state = 2)
    OR EXISTS (SELECT 1 FROM document INDEXED BY document_unsent WHERE unsent > 0 AND unsealed > 0) AS unsent
