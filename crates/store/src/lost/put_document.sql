INSERT INTO lost_document (device, space, document, mine) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (device, space, document) DO NOTHING
