-- What the sentences of distance and the list of contacts are made from.
-- took_part: parties one after the other. shared_at: when the text was shared or its correction ended. own_words: how many words
-- of the participant's own stand in it, counted as far as it matters.
ALTER TABLE document_entry ADD COLUMN took_part BLOB NOT NULL DEFAULT x'' CHECK (length(took_part) % 16 = 0);
ALTER TABLE document_entry ADD COLUMN minutes INTEGER CHECK (minutes >= 0);
ALTER TABLE document_entry ADD COLUMN shared_at_utc_ms INTEGER;
ALTER TABLE document_entry ADD COLUMN own_words INTEGER NOT NULL DEFAULT 0 CHECK (own_words >= 0);
