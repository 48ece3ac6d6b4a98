INSERT INTO invitation (invitation, role, state, secret, case_id, party, answer, expires_at_utc_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (invitation) DO UPDATE SET
    role = excluded.role, state = excluded.state, secret = excluded.secret, case_id = excluded.case_id,
    party = excluded.party, answer = excluded.answer, expires_at_utc_ms = excluded.expires_at_utc_ms
