INSERT INTO search_text (document_row, title, body, places) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (document_row) DO UPDATE SET title = excluded.title, body = excluded.body, places = excluded.places
WHERE (title, body, places) <> (excluded.title, excluded.body, excluded.places)
