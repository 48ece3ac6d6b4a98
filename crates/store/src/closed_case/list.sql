SELECT case_id, closed_at_utc_ms FROM closed_case ORDER BY closed_at_utc_ms DESC, case_id
