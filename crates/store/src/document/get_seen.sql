SELECT seen.heads AS heads FROM document JOIN seen ON seen.document_row = document.document_row
WHERE document.document = ?1
