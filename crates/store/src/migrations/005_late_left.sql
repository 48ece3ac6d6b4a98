-- How much of what removed devices brought too late the person has looked at and left, by author and incarnation.
CREATE TABLE late_left (
    space BLOB NOT NULL CHECK (length(space) = 16),
    author BLOB NOT NULL CHECK (length(author) = 32),
    incarnation INTEGER NOT NULL CHECK (incarnation >= 0),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    PRIMARY KEY (space, author, incarnation)
) STRICT, WITHOUT ROWID;
