SELECT invitation, role, state, secret, case_id, party, answer, expires_at_utc_ms FROM invitation WHERE invitation = ?1
