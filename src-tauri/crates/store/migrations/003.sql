-- What is printed on every page. A logo's bytes stay once they were used, by their SHA-256 in
-- hexadecimal, since the history names them.

CREATE TABLE logos (
    hash TEXT NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE paper (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    confidentiality TEXT NOT NULL,
    logo TEXT REFERENCES logos (hash) DEFERRABLE INITIALLY DEFERRED,
    logo_name TEXT,
    CHECK ((logo IS NULL) = (logo_name IS NULL))
) STRICT;

INSERT INTO paper (id, confidentiality) VALUES (1, 'Confidential');
