INSERT INTO death (envelope) VALUES (?1) ON CONFLICT (envelope) DO NOTHING
