INSERT INTO contact_entry (document_row, part, case_id, place, kind, at_utc_ms, minutes, parties)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (document_row, part) DO UPDATE SET
    case_id = excluded.case_id, place = excluded.place, kind = excluded.kind, at_utc_ms = excluded.at_utc_ms,
    minutes = excluded.minutes, parties = excluded.parties
WHERE (case_id, place, kind, at_utc_ms, parties) <> (excluded.case_id, excluded.place, excluded.kind,
    excluded.at_utc_ms, excluded.parties) OR minutes IS NOT excluded.minutes
