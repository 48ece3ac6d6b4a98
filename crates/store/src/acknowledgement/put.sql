INSERT INTO acknowledgement (space, device, counter, said_at_utc_ms, own, covered) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (space, device) DO UPDATE SET
    counter = excluded.counter, said_at_utc_ms = excluded.said_at_utc_ms, covered = excluded.covered,
    own = max(own, excluded.own)
WHERE excluded.counter > acknowledgement.counter
