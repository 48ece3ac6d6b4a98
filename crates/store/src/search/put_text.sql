INSERT INTO search_text (document_row, title, body) VALUES (?1, ?2, ?3)
ON CONFLICT (document_row) DO UPDATE SET title = excluded.title, body = excluded.body
WHERE (title, body) <> (excluded.title, excluded.body)
