UPDATE document SET own_envelope = max(coalesce(own_envelope, 0), (SELECT arrival FROM envelope WHERE id = ?2))
WHERE document = ?1
