import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { checksumOf } from '../../../src/store/rows/checksum.ts'
import type { Store } from '../../../src/store/store.ts'
import { verify } from '../../../src/store/health/verify.ts'
import { memoryStore } from '../../support/file-store.ts'
import { fillList } from '../../support/filled.ts'
import { person, save } from '../../support/people.ts'
import { note } from '../../support/rows.ts'
import { testApp } from '../../support/test-app.ts'

const damageIn = (store: Store) => verify(store.sql, () => true, true).damage

/** Writes as a damaged disk would, or another program: past the one write path. */
const behind = (store: Store, text: string) => store.sql.write(() => store.sql.run(text))

function withNotes(): Store {
  const store = memoryStore()
  save(store, add('person', person({ id: 'anna', name: 'Анна Петрова' })), add('note', note('anna', 'two children')))
  save(store, add('note', note('anna', 'plays chess')))
  return store
}

test.each([
  ['a letter', `UPDATE note SET words = 'two childrem' WHERE seq = 1`],
  ['two words exchanged', `UPDATE note SET words = 'children two' WHERE seq = 1`],
  ['an empty cell filled', `UPDATE note SET extra = '' WHERE seq = 1`],
  ['a checksum', 'UPDATE note SET sum = sum + 1 WHERE seq = 1'],
])('a row with %s changed from outside is noticed', (_, text) => {
  const store = withNotes()
  behind(store, text)
  expect(damageIn(store)).toEqual([{ kind: 'changed', table: 'note', rows: 1 }])
})

test.each([
  ['a row taken out', 'DELETE FROM note WHERE seq = 2', { kind: 'missing', table: 'note', rows: 1 }],
  [
    'a row put in with a fitting checksum',
    `INSERT INTO tag SELECT 'tag-9', 'anna', 'vip', 'vip', '', '', '', NULL, NULL, ${String(
      checksumOf('tag', {
        id: 'tag-9',
        person_id: 'anna',
        tag: 'vip',
        tag_folded: 'vip',
        created_at: '',
        updated_at: '',
        owner: '',
      }),
    )}`,
    { kind: 'foreign', table: 'tag', rows: 1 },
  ],
  ['a row under another number', 'UPDATE note SET seq = 7 WHERE seq = 2', { kind: 'seal', table: 'note' }],
  ['a seal', "UPDATE seal SET rows = 1 WHERE name = 'note'", { kind: 'seal', table: 'note' }],
  ['a day of the queue', "UPDATE person SET next_day = '2026-01-01'", { kind: 'derived', table: 'person' }],
  [
    'a number given',
    "UPDATE sqlite_sequence SET seq = 9 WHERE name = 'person'",
    { kind: 'derived', table: 'sqlite_sequence' },
  ],
  ['a word of a name', "DELETE FROM person_word WHERE word = 'анна'", { kind: 'derived', table: 'person_word' }],
  ['how a word is heard', "UPDATE name_word SET heard = 'x'", { kind: 'derived', table: 'person_word' }],
])('%s is noticed', (_, text, damage) => {
  const store = withNotes()
  behind(store, text)
  expect(damageIn(store)).toEqual([damage])
})

test('what is written over a damaged row does not bless the damage', () => {
  const store = withNotes()
  behind(store, `UPDATE person SET company = 'Ёлкин' WHERE no = 1`)
  const anna = store.people.byNo(1)
  if (anna) save(store, { op: 'alter', entity: 'person', was: anna, set: { birthday: '1990-03-08' } })
  expect(damageIn(store)).toMatchObject([{ kind: 'changed', table: 'person', rows: 1 }, { table: 'person_word' }])
})

test('a transaction that is taken back leaves the seals as they were', () => {
  const store = withNotes()
  expect(() =>
    store.commit([add('note', note('anna', 'lost'))], { command: 'note', about: '', actor: 'user' }, () => {
      throw new Error('on the way')
    }),
  ).toThrow()
  save(store, add('note', note('anna', 'kept')))
  expect(damageIn(store)).toEqual([])
})

test('whatever commands write fits its checksums', async () => {
  const app = testApp()
  fillList(app.store())
  for (const line of [
    'add "Tom Baker, +1 415 555 9999, call friday #expo"',
    'done 2 "sent it" --all',
    'merge 2 3',
    'order 1 "2 tea" --amount 25',
    'undo',
    'undo',
    'go --print',
    'watch --once',
    'let-go 4 "no answer"',
    'template add hi "Hello"',
    'config set lang ru',
  ])
    await app.run(`${line} --yes`)
  expect(damageIn(app.store())).toEqual([])
})
