SELECT coalesce(sum(unsent), 0) AS unsent FROM document INDEXED BY document_unsent WHERE unsent > 0
