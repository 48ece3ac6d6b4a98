SELECT document FROM document_entry INDEXED BY entry_by_kind
WHERE kind = 'reflection' AND archived = 0 AND due_on < ?1
