SELECT device, space, document, mine FROM lost_document WHERE device = ?1 ORDER BY space, document
