SELECT count(*) AS waiting FROM envelope INDEXED BY envelope_inbox
WHERE space = ?1 AND state IN (5, 6) AND hold = 3
