SELECT arrival FROM envelope WHERE id = ?1
