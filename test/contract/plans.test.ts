import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { linesThere } from '../support/commands.ts'
import { fillList } from '../support/filled.ts'
import { testApp } from '../support/test-app.ts'
import { fillUndecided } from '../support/undecided.ts'

/**
 * What may be read from end to end: tables of a handful of rows, lists that the statement itself was given, and the journal,
 * which undo reads backwards to the first commit that stands.
 */
const small = ['funnel', 'stage', 'cadence', 'template', 'json_each', 'journal']

/** Commands about one person or today, in an order in which each finds what it needs. */
const lines = [
  'today',
  'today --week',
  'today --tag expo',
  'go',
  'go --role customer --for 45m',
  'show 1',
  'show anna',
  'show "Анна Петрова"',
  'show "Лене Соколовой"',
  'show "vfhbz ivbln"',
  'show "Schmidtt M"',
  'show "позвонить Светлане Юрьевой"',
  'show 2671',
  'show "+1 415 555 2671"',
  'show p3@example.com',
  'note 1 "plays chess"',
  'tag 1 vip',
  'log 1 "called, wants the price list"',
  'plan 2 friday "call about the order"',
  'done 2 "sent the catalogue" --all',
  'snooze 3 tomorrow',
  'move 3 friday',
  'stage 1 presented',
  'order 1 "2 tea" --amount 25',
  'add "Tom Baker, +1 415 555 9999, call friday #expo"',
  'edit 1 --company Studio',
  'call',
  'call 5 --outcome interested',
  'message 6 --template hello --via sms --outcome sent',
  'email 6 "the price list" --outcome later',
  'template show hello',
  'let-go 4 "no answer"',
  'undo',
]

test('commands about one person or today scan no table', async () => {
  const app = testApp()
  fillList(app.store())
  for (const line of linesThere(lines)) {
    const before = new Set(app.store().sql.texts())
    const answer = await app.run(`${line} --yes`)
    expect(answer, line).not.toMatch(/exit \d+$/)
    const fresh = app
      .store()
      .sql.texts()
      .filter((text) => !before.has(text))
    expect(
      fresh.flatMap((text) => scansOf(app.store(), text)),
      line,
    ).toEqual([])
  }
  expect(app.store().sql.texts().length).toBeGreaterThan(40)
})

test('sorting people scans no table, on the page and off it', async () => {
  if (linesThere(['triage']).length === 0) return
  const app = testApp({ now: '2026-03-10T12:00', page: { width: 80, height: 24 } })
  fillUndecided(app.store())
  const before = new Set(app.store().sql.texts())
  const left = app.run('triage --tag school --source expo')
  await app.screen.shows('Jane Doe')
  app.screen.type('/', '#sch', '\r', '#', 'vip', '\r', 'k')
  await app.screen.shows('Jane Doe: customer')
  app.screen.type('u')
  await app.screen.shows('Taken back')
  app.screen.type('q')
  await left
  for (const line of ['triage --print', 'triage 2 --rank soon', 'triage "#work" --let-go', 'triage 4 --as team'])
    expect(await app.run(line), line).not.toMatch(/exit \d+$/)
  const fresh = app
    .store()
    .sql.texts()
    .filter((text) => !before.has(text))
  expect(fresh.length).toBeGreaterThan(20)
  expect(fresh.flatMap((text) => scansOf(app.store(), text))).toEqual([])
})

test('a scan would be seen', () => {
  const store = testApp().store()
  expect(scansOf(store, 'SELECT * FROM touch WHERE words = ?')).toEqual(['touch'])
})

/** The tables that a statement reads from end to end, by their own names. */
function scansOf(store: Store, text: string): readonly string[] {
  const named = Array.from(text.matchAll(/[:@](\w+)/g), ([, name]) => [name ?? '', null] as const)
  const values = named.length > 0 ? Object.fromEntries(named) : Array.from(text.matchAll(/\?/g), () => null)
  return store.sql
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values)
    .map(({ detail }) => /^SCAN (?!CONSTANT)(\w+)/.exec(detail)?.[1])
    .filter((name) => name !== undefined)
    .map((name) => new RegExp(`(?:FROM|JOIN) "?(\\w+)"? ${name}\\b`).exec(text)?.[1] ?? name)
    .filter((table) => !small.includes(table))
}
