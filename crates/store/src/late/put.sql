INSERT INTO late_left (space, author, incarnation, sequence) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (space, author, incarnation) DO UPDATE SET sequence = max(sequence, excluded.sequence)
