INSERT INTO snapshot (document_row, through_arrival, bytes)
SELECT document_row,
    max(
        coalesce((
            SELECT max(arrival) FROM change INDEXED BY change_by_document WHERE change.document_row = document.document_row
        ), 0),
        coalesce((SELECT max(arrival) FROM pending WHERE pending.document_row = document.document_row), 0)
    ), ?2
FROM document WHERE document = ?1
ON CONFLICT (document_row) DO UPDATE SET
    previous_bytes = snapshot.bytes,
    previous_through_arrival = snapshot.through_arrival,
    bytes = excluded.bytes,
    through_arrival = excluded.through_arrival
WHERE snapshot.through_arrival < excluded.through_arrival
