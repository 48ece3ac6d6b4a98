SELECT space, epoch, key FROM epoch_key WHERE space = ?1 ORDER BY epoch
