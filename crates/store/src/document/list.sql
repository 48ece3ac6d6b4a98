SELECT document FROM document ORDER BY document_row
