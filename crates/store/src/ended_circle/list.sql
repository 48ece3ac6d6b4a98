SELECT space, kind, case_id, removals FROM ended_circle ORDER BY space
