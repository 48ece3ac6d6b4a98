SELECT space, case_id, joined_at_utc_ms FROM newcomer WHERE settled = 0 ORDER BY space
