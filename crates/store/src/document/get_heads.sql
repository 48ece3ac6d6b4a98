SELECT heads FROM document WHERE document = ?1
