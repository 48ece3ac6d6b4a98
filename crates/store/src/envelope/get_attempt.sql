SELECT envelope FROM attempt
