-- Cases whose copy on this device was deleted: that there was one, and when it went. Nothing else of them is kept.
CREATE TABLE closed_case (
    case_id BLOB PRIMARY KEY CHECK (length(case_id) = 16),
    closed_at_utc_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
