SELECT envelope.id AS id, envelope.space AS space, envelope.author AS author, envelope.state AS state,
    envelope.hold AS hold, envelope.hub_position AS hub_position, space.case_id AS case_id
FROM envelope INDEXED BY envelope_held
LEFT JOIN space ON space.space = envelope.space
WHERE envelope.state IN (6, 7) ORDER BY envelope.arrival LIMIT ?1
