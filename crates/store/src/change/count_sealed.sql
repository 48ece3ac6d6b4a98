-- What stood in what waited stands here from now on.
UPDATE document SET
    sealed = sealed + ?2,
    own_envelope = ?3,
    changed_at_utc_ms = max(changed_at_utc_ms, ?4),
    own_changed_at_utc_ms = max(coalesce(own_changed_at_utc_ms, ?4), ?4),
    heads = ?5
WHERE document_row = ?1
