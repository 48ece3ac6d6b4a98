DELETE FROM death WHERE envelope IN (SELECT envelope FROM attempt)
