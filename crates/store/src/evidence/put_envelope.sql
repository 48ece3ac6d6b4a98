INSERT INTO named_envelope (space, author, incarnation, sequence) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (space, author) DO UPDATE SET incarnation = excluded.incarnation, sequence = excluded.sequence
WHERE (excluded.incarnation, excluded.sequence) > (named_envelope.incarnation, named_envelope.sequence)
