SELECT envelope.author AS author, envelope.incarnation AS incarnation, max(envelope.sequence) AS sequence FROM document
CROSS JOIN envelope INDEXED BY envelope_by_writer ON envelope.space = document.space
WHERE document.document = ?1 AND envelope.author = ?2 AND envelope.arrival <= document.own_envelope
GROUP BY envelope.author, envelope.incarnation
