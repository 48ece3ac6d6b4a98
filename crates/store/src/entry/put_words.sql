UPDATE document_entry SET
    title = ?2, excerpt = ?3, note_kind = ?4, contact_kind = ?5, text_status = ?6, created_at_utc_ms = ?7, made_by = ?8,
    voice = ?9, undecided = ?10, state = ?11, due_on = ?12, for_party = ?13, word = ?14, took_part = ?17, minutes = ?18,
    shared_at_utc_ms = ?19, own_words = ?20, from_document = ?15, from_part = ?16
WHERE document_row = ?1
    AND ((title, excerpt, created_at_utc_ms, made_by, undecided, word, took_part, own_words)
            <> (?2, ?3, ?7, ?8, ?10, ?14, ?17, ?20)
        OR note_kind IS NOT ?4 OR contact_kind IS NOT ?5 OR text_status IS NOT ?6 OR voice IS NOT ?9
        OR state IS NOT ?11 OR due_on IS NOT ?12 OR for_party IS NOT ?13 OR minutes IS NOT ?18
        OR shared_at_utc_ms IS NOT ?19 OR from_document IS NOT ?15 OR from_part IS NOT ?16)
