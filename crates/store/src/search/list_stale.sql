SELECT words.document_row AS document_row, words.title AS title, words.body AS body
FROM search_stale AS stale JOIN search_text AS words ON words.document_row = stale.document_row
WHERE stale.behind = 0
