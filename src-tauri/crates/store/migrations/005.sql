-- Business Impact Statements, a row a version, as their file format has them; what stoppages really
-- cost. A version that was signed stands as it was signed.

CREATE TABLE statements (
    service TEXT NOT NULL REFERENCES services (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (service, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER a_signed_statement_is_not_changed BEFORE UPDATE ON statements
WHEN json_extract(OLD.body, '$.status') IN ('signed', 'expired')
BEGIN
    SELECT RAISE(ABORT, 'a signed statement is not changed');
END;

CREATE TRIGGER a_signed_statement_is_not_removed BEFORE DELETE ON statements
WHEN json_extract(OLD.body, '$.status') IN ('signed', 'expired')
BEGIN
    SELECT RAISE(ABORT, 'a signed statement is not removed');
END;

CREATE TABLE stoppages (
    id TEXT NOT NULL PRIMARY KEY,
    service TEXT NOT NULL REFERENCES services (id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;
