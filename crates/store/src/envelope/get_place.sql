SELECT space, author, incarnation, sequence, state, hold FROM envelope WHERE id = ?1
