SELECT invitation, mine, stage, link, case_id, party, talk, made_at_utc_ms, expires_at_utc_ms
FROM invitation WHERE stage = 1 AND expires_at_utc_ms > ?1
ORDER BY made_at_utc_ms, invitation
