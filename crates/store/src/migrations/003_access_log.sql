-- A further kind of document: who opened a case. The check stands on the column, so the column is made anew.
ALTER TABLE document ADD COLUMN kind_now TEXT NOT NULL DEFAULT 'case'
    CHECK (kind_now IN ('case', 'shared_picture', 'note', 'visit', 'access_log'));
UPDATE document SET kind_now = kind;
ALTER TABLE document DROP COLUMN kind;
ALTER TABLE document RENAME COLUMN kind_now TO kind;
