-- The first version of the workspace file. Published steps are never changed: append a new one.
-- Times are RFC 3339 in UTC, days are YYYY-MM-DD, ids are text. References are checked at the end
-- of a transaction, so that a step may write its records in any order.

CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    format INTEGER NOT NULL CHECK (format >= 1),
    name TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE units (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('business_unit', 'country')),
    parent TEXT REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE services (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    unit TEXT REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE first_missed (
    "group" TEXT NOT NULL CHECK ("group" IN ('it', 'business')),
    rank INTEGER NOT NULL CHECK (rank >= 1),
    service TEXT NOT NULL REFERENCES services (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("group", rank),
    UNIQUE ("group", service)
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    "group" TEXT NOT NULL CHECK ("group" IN ('it', 'business')),
    role TEXT NOT NULL,
    unit TEXT REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The bytes of each framework that was used, by their SHA-256 in hexadecimal.
CREATE TABLE frameworks (
    hash TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE assessments (
    id TEXT NOT NULL PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES frameworks (hash) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    name TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('short', 'full')),
    date TEXT NOT NULL,
    headline TEXT NOT NULL,
    small_groups_shown INTEGER NOT NULL CHECK (small_groups_shown IN (0, 1)),
    signed_off_at TEXT
) STRICT, WITHOUT ROWID;

-- No row: unanswered. `value` is JSON as in answers files: a value, "not_applicable" or "dont_know".
CREATE TABLE responses (
    assessment TEXT NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    participant TEXT NOT NULL REFERENCES participants (id) DEFERRABLE INITIALLY DEFERRED,
    question TEXT NOT NULL,
    "group" TEXT NOT NULL CHECK ("group" IN ('it', 'business')),
    value TEXT NOT NULL CHECK (json_valid(value)),
    reason TEXT,
    desired REAL CHECK (abs(desired) < 1e15),
    evidence TEXT CHECK (evidence IN ('asserted', 'documented', 'verified')),
    comment TEXT NOT NULL,
    assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
    answered_at TEXT NOT NULL,
    PRIMARY KEY (assessment, participant, question, "group")
) STRICT, WITHOUT ROWID;

CREATE TABLE outcomes (
    assessment TEXT NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    dimension TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count BETWEEN 0 AND total),
    total INTEGER NOT NULL CHECK (total > 0),
    counted_on TEXT NOT NULL,
    counted_by TEXT NOT NULL,
    PRIMARY KEY (assessment, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE targets (
    assessment TEXT NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    dimension TEXT NOT NULL,
    target REAL NOT NULL CHECK (abs(target) < 1e15),
    PRIMARY KEY (assessment, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
    assessment TEXT NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    takes TEXT NOT NULL,
    if_not TEXT NOT NULL,
    who TEXT NOT NULL,
    by_date TEXT,
    position INTEGER NOT NULL,
    PRIMARY KEY (assessment, id)
) STRICT, WITHOUT ROWID;

-- Every change ever made. `kind` is what the person did, `subject` the kind of record that changed;
-- the rows of one action share a step, and a step that takes another back names it in `undoes`.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    assessment TEXT,
    key TEXT NOT NULL CHECK (json_valid(key)),
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after)),
    step INTEGER NOT NULL CHECK (step >= 1),
    undoes INTEGER CHECK (undoes < step)
) STRICT;

CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
BEGIN
    SELECT RAISE(ABORT, 'the history is only appended to');
END;

CREATE TRIGGER history_is_not_shortened BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'the history is only appended to');
END;
