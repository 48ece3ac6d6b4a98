SELECT heads, at_utc_ms, settled FROM seen_elsewhere WHERE document = ?1
