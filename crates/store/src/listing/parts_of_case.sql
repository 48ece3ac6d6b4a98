SELECT document.document AS document, part.part AS part, part.kind AS kind, part.party AS party,
    part.at_utc_ms AS at_utc_ms, part.on_day AS on_day, part.code AS code, part.state AS state, part.number AS number,
    part.out_of AS out_of, part.words AS words
FROM part_entry AS part INDEXED BY part_by_case
JOIN document ON document.document_row = part.document_row
WHERE part.case_id = ?1 AND part.kind IN (SELECT value FROM json_each(?2))
ORDER BY part.kind, part.document_row, part.place LIMIT ?3
