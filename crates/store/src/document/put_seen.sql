INSERT INTO seen (document_row, heads) VALUES (?1, ?2) ON CONFLICT (document_row) DO UPDATE SET heads = excluded.heads
