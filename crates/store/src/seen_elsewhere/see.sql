UPDATE document SET seen_through = ?2 WHERE document_row = ?1 AND seen_through < ?2
