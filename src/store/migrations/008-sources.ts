/** Adds what reports said of people, former names, and who is not to be contacted; never edited once a version with it was released. */
export const sources = `
ALTER TABLE person ADD COLUMN former_name TEXT;
ALTER TABLE person ADD COLUMN do_not_contact TEXT;
CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL, name TEXT NOT NULL, headers TEXT NOT NULL, key_column TEXT, columns TEXT NOT NULL,
  role TEXT, last_day TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT, sum INTEGER
) STRICT;
CREATE TABLE source_row (
  id TEXT NOT NULL PRIMARY KEY, source_id TEXT NOT NULL, person_id TEXT NOT NULL, key TEXT NOT NULL,
  said TEXT NOT NULL, gave TEXT NOT NULL, held TEXT NOT NULL, first_day TEXT NOT NULL, gone_day TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT, sum INTEGER
) STRICT;
CREATE INDEX source_row_source ON source_row (source_id, key) WHERE voided_at IS NULL;
CREATE INDEX source_row_person ON source_row (person_id);
INSERT INTO seal VALUES ('source', 0, 0, 0);
INSERT INTO seal VALUES ('source_row', 0, 0, 0);`
