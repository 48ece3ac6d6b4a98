DELETE FROM search_stale WHERE behind = 0
