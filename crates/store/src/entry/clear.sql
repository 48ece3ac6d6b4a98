DELETE FROM document_entry;
DELETE FROM case_entry;
DELETE FROM rhythm_entry;
DELETE FROM party_entry;
DELETE FROM task_entry;
DELETE FROM contact_entry;
DELETE FROM search_stale;
DELETE FROM search_text;
INSERT INTO search (search) VALUES ('delete-all');
