SELECT document.unsealed > 0 AS unsealed, document.unsent = 0 AS at_hub, envelope.author AS author,
    envelope.incarnation AS incarnation, envelope.sequence AS sequence
FROM document LEFT JOIN envelope ON envelope.arrival = document.own_envelope
WHERE document.document = ?1
