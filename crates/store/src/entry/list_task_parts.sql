SELECT part FROM task_entry WHERE document_row = ?1
