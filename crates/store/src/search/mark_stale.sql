INSERT INTO search_stale (document_row) VALUES (?1) ON CONFLICT (document_row) DO NOTHING
