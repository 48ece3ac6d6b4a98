SELECT count(*) AS stale FROM search_stale WHERE behind = 0
