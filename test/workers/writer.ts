// Runs in a process of its own: commits as a command would, and tells of each commit only once it is acknowledged.
// Arguments: the file, this writer's name, how many commits (0: until killed).
import { writeSync } from 'node:fs'
import { uuid7 } from '../../src/system/uuid.ts'
import { add } from '../../src/domain/record/change.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { note, promise, touch } from '../support/rows.ts'

const [file = '', writer = '', count = '0'] = process.argv.slice(2)
const newId = () => uuid7(Date.now())
const store = openStore({ file, newId, now: () => instantAt(Date.now()) })
const anna = store.people.byNo(1)
if (!anna) throw new Error('nobody to write about')
for (let n = 1; n <= Number(count) || count === '0'; n++) {
  const words = `${writer} ${String(n)}`
  store.commit(
    [
      add('touch', { ...touch(anna.id, { words }), id: newId() }),
      add('note', { ...note(anna.id, words), id: newId() }),
      add('followup', { ...promise(anna.id, { what: words }), id: newId() }),
    ],
    { command: 'done', about: words, actor: 'user' },
  )
  writeSync(1, `${words}\n`)
}
store.close()
