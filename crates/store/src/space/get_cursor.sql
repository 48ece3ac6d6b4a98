SELECT position FROM cursor WHERE space = ?1
