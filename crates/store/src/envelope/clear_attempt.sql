DELETE FROM attempt
