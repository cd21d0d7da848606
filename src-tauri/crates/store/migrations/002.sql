-- Which workspace this is. Copies of a file share the name; that is how a copy is noticed.
CREATE TABLE identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    workspace TEXT NOT NULL CHECK (length(workspace) > 0)
) STRICT;

INSERT INTO identity (id, workspace) SELECT id, lower(hex(randomblob(16))) FROM meta;

-- A row here makes the file a pack: one person's questions, made from another workspace.
CREATE TABLE pack (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    workspace TEXT NOT NULL,
    participant TEXT NOT NULL REFERENCES participants (id) DEFERRABLE INITIALLY DEFERRED,
    made_at TEXT NOT NULL
) STRICT;
