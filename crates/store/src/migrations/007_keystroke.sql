-- A keystroke touches as few pages as it can. A change is found by its name once it is sealed; until then it stands in one
-- index only, beside its neighbours.
DROP INDEX change_by_hash;
CREATE UNIQUE INDEX change_by_hash ON change (hash) WHERE stage > 0;
DROP INDEX change_unsealed;
CREATE UNIQUE INDEX change_unsealed ON change (space, document_row, actor, sequence) WHERE stage = 0;

-- behind: the words in `search_text` are older than the document; they are read anew before anybody searches.
ALTER TABLE search_stale ADD COLUMN behind INTEGER NOT NULL DEFAULT 0 CHECK (behind IN (0, 1));
