UPDATE search_stale SET behind = 0 WHERE document_row = ?1 AND behind = 1
