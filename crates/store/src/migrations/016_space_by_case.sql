-- A case is looked up by far more often than circles are many.
CREATE INDEX space_by_case ON space (case_id, kind);
