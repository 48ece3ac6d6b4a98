DELETE FROM change INDEXED BY change_sealed WHERE envelope = ?1 AND stage = 1
