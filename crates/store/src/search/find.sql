, words.body AS body, words.places AS places
FROM (
    SELECT rowid AS found, bm25(search, 4.0, 1.0) AS score FROM search
    WHERE search MATCH ?1 AND rowid NOT IN (SELECT document_row FROM search_stale)
    ORDER BY score, found DESC LIMIT ?2
) AS hit
JOIN document_entry AS entry ON entry.document_row = hit.found
JOIN document ON document.document_row = hit.found
JOIN search_text AS words ON words.document_row = hit.found
LEFT JOIN case_entry AS frame ON frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = entry.case_id
)
ORDER BY hit.score, hit.found DESC
