import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, alter, takeBack, type Change } from '../../src/domain/record/change.ts'
import type { Day } from '../../src/domain/time/day.ts'
import type { Person } from '../../src/domain/person/person.ts'
import { fold, wordsOf } from '../../src/reading/fold.ts'
import { skeletonOf } from '../../src/reading/names/skeleton.ts'
import type { Store } from '../../src/store/store.ts'
import { memoryStore } from '../support/file-store.ts'
import { person } from '../support/people.ts'
import { note, promise, touch } from '../support/rows.ts'

/** One thing a user may do: `pick` chooses the row it is done to among those there are. */
interface Deed {
  readonly kind: (typeof kinds)[number]
  readonly pick: number
  readonly words: string
  readonly day: Day
}

const kinds = [
  'add',
  'note',
  'touch',
  'plan',
  'snooze',
  'close',
  'rename',
  'let-go',
  'unplan',
  'unnote',
  'remove',
] as const
const someWords = fc.oneof(
  fc.constantFrom(
    'Anna Petrova',
    'tea\u{1f375}milk',
    'Ёлка',
    'йога',
    'price list',
    '',
    '  ',
    'O’Neil',
    "'; DROP TABLE person; --",
    '%_*"',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(50),
  words: someWords,
  day: fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}` as Day),
})
const commits = fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { maxLength: 14 })

test('whatever is done, undoing all of it step by step leads back through the same states', () => {
  fc.assert(
    fc.property(commits, (sequence) => {
      const store = memoryStore()
      const states = [stateOf(store)]
      for (const deeds of sequence) {
        const changes = deeds.flatMap((one) => changesOf(store, one))
        if (changes.length === 0) continue
        store.commit(changes, { command: deeds[0]?.kind ?? '', about: '', actor: 'user' })
        expectDerivedInStep(store)
        states.push(stateOf(store))
      }
      for (let last = states.length - 2; last >= 0; last--) {
        store.undo()
        expect(stateOf(store)).toBe(states[last])
        expectDerivedInStep(store)
      }
      store.close()
    }),
    { numRuns: 60 },
  )
})

function stateOf(store: Store): string {
  return JSON.stringify(store.dump())
}

function changesOf(store: Store, { kind, pick, words, day }: Deed): readonly Change[] {
  if (kind === 'add') return [add('person', person({ name: `x${words}`, company: words === '' ? null : words }))]
  const people = peopleOf(store)
  const who = people[pick % people.length]
  if (!who) return []
  const [step] = store.followups.openOf(who.id)
  const [noted] = store.people.notesOf(who.id, 1)
  switch (kind) {
    case 'note':
      return [add('note', note(who.id, words))]
    case 'touch':
      return [add('touch', touch(who.id, { words }))]
    case 'plan':
      return [add('followup', promise(who.id, { day, what: words }))]
    case 'snooze':
      return step ? [alter('followup', step, { hiddenUntilDay: day })] : []
    case 'close':
      return step ? [alter('followup', step, { closedAt: '2026-03-10T10:00:00.000Z', closedBy: 'done' })] : []
    case 'rename':
      return [alter('person', who, { name: words, custom: { before: who.name } })]
    case 'let-go':
      return [alter('person', who, { letGoAt: '2026-03-10T10:00:00.000Z', letGoReason: words })]
    case 'unplan':
      return step ? [takeBack('followup', step)] : []
    case 'unnote':
      return noted ? [takeBack('note', noted)] : []
    case 'remove':
      return [takeBack('person', who)]
  }
}

function peopleOf(store: Store): readonly Person[] {
  const last = store.sql.get<{ no: number }>('SELECT max(no) AS no FROM person')?.no ?? 0
  return Array.from({ length: last }, (_, index) => store.people.byNo(index + 1)).filter((one) => one !== undefined)
}

/** The columns and tables that only serve the index say what the rows say. */
function expectDerivedInStep(store: Store): void {
  const { sql } = store
  const late =
    sql.all(`SELECT no FROM person WHERE next_day IS NOT (SELECT min(coalesce(hidden_until_day, day)) FROM followup
    WHERE person_id = person.id AND closed_at IS NULL AND voided_at IS NULL)`)
  expect(late).toEqual([])

  const words = peopleOf(store).flatMap(({ no, name, company }) =>
    [...new Set(wordsOf(fold(`${name} ${company ?? ''}`)))].map((word) => `${word} ${String(no)}`),
  )
  const indexed = sql.all<{ word: string; person_no: number }>('SELECT word, person_no FROM person_word')
  expect(indexed.map(({ word, person_no }) => `${word} ${String(person_no)}`).sort()).toEqual(words.sort())

  const distinct = [...new Set(indexed.map(({ word }) => word))]
  const heard = sql.all<{ word: string; heard: string }>('SELECT word, heard FROM name_word ORDER BY word')
  expect(heard.map(({ word }) => word)).toEqual(distinct.toSorted(byBytes))
  expect(heard.filter((row) => row.heard !== skeletonOf(row.word))).toEqual([])

  for (const table of ['note', 'touch'] as const) {
    const rows = sql
      .all<{ seq: number; words: string }>(`SELECT seq, words FROM ${table} WHERE voided_at IS NULL`)
      .map(({ seq, words: text }) => ({ seq, words: wordsOf(fold(text)) }))
      .filter((row) => row.words.length > 0)
    const docs = sql.all<{ id: number }>(`SELECT id FROM ${table}_text_docsize`)
    expect(docs.map(({ id }) => id).sort()).toEqual(rows.map(({ seq }) => seq).sort())
    for (const row of rows) {
      const word = row.words.find((one) => /^[a-zа-я]+$/.test(one))
      if (word === undefined) continue
      const found = sql.all<{ rowid: number }>(`SELECT rowid FROM ${table}_text WHERE ${table}_text MATCH ?`, [word])
      expect(found.map(({ rowid }) => rowid)).toContain(row.seq)
    }
  }
}

/** The order in which SQLite has texts. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}
