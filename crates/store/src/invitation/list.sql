SELECT invitation, mine, stage, link, case_id, party, answer, outgoing, name, expires_at_utc_ms
FROM invitation ORDER BY expires_at_utc_ms DESC, invitation
