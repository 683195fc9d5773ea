// Runs in a process of its own: takes a file through two more migrations, to be killed at any moment of it.
// Argument: the file.
import { writeSync } from 'node:fs'
import { uuid7 } from '../../src/system/uuid.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { migrations, upgrade } from '../../src/store/file/migrate.ts'

const [file = ''] = process.argv.slice(2)
const newId = () => uuid7(Date.now())
writeSync(1, 'ready\n')
upgrade({ file, newId, now: () => instantAt(Date.now()) }, [
  ...migrations,
  'ALTER TABLE note ADD COLUMN mood TEXT; UPDATE note SET mood = hex(words); CREATE INDEX note_mood ON note (mood);',
  'CREATE TABLE campaign (id TEXT NOT NULL PRIMARY KEY, words TEXT) STRICT; INSERT INTO campaign SELECT id, words FROM note;',
])
