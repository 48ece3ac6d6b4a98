INSERT INTO search_stale (document_row, behind) VALUES (?1, ?2)
ON CONFLICT (document_row) DO UPDATE SET behind = excluded.behind WHERE behind <> excluded.behind
