SELECT invitation, role, state, secret, case_id, party, answer, expires_at_utc_ms FROM invitation
ORDER BY expires_at_utc_ms DESC, invitation
