-- Who founded a space and how much is kept in it, so that neither grows without end. Spaces from before have no known founder.
ALTER TABLE space ADD COLUMN founder BLOB CHECK (founder IS NULL OR length(founder) = 32);
ALTER TABLE space ADD COLUMN envelope_bytes INTEGER NOT NULL DEFAULT 0 CHECK (envelope_bytes >= 0);
UPDATE space SET envelope_bytes = (
    SELECT coalesce(sum(length(item.bytes)), 0) FROM item WHERE item.space = space.id AND item.kind = 2
);
CREATE INDEX space_by_founder ON space (founder);
