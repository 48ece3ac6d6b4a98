FROM case_entry AS frame
JOIN activity ON activity.case_id = frame.case_id
WHERE frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = frame.case_id
)
ORDER BY activity.last_activity_at_utc_ms DESC, frame.case_id
