SELECT max(coalesce((SELECT max(arrival) FROM change), 0), coalesce((SELECT max(arrival) FROM pending), 0)) AS arrival
