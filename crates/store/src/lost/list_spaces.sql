SELECT lost_space.device AS device, lost_space.space AS space, lost_space.removal AS removal,
    lost_space.heard_at_utc_ms AS heard_at_utc_ms, lost_space.wrote_at_utc_ms AS wrote_at_utc_ms,
    coalesce(control.state = 2, 0) AS waits
FROM lost_space LEFT JOIN control INDEXED BY control_by_id ON control.id = lost_space.removal
WHERE lost_space.device = ?1 ORDER BY lost_space.space
