-- An opening is no news and no activity: it counts only towards what is to be sent.
UPDATE document SET
    others_through = iif(kind = 'access_log', others_through, max(others_through, ?2)),
    unsealed = unsealed + ?3,
    unsent = unsent + ?3,
    changed_at_utc_ms = iif(kind = 'access_log', changed_at_utc_ms, max(changed_at_utc_ms, ?4)),
    own_changed_at_utc_ms = CASE WHEN ?5 IS NULL THEN own_changed_at_utc_ms
                            ELSE max(coalesce(own_changed_at_utc_ms, ?5), ?5) END
WHERE document_row = ?1
