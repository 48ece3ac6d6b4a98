SELECT space.space AS space, coalesce(cursor.position, 0) AS position
FROM space LEFT JOIN cursor ON cursor.space = space.space
WHERE space.space > ?1 ORDER BY space.space LIMIT ?2
