SELECT DISTINCT space FROM envelope INDEXED BY envelope_inbox WHERE state IN (5, 6) ORDER BY space
