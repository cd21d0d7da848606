-- Who signed an assessment off, or opened it again and why; whose answers it was started with; people
-- who are no longer asked, whose answers stand in an assessment that was signed off.

ALTER TABLE assessments ADD COLUMN started_from TEXT;
ALTER TABLE assessments ADD COLUMN signed_off_by TEXT;
ALTER TABLE assessments ADD COLUMN reopened_at TEXT;
ALTER TABLE assessments ADD COLUMN reopened_by TEXT;
ALTER TABLE assessments ADD COLUMN reopened_why TEXT;

ALTER TABLE participants ADD COLUMN departed INTEGER NOT NULL DEFAULT 0 CHECK (departed IN (0, 1));

-- When an assessment was changed last, without reading the whole history.
CREATE INDEX history_of_assessments ON history (assessment);
