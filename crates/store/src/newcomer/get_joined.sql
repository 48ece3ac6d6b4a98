SELECT min(joined_at_utc_ms) AS joined_at_utc_ms FROM newcomer WHERE case_id = ?1
