-- The hub's data was replaced: nothing is at the hub until it says so again.
DELETE FROM cursor;
-- The places that others named are counted anew too.
DELETE FROM named_place;
UPDATE envelope SET hub_position = NULL WHERE hub_position IS NOT NULL;
-- What one hub refused, another may take.
UPDATE envelope SET state = 1 WHERE state IN (2, 3);
UPDATE change SET stage = 1
WHERE stage = 2 AND by_me = 1 AND envelope IN (SELECT arrival FROM envelope INDEXED BY envelope_unsent WHERE state = 1);
UPDATE document SET sealed = (
    SELECT count(*) FROM change INDEXED BY change_by_document
    WHERE change.document_row = document.document_row AND change.stage = 1
);
UPDATE control SET state = 2 WHERE state = 1;
UPDATE acknowledgement SET covered = x'' WHERE own = 1;
