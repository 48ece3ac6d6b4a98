-- Counted towards the document's own time as what is sealed is; it is at the hub already.
UPDATE document SET
    changed_at_utc_ms = max(changed_at_utc_ms, ?2),
    own_changed_at_utc_ms = max(coalesce(own_changed_at_utc_ms, ?2), ?2),
    heads = ?3
WHERE document_row = ?1
