SELECT space, kind, case_id FROM space ORDER BY space
