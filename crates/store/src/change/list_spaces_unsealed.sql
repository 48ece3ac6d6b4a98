SELECT space.space AS space FROM space
WHERE EXISTS (
    SELECT 1 FROM change INDEXED BY change_unsealed WHERE change.space = space.space AND change.stage = 0
) ORDER BY space.space
