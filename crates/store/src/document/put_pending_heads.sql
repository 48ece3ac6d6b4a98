UPDATE pending SET heads = ?2
WHERE document_row = ?1 AND arrival = (SELECT max(newest.arrival) FROM pending AS newest WHERE newest.document_row = ?1)
