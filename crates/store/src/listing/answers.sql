SELECT document.document AS document, answer.part AS part, answer.party AS party, answer.answer AS answer,
    answer.on_behalf AS on_behalf, answer.at_utc_ms AS at_utc_ms, answer.device AS device, answer.version AS version,
    answer.current AS current, device.person AS person
FROM answer_entry AS answer INDEXED BY answer_by_case
JOIN document ON document.document_row = answer.document_row
LEFT JOIN device ON device.device = answer.device
WHERE answer.case_id = ?1
ORDER BY answer.document_row, answer.part LIMIT ?2
