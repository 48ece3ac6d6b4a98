SELECT invitation, mine, stage, link, case_id, party, answer, outgoing, name, expires_at_utc_ms
FROM invitation
WHERE (stage = 1 AND expires_at_utc_ms > ?1) OR (stage = 2 AND expires_at_utc_ms > ?2) OR stage = 3
ORDER BY expires_at_utc_ms, invitation
