DELETE FROM closed_case WHERE case_id = ?1
