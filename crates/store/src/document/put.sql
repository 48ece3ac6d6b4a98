INSERT INTO document (document, space, kind, heads) VALUES (?1, ?2, ?3, ?4)
