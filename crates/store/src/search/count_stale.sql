SELECT count(*) AS stale FROM search_stale
