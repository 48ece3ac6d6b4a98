-- A further kind of document: what a person's devices tell each other. The check stands on the column, so the column is made anew.
ALTER TABLE document ADD COLUMN kind_now TEXT NOT NULL DEFAULT 'case'
    CHECK (kind_now IN ('case', 'shared_picture', 'note', 'visit', 'access_log', 'goal', 'agreement', 'work_task', 'adaptation', 'plan',
        'openness', 'check_in', 'turn', 'question', 'reflection', 'division', 'ending', 'own_log'));
UPDATE document SET kind_now = kind;
ALTER TABLE document DROP COLUMN kind;
ALTER TABLE document RENAME COLUMN kind_now TO kind;

DROP INDEX entry_by_time;
CREATE INDEX entry_by_time ON document_entry (case_id, happened_at_utc_ms, document)
    WHERE kind NOT IN ('case', 'shared_picture', 'access_log', 'own_log', 'division');
