-- Envelopes that were being taken in when the program ended: once may have been chance, at the second time they are set aside.
CREATE TABLE death (
    envelope BLOB PRIMARY KEY CHECK (length(envelope) = 32)
) STRICT, WITHOUT ROWID;
