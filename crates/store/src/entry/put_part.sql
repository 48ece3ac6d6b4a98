INSERT INTO part_entry (document_row, part, case_id, place, kind, party, at_utc_ms, on_day, code, state, number, words, out_of)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (document_row, part) DO UPDATE SET
    case_id = excluded.case_id, place = excluded.place, kind = excluded.kind, party = excluded.party,
    at_utc_ms = excluded.at_utc_ms, on_day = excluded.on_day, code = excluded.code, state = excluded.state,
    number = excluded.number, words = excluded.words, out_of = excluded.out_of
WHERE (case_id, place, kind, words) <> (excluded.case_id, excluded.place, excluded.kind, excluded.words)
    OR party IS NOT excluded.party OR at_utc_ms IS NOT excluded.at_utc_ms OR on_day IS NOT excluded.on_day
    OR code IS NOT excluded.code OR state IS NOT excluded.state OR number IS NOT excluded.number
    OR out_of IS NOT excluded.out_of
