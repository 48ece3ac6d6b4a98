SELECT others_through > seen_through AS unread FROM document WHERE document = ?1
