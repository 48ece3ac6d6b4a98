-- What has not reached everybody is asked for space by space, from an envelope on.
DROP INDEX document_by_own_envelope;
CREATE INDEX document_by_own_envelope ON document (space, own_envelope) WHERE own_envelope IS NOT NULL;
