INSERT INTO seen_elsewhere (document, heads, at_utc_ms, settled) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (document) DO UPDATE SET heads = excluded.heads, at_utc_ms = excluded.at_utc_ms, settled = excluded.settled
