SELECT invitation, mine, stage, link, case_id, party, talk, made_at_utc_ms, expires_at_utc_ms
FROM invitation WHERE invitation = ?1
