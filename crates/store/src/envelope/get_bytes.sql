SELECT bytes FROM envelope WHERE id = ?1
