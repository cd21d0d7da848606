-- Words of the client's own business that are otherwise taken for words of IT: a port's containers, a
-- utility's storage.

CREATE TABLE own_words (
    position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 1),
    word TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(trim(word)) > 0)
) STRICT;
