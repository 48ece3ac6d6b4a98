SELECT named.space AS space, named.author AS author, named.named_by AS said_by, space.case_id AS case_id, 1 AS doubt
FROM named_envelope AS named
LEFT JOIN space ON space.space = named.space
WHERE NOT EXISTS (
    SELECT 1 FROM version_vector AS had WHERE had.space = named.space AND had.author = named.author
    AND had.incarnation = named.incarnation AND had.sequence >= named.sequence
) AND NOT EXISTS (
    SELECT 1 FROM envelope INDEXED BY envelope_by_writer WHERE envelope.space = named.space
    AND envelope.author = named.author AND envelope.incarnation = named.incarnation
    AND envelope.sequence = named.sequence AND envelope.state IN (5, 6, 7)
)
UNION ALL
SELECT named.space, named.named_by, named.named_by, space.case_id, 2 FROM named_control AS named
LEFT JOIN space ON space.space = named.space
WHERE NOT EXISTS (SELECT 1 FROM control INDEXED BY control_by_id WHERE control.id = named.control)
UNION ALL
SELECT forked.space, forked.author, NULL, space.case_id, 3 FROM forked_log AS forked
LEFT JOIN space ON space.space = forked.space
WHERE NOT EXISTS (
    SELECT 1 FROM version_vector AS later WHERE later.space = forked.space AND later.author = forked.author
    AND later.incarnation > forked.incarnation
)
UNION ALL
SELECT named.space, named.named_by, named.named_by, space.case_id, 4 FROM named_place AS named
LEFT JOIN space ON space.space = named.space
WHERE NOT EXISTS (SELECT 1 FROM cursor WHERE cursor.space = named.space AND cursor.position >= named.position)
ORDER BY 5, 1, 2, 3 LIMIT ?1
