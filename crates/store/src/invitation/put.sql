INSERT INTO invitation (invitation, mine, stage, link, case_id, party, talk, made_at_utc_ms, expires_at_utc_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (invitation) DO UPDATE SET
    stage = excluded.stage, case_id = excluded.case_id, party = excluded.party, talk = excluded.talk
