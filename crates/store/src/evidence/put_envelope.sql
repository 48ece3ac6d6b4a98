INSERT INTO named_envelope (space, author, named_by, incarnation, sequence) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (space, author, named_by) DO UPDATE SET incarnation = excluded.incarnation, sequence = excluded.sequence
WHERE (excluded.incarnation, excluded.sequence) > (named_envelope.incarnation, named_envelope.sequence)
