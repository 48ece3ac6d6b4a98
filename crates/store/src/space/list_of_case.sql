SELECT space, kind, case_id FROM space INDEXED BY space_by_case WHERE case_id IS ?1 ORDER BY space
