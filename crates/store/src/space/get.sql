SELECT space, kind, case_id FROM space WHERE space = ?1
