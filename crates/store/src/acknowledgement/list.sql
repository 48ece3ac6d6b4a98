SELECT space, device, counter, said_at_utc_ms, covered FROM acknowledgement WHERE space = ?1 ORDER BY device
