SELECT party_entry.part AS part, party_entry.role AS role, party_entry.name AS name, party_entry.person AS person,
    party_entry.status AS status, party_entry.language AS language, party_entry.interpreter AS interpreter
FROM party_entry INDEXED BY party_by_case WHERE party_entry.case_id = ?1 ORDER BY party_entry.place, party_entry.part
