SELECT EXISTS (SELECT 1 FROM pending WHERE pending.document_row = document.document_row) AS unsealed,
    document.sealed = 0 AND NOT EXISTS (SELECT 1 FROM pending WHERE pending.document_row = document.document_row) AS at_hub,
    envelope.author AS author, envelope.incarnation AS incarnation, envelope.sequence AS sequence
FROM document LEFT JOIN envelope ON envelope.arrival = document.own_envelope
WHERE document.document = ?1
