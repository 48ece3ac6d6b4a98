SELECT EXISTS (SELECT 1 FROM envelope INDEXED BY envelope_unsent WHERE state = 1)
    OR EXISTS (SELECT 1 FROM control INDEXED BY control_unsent WHERE state = 2)
    OR EXISTS (SELECT 1 FROM pending) AS unsent
