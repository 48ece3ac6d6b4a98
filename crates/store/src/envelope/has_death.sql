SELECT count(*) AS deaths FROM death WHERE envelope = ?1
