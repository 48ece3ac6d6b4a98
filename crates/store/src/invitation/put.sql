INSERT INTO invitation (invitation, mine, stage, link, case_id, party, answer, outgoing, name, expires_at_utc_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (invitation) DO UPDATE SET
    stage = excluded.stage, link = excluded.link, case_id = excluded.case_id, party = excluded.party,
    answer = excluded.answer, outgoing = excluded.outgoing, name = excluded.name,
    expires_at_utc_ms = excluded.expires_at_utc_ms
