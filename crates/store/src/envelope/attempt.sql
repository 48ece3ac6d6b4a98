INSERT INTO attempt (only_row, envelope) VALUES (1, ?1) ON CONFLICT (only_row) DO UPDATE SET envelope = excluded.envelope
