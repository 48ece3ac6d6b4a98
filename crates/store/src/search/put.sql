INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)
