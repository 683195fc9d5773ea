import { expect, test } from 'vitest'
import type { Fault } from '../../../src/domain/fault.ts'
import { readDump } from '../../../src/exchange/json/read.ts'
import { fillList } from '../../support/filled.ts'
import { testApp } from '../../support/test-app.ts'

type Rows = Record<string, Record<string, unknown>[]>

const zones = { knows: () => true }

/** An export of a filled list, with one of everything. */
async function exported(): Promise<Rows> {
  const app = testApp()
  fillList(app.store())
  await app.run('plan 1 "water" --every "monday at 10" --yes')
  await app.run('list --role customer --save warm')
  return JSON.parse((await app.runArgs(['export'])).stdout) as Rows
}

function refusal(rows: Rows): Fault['data'] | null {
  try {
    readDump(`${JSON.stringify(rows, null, 1)}\n`, zones)
    return null
  } catch (error) {
    return (error as Fault).data
  }
}

test('an export of ours is read as it is', async () => {
  expect(refusal(await exported())).toBeNull()
})

test.each([
  ['person', 'name', '\u3164\u200b'],
  ['person', 'name', '\u2800'],
  ['person', 'name', 'Ann\ufffd'],
  ['person', 'birthday', '1990-02-30'],
  ['person', 'birthday', '--02-30'],
  ['person', 'no', -1],
  ['person', 'custom', { a: 1 }],
  ['person', 'letGoAt', '2026-13-01T00:00:00.000Z'],
  ['note', 'words', 'x'.repeat(10_001)],
  ['note', 'words', '\ufffd'],
  ['contactPoint', 'kind', 'fax'],
  ['followup', 'day', '2026-02-30'],
  ['followup', 'handle', 1.5],
  ['followup', 'rule', 'FREQ=SECONDLY;INTERVAL=1'],
  ['followup', 'rule', 'FREQ=DAILY;INTERVAL=0'],
  ['followup', 'rule', 'FREQ=DAILY;INTERVAL=9999999'],
  ['followup', 'cadenceStep', -1],
  ['followup', 'closedBy', 'done'],
  ['followup', 'day', '9999-12-31'],
  ['followup', 'dueAt', '9999-01-02T00:00:00.000Z'],
  ['order', 'amountMinor', 1.5],
  ['order', 'amountMinor', 1e12 + 1],
  ['order', 'amountMinor', null],
  ['order', 'currency', 'usd'],
  ['order', 'lastsDays', 0],
  ['order', 'items', [{ name: 'tea', quantity: -1 }]],
  ['stage', 'rotDays', 0],
  ['stage', 'kind', 'maybe'],
  ['funnel', 'position', 1e12],
  ['cadence', 'steps', [{ count: 0, unit: 'day' }]],
  ['savedList', 'options', { role: { is: 'boss' } }],
  ['note', 'id', 'x'.repeat(65)],
  ['tag', 'personId', 'an id'],
])('a %s whose %s is %j is refused with its kind and the field', async (kind, key, value) => {
  const rows = await exported()
  Object.assign(rows[kind]?.[0] ?? {}, { [key]: value })
  // An end without its time lacks the time.
  expect(refusal(rows)).toMatchObject({ problem: 'value', kind, key: key === 'closedBy' ? 'closedAt' : key })
})

test('an id that stands twice is refused at the line of the second', async () => {
  const rows = await exported()
  const [note = {}] = rows.note ?? []
  const text = `{"format":"followup","version":1,\n"note":[\n${JSON.stringify(note)},\n${JSON.stringify(note)}]}`
  expect(() => readDump(text, zones)).toThrow(
    expect.objectContaining({ data: { line: 4, problem: 'twice', kind: 'note' } }) as Error,
  )
})

test('a funnel that is not ours comes behind ours, whatever place it claims', async () => {
  const rows = await exported()
  const added = [-0, 1, 2].map((position) => ({
    id: `f${String(position)}`,
    slug: `other-${String(position)}`,
    labelEn: `Other ${String(position)}`,
    labelRu: `Иная ${String(position)}`,
    position,
  }))
  const text = JSON.stringify({ ...rows, funnel: [...added, ...(rows.funnel ?? [])] })
  const app = testApp({ files: { 'all.json': text } })
  await app.run('import all.json --yes')
  expect(
    app
      .store()
      .funnels.all()
      .map(({ slug }) => slug),
  ).toEqual(['customers', 'team', 'other-0', 'other-1', 'other-2'])
})
