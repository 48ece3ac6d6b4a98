INSERT INTO answer_entry (document_row, part, case_id, party, answer, on_behalf, at_utc_ms, device, version, current)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (document_row, part) DO UPDATE SET
    case_id = excluded.case_id, party = excluded.party, answer = excluded.answer, on_behalf = excluded.on_behalf,
    at_utc_ms = excluded.at_utc_ms, device = excluded.device, version = excluded.version, current = excluded.current
WHERE (case_id, party, answer, on_behalf, at_utc_ms, device, version, current)
    <> (excluded.case_id, excluded.party, excluded.answer, excluded.on_behalf, excluded.at_utc_ms, excluded.device,
        excluded.version, excluded.current)
