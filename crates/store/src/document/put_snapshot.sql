INSERT INTO snapshot (document_row, through_arrival, bytes)
SELECT document_row,
    coalesce((SELECT max(arrival) FROM change WHERE change.document_row = document.document_row), 0), ?2
FROM document WHERE document = ?1
ON CONFLICT (document_row) DO UPDATE SET
    previous_bytes = snapshot.bytes,
    previous_through_arrival = snapshot.through_arrival,
    bytes = excluded.bytes,
    through_arrival = excluded.through_arrival
WHERE snapshot.through_arrival < excluded.through_arrival
