SELECT arrival FROM change WHERE hash = ?1 AND document_row = ?2
