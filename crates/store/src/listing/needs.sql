SELECT frame.case_id AS case_id,
    (SELECT count(*) FROM document_entry AS entry INDEXED BY entry_by_kind
        JOIN party_entry AS mine INDEXED BY party_by_person ON mine.case_id = entry.case_id AND mine.part = entry.for_party
        WHERE entry.kind = 'question' AND entry.case_id = frame.case_id AND entry.state = 'open' AND entry.archived = 0
        AND mine.person = ?1) AS questions,
    (SELECT count(*) FROM document_entry AS entry INDEXED BY entry_by_kind
        WHERE entry.kind = 'agreement' AND entry.case_id = frame.case_id AND entry.state = 'proposed' AND entry.archived = 0
        AND entry.made_by <> ?1 AND NOT EXISTS (
            SELECT 1 FROM answer_entry AS answer
            JOIN party_entry AS mine INDEXED BY party_by_person ON mine.case_id = answer.case_id AND mine.part = answer.party
            WHERE answer.document_row = entry.document_row AND answer.current = 1 AND answer.answer <> 'none'
            AND mine.person = ?1 AND answer.at_utc_ms = (
                SELECT max(newest.at_utc_ms) FROM answer_entry AS newest
                WHERE newest.document_row = answer.document_row AND newest.party = answer.party
            )
        )) AS proposals,
    (SELECT count(*) FROM part_entry AS response INDEXED BY part_by_case
        JOIN document_entry AS entry ON entry.document_row = response.document_row
        WHERE response.case_id = frame.case_id AND response.kind = 'response' AND response.state = 'wanted'
        AND entry.archived = 0 AND NOT EXISTS (
            SELECT 1 FROM party_entry AS mine INDEXED BY party_by_person
            WHERE mine.person = ?1 AND mine.case_id = response.case_id AND mine.part = response.party
        )) AS responses,
    (SELECT count(*) FROM task_entry AS task INDEXED BY task_open
        JOIN party_entry AS owner ON owner.document_row = task.document_row AND owner.part = task.owner
        WHERE task.case_id = frame.case_id AND task.status IN ('open', 'doing') AND task.due_on < ?2
        AND owner.person = ?1) AS late_tasks
FROM case_entry AS frame
WHERE frame.document_row = (
    SELECT min(document_row) FROM case_entry AS same INDEXED BY case_by_id WHERE same.case_id = frame.case_id
)
