SELECT document.document AS document
FROM search_stale AS stale JOIN document ON document.document_row = stale.document_row
WHERE stale.behind = 1
