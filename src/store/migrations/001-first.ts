/** The first schema; never edited once a version with it was released. */
export const first = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;

CREATE TABLE person (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  company TEXT,
  source TEXT,
  sponsor_id TEXT,
  birthday TEXT,
  language TEXT,
  zone TEXT,
  cadence TEXT,
  let_go_at TEXT,
  let_go_reason TEXT,
  custom TEXT NOT NULL DEFAULT '{}',
  name_folded TEXT NOT NULL,
  source_folded TEXT,
  next_day TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX person_name ON person (name_folded);
CREATE INDEX person_source ON person (source_folded) WHERE source_folded IS NOT NULL;
CREATE INDEX person_sponsor ON person (sponsor_id) WHERE sponsor_id IS NOT NULL;
CREATE INDEX person_next ON person (next_day) WHERE voided_at IS NULL AND let_go_at IS NULL;

CREATE TABLE person_word (word TEXT NOT NULL, person_no INTEGER NOT NULL, PRIMARY KEY (word, person_no)) WITHOUT ROWID, STRICT;
CREATE INDEX person_word_person ON person_word (person_no);
CREATE TABLE name_word (word TEXT NOT NULL PRIMARY KEY, heard TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE INDEX name_word_heard ON name_word (heard);

CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL, role TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX role_person ON role (person_id, role) WHERE voided_at IS NULL;
CREATE INDEX role_role ON role (role, person_id) WHERE voided_at IS NULL;

CREATE TABLE contact_point (
  id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, label TEXT,
  value_folded TEXT NOT NULL, digits_back TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX contact_point_person ON contact_point (person_id);
CREATE INDEX contact_point_value ON contact_point (value_folded);
CREATE INDEX contact_point_domain ON contact_point (substr(value_folded, instr(value_folded, '@') + 1)) WHERE kind = 'email';
CREATE INDEX contact_point_ending ON contact_point (digits_back) WHERE digits_back IS NOT NULL;

CREATE TABLE tag (
  id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL, tag TEXT NOT NULL, tag_folded TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX tag_person ON tag (person_id);
CREATE INDEX tag_tag ON tag (tag_folded, person_id) WHERE voided_at IS NULL;

CREATE TABLE note (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL, at TEXT NOT NULL, words TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX note_person ON note (person_id, at);

CREATE TABLE touch (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL, at TEXT NOT NULL, zone TEXT NOT NULL,
  channel TEXT, via TEXT, direction TEXT NOT NULL, outcome TEXT, words TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX touch_person ON touch (person_id, at, direction, outcome) WHERE voided_at IS NULL;
CREATE INDEX touch_at ON touch (at);

CREATE TABLE followup (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL, handle INTEGER NOT NULL, kind TEXT NOT NULL, "by" TEXT NOT NULL,
  day TEXT NOT NULL, time TEXT, zone TEXT, due_at TEXT, what TEXT NOT NULL,
  cadence TEXT, cadence_step INTEGER, rule TEXT, rule_from TEXT,
  hidden_until_day TEXT, hidden_until_time TEXT, hidden_until_zone TEXT, hidden_until_at TEXT,
  closed_at TEXT, closed_by TEXT, touch_id TEXT,
  show_day TEXT NOT NULL, show_at TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX followup_person ON followup (person_id, handle);
CREATE INDEX followup_open_day ON followup (show_day) WHERE closed_at IS NULL AND voided_at IS NULL;
CREATE INDEX followup_open_at ON followup (show_at) WHERE closed_at IS NULL AND voided_at IS NULL AND show_at IS NOT NULL;

CREATE TRIGGER followup_added AFTER INSERT ON followup BEGIN
  UPDATE person SET next_day = (SELECT min(show_day) FROM followup
    WHERE person_id = NEW.person_id AND closed_at IS NULL AND voided_at IS NULL) WHERE id = NEW.person_id;
END;
CREATE TRIGGER followup_altered AFTER UPDATE OF show_day, closed_at, voided_at, person_id ON followup BEGIN
  UPDATE person SET next_day = (SELECT min(show_day) FROM followup
    WHERE person_id = OLD.person_id AND closed_at IS NULL AND voided_at IS NULL) WHERE id = OLD.person_id;
  UPDATE person SET next_day = (SELECT min(show_day) FROM followup
    WHERE person_id = NEW.person_id AND closed_at IS NULL AND voided_at IS NULL)
    WHERE id = NEW.person_id AND NEW.person_id <> OLD.person_id;
END;
CREATE TRIGGER followup_erased AFTER DELETE ON followup BEGIN
  UPDATE person SET next_day = (SELECT min(show_day) FROM followup
    WHERE person_id = OLD.person_id AND closed_at IS NULL AND voided_at IS NULL) WHERE id = OLD.person_id;
END;

CREATE TABLE "order" (
  id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL, day TEXT NOT NULL, items TEXT NOT NULL DEFAULT '[]',
  amount_minor INTEGER, currency TEXT, lasts_days INTEGER, words TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX order_person ON "order" (person_id, day) WHERE voided_at IS NULL;
CREATE INDEX order_day ON "order" (day);

CREATE TABLE funnel (
  id TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL, label_en TEXT NOT NULL, label_ru TEXT NOT NULL, position INTEGER NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;

CREATE TABLE stage (
  id TEXT NOT NULL PRIMARY KEY, funnel_id TEXT NOT NULL, slug TEXT NOT NULL, label_en TEXT NOT NULL, label_ru TEXT NOT NULL,
  position INTEGER NOT NULL, kind TEXT NOT NULL, rot_days INTEGER,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;

CREATE TABLE placement (
  id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL, funnel_id TEXT NOT NULL, stage_id TEXT NOT NULL, since TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX placement_person ON placement (person_id, funnel_id, stage_id, since) WHERE voided_at IS NULL;
CREATE INDEX placement_stage ON placement (stage_id, since) WHERE voided_at IS NULL;

CREATE TABLE stage_move (
  id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL, funnel_id TEXT NOT NULL, from_stage_id TEXT, to_stage_id TEXT NOT NULL,
  at TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX stage_move_person ON stage_move (person_id, funnel_id, at);
CREATE INDEX stage_move_stage ON stage_move (funnel_id, to_stage_id, at);

CREATE TABLE cadence (
  id TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL, label_en TEXT NOT NULL, label_ru TEXT NOT NULL, steps TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;

CREATE TABLE alias (
  id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, person_id TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;
CREATE INDEX alias_number ON alias (number) WHERE voided_at IS NULL;
CREATE INDEX alias_person ON alias (person_id);

CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, lang TEXT NOT NULL, channel TEXT NOT NULL, subject TEXT, text TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;

CREATE TABLE saved_list (
  id TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL, name TEXT NOT NULL, options TEXT NOT NULL DEFAULT '{}',
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, owner TEXT NOT NULL, voided_at TEXT, extra TEXT
) STRICT;

CREATE TABLE reminder (
  id TEXT NOT NULL PRIMARY KEY, followup_id TEXT, day TEXT, due_at TEXT NOT NULL,
  claimed_at TEXT, shown_at TEXT, confirmed_at TEXT, acted_at TEXT, expired_at TEXT, attempts INTEGER NOT NULL DEFAULT 0,
  shows INTEGER NOT NULL DEFAULT 0, again_at TEXT, way TEXT, tag TEXT, popup TEXT, about_id TEXT,
  closed_at TEXT, closed_why TEXT, called_at TEXT
) STRICT;
CREATE UNIQUE INDEX reminder_followup ON reminder (followup_id, due_at) WHERE followup_id IS NOT NULL;
CREATE UNIQUE INDEX reminder_morning ON reminder (day) WHERE day IS NOT NULL;
CREATE INDEX reminder_open ON reminder (again_at) WHERE acted_at IS NULL AND expired_at IS NULL AND followup_id IS NOT NULL;
CREATE INDEX reminder_popup ON reminder (popup) WHERE popup IS NOT NULL;
CREATE INDEX reminder_called ON reminder (called_at) WHERE called_at IS NOT NULL;
CREATE INDEX reminder_tag ON reminder (tag, shown_at) WHERE tag IS NOT NULL;

CREATE TABLE watch_run (
  id INTEGER PRIMARY KEY, pid INTEGER, background INTEGER NOT NULL, started_at TEXT NOT NULL, alive_at TEXT NOT NULL,
  ended_at TEXT, ended_why TEXT
) STRICT;

CREATE TABLE go_step (
  id INTEGER PRIMARY KEY, day TEXT NOT NULL, list TEXT NOT NULL, person_id TEXT NOT NULL,
  deed TEXT NOT NULL, outcome TEXT, "group" TEXT NOT NULL, at TEXT NOT NULL, journal_seq INTEGER
) STRICT;
CREATE INDEX go_step_list ON go_step (day, list);

CREATE VIRTUAL TABLE touch_text USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE followup_text USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE note_text USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL, device TEXT NOT NULL, actor TEXT NOT NULL,
  command TEXT NOT NULL, about TEXT NOT NULL, changes INTEGER NOT NULL, person_id TEXT, undoes INTEGER, undone_at TEXT
) STRICT;
CREATE INDEX journal_undoable ON journal (seq) WHERE actor = 'user' AND undoes IS NULL AND undone_at IS NULL;

CREATE TABLE journal_change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, journal_seq INTEGER NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL,
  person_id TEXT, op TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
CREATE INDEX journal_change_journal ON journal_change (journal_seq);
CREATE INDEX journal_change_row ON journal_change (row_id, journal_seq);
CREATE INDEX journal_change_person ON journal_change (person_id, journal_seq) WHERE person_id IS NOT NULL;
`
