SELECT id, author, incarnation, sequence, previous, epoch, state, hold, hub_position
FROM envelope INDEXED BY envelope_inbox
WHERE space = ?1 AND state IN (5, 6) AND (state = 5 OR sequence <= 1 + coalesce((
    SELECT reached.sequence FROM version_vector AS reached
    WHERE reached.space = envelope.space AND reached.author = envelope.author
        AND reached.incarnation = envelope.incarnation
), 0))
ORDER BY state, CASE state WHEN 5 THEN 0 ELSE row_number() OVER (PARTITION BY state, author ORDER BY arrival) END, arrival
LIMIT ?2
