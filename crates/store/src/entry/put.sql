-- Rewrites the row only when a column of an index differs; else `put_words.sql` leaves the indexes alone.
INSERT INTO document_entry (document_row, document, case_id, space, space_kind, kind, title, excerpt, note_kind,
    contact_kind, visit_status, text_status, planned_at_utc_ms, happened_at_utc_ms, created_at_utc_ms, made_by, voice,
    archived, undecided, state, due_on, for_party, word, took_part, minutes, shared_at_utc_ms,
    own_words, from_document, from_part)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
    ?26, ?27, ?28, ?29, ?24, ?25)
ON CONFLICT (document_row) DO UPDATE SET
    case_id = excluded.case_id, title = excluded.title, excerpt = excluded.excerpt, note_kind = excluded.note_kind,
    contact_kind = excluded.contact_kind, visit_status = excluded.visit_status, text_status = excluded.text_status,
    planned_at_utc_ms = excluded.planned_at_utc_ms, happened_at_utc_ms = excluded.happened_at_utc_ms,
    created_at_utc_ms = excluded.created_at_utc_ms, made_by = excluded.made_by, voice = excluded.voice,
    archived = excluded.archived, undecided = excluded.undecided, state = excluded.state, due_on = excluded.due_on,
    for_party = excluded.for_party, word = excluded.word, took_part = excluded.took_part, minutes = excluded.minutes,
    shared_at_utc_ms = excluded.shared_at_utc_ms, own_words = excluded.own_words,
    from_document = excluded.from_document, from_part = excluded.from_part
WHERE (document_entry.case_id, document_entry.happened_at_utc_ms, document_entry.archived)
        <> (excluded.case_id, excluded.happened_at_utc_ms, excluded.archived)
    OR document_entry.planned_at_utc_ms IS NOT excluded.planned_at_utc_ms
    OR document_entry.visit_status IS NOT excluded.visit_status
