SELECT entry.document AS document, entry.case_id AS case_id, entry.space AS space, entry.space_kind AS space_kind,
    entry.kind AS kind, entry.note_kind AS note_kind, entry.contact_kind AS contact_kind,
    entry.visit_status AS visit_status, entry.text_status AS text_status, entry.title AS title,
    entry.excerpt AS excerpt, entry.state AS state, entry.due_on AS due_on, entry.for_party AS for_party,
    entry.word AS word, entry.took_part AS took_part, entry.minutes AS minutes,
    entry.shared_at_utc_ms AS shared_at_utc_ms, entry.own_words AS own_words, entry.voice AS voice, entry.planned_at_utc_ms AS planned_at_utc_ms,
    entry.happened_at_utc_ms AS happened_at_utc_ms, entry.created_at_utc_ms AS created_at_utc_ms,
    entry.made_by AS made_by, entry.archived AS archived, entry.undecided AS undecided,
    document.others_through > document.seen_through AS unread,
    document.sealed > 0 OR EXISTS (SELECT 1 FROM pending WHERE pending.document_row = document.document_row) AS unsent,
    max(document.changed_at_utc_ms, coalesce(
        (SELECT max(at_utc_ms) FROM pending WHERE pending.document_row = document.document_row), 0
    )) AS changed_at_utc_ms,
    nullif(max(coalesce(document.own_changed_at_utc_ms, 0), coalesce(
        (SELECT max(at_utc_ms) FROM pending WHERE pending.document_row = document.document_row), 0
    )), 0) AS own_changed_at_utc_ms,
    entry.from_document AS from_document, entry.from_part AS from_part, coalesce(frame.title, '') AS case_title,
    -- What is of no case but its person's own circle hides nothing from that person.
    coalesce(frame.shielding, iif(entry.case_id = entry.space, 'none', NULL)) AS shielding,
    (SELECT name FROM party_entry
        WHERE party_entry.document_row = frame.document_row AND party_entry.part = entry.voice) AS voice_name
