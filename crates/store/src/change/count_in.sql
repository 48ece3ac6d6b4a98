-- An opening is no news: it counts only towards what is to be sent, and as the day on which a case was opened.
UPDATE document SET
    others_through = iif(kind IN ('access_log', 'own_log'), others_through, max(others_through, ?2)),
    changed_at_utc_ms = max(changed_at_utc_ms, ?3),
    own_changed_at_utc_ms = CASE WHEN ?4 IS NULL THEN own_changed_at_utc_ms
                            ELSE max(coalesce(own_changed_at_utc_ms, ?4), ?4) END
WHERE document_row = ?1
