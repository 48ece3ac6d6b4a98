INSERT INTO rhythm_entry (document_row, field, days) VALUES (?1, ?2, ?3)
ON CONFLICT (document_row, field) DO UPDATE SET days = excluded.days WHERE days <> excluded.days
