SELECT (SELECT count(*) FROM change INDEXED BY change_unsealed WHERE stage = 0)
    + (SELECT count(*) FROM change INDEXED BY change_sealed WHERE stage = 1) AS unsent
