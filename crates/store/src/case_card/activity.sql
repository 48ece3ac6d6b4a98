-- What goes on in cases; which ones, and how the cards are found, says the query that follows.
WITH own AS MATERIALIZED (
    SELECT document_row, count(*) AS changes, max(at_utc_ms) AS at_utc_ms FROM pending GROUP BY document_row
), activity AS (
    SELECT entry.case_id AS case_id,
        count(*) FILTER (WHERE document.others_through > document.seen_through) AS unread,
        sum(document.sealed + coalesce(own.changes, 0)) FILTER (WHERE document.kind NOT IN ('access_log', 'own_log')) AS unsent,
        max(max(document.changed_at_utc_ms, coalesce(own.at_utc_ms, 0))) FILTER (WHERE document.kind NOT IN ('access_log', 'own_log'))
            AS last_activity_at_utc_ms
    FROM document_entry AS entry INDEXED BY entry_by_case
    JOIN document ON document.document_row = entry.document_row
    LEFT JOIN own ON own.document_row = entry.document_row
