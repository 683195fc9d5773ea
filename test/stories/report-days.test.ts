import { expect, test } from 'vitest'
import type { ReportPage } from '../../src/domain/record/report-line.ts'
import type { ImportPage } from '../../src/render/results/import-page.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const head =
  'Consultant ID,Name,Phone,Email,City,Personal Volume,Sponsor ID,Last Order Date,Last Order Amount,Do Not Call'

/** A day's report: rows as they stand in the file, without what is empty at their ends. */
function sheet(...rows: readonly string[]): string {
  return [head, ...rows.map((row) => row + ','.repeat(9 - row.split(',').length + 1))].join('\n')
}

const mira = '100201,Mira Oakes,+14155550101,mira@example.com,Berkeley,120.50'
const bea = '100202,Bea Lind,+14155552672,bea@example.com,Oakland,10,100201'
const nora = '100203,Nora Quist,+14155550103,nora@example.com,Fresno,30'
const tom = '100204,Tom Alder,+14155550104,,Reno,5'
const first = sheet(mira, bea, nora, tom)

async function after(...days: readonly string[]): Promise<TestApp> {
  const files = Object.fromEntries(days.map((text, index) => [`report-2026-01-1${String(index + 2)}.csv`, text]))
  const app = testApp({ files, now: '2026-01-20T10:00', region: 'US' })
  for (const name of Object.keys(files).slice(0, -1)) await app.run(`import ${name} --yes`)
  return app
}

async function said(app: TestApp, file: string, flags = '--yes'): Promise<ReportPage & Pick<ImportPage, 'saved'>> {
  const page = await app.json<ImportPage>(`import ${file} ${flags}`)
  if (!page.report) throw new Error(`no report: ${JSON.stringify(page)}`)
  return { ...page.report, saved: page.saved }
}

const second = 'report-2026-01-13.csv'
const linesOf = (page: ReportPage) =>
  page.lines.map(({ event, name, field, from, to }) => [event, name, field, from, to])
const phones = (app: TestApp, name: string) =>
  app
    .store()
    .people.named(name)
    .flatMap(({ id }) => app.store().people.contactsOf(id))
    .filter(({ kind }) => kind === 'phone')
    .map(({ value, label }) => (label === null ? value : `${value} ${label}`))

test('the same report again is counted and changes nothing', async () => {
  const app = await after(first, first)
  const before = app.store().dump().person
  expect(await said(app, second)).toMatchObject({ unchanged: 4, lines: [], saved: false })
  expect(app.store().dump().person).toEqual(before)
})

test('a figure that changed is replaced, and the history has the old one', async () => {
  const app = await after(first, sheet(mira.replace('120.50', '206.90'), bea, nora, tom))
  const page = await said(app, second)
  expect(linesOf(page)).toEqual([['changed', 'Mira Oakes', 'Personal Volume', '120.50', '206.90']])
  expect(app.store().people.named('Mira Oakes')[0]?.custom['Personal Volume']).toBe('206.90')
  expect(await app.run('history mira')).toContain('120.50')
  app.undo()
  expect(app.store().people.named('Mira Oakes')[0]?.custom['Personal Volume']).toBe('120.50')
})

test('a value the user typed stays, and what the report says is shown', async () => {
  const app = await after(first, sheet(mira.replace('Berkeley', 'Oakland'), bea, nora, tom))
  await app.run('edit mira --custom City=Albany')
  const page = await said(app, second)
  expect(linesOf(page)).toEqual([['yours', 'Mira Oakes', 'City', 'Albany', 'Oakland']])
  expect(app.store().people.named('Mira Oakes')[0]?.custom.City).toBe('Albany')
})

test('a phone that the report corrects is replaced in its place and kept as a former one', async () => {
  const app = await after(first, sheet(mira, bea.replace('5552672', '5559999'), nora, tom))
  await app.run('edit bea --phone "+1 415 555 7777"')
  const page = await said(app, second)
  expect(linesOf(page)).toEqual([['contact', 'Bea Lind', 'phone', '+14155552672', '+14155559999']])
  expect(phones(app, 'Bea Lind')).toEqual(['+14155559999', '+14155557777', '+14155552672 former'])
})

test('a blank clears nothing and is told once', async () => {
  const blank = sheet(mira, bea, nora.replace('nora@example.com', ''), tom)
  const app = await after(first, blank, blank)
  expect(linesOf(await said(app, 'report-2026-01-14.csv'))).toEqual([])
  const other = await after(first, blank)
  expect(linesOf(await said(other, second))).toEqual([['emptied', 'Nora Quist', 'email', 'nora@example.com', null]])
  expect((await other.run('show nora')).includes('nora@example.com')).toBe(true)
})

test('what the user took off stays off, whatever the report says again', async () => {
  const app = await after(first, first)
  await app.run('edit nora --remove nora@example.com')
  await app.run('edit nora --custom City=')
  const page = await said(app, second)
  expect(page).toMatchObject({ held: 2, lines: [] })
  expect(await app.run('show nora')).not.toContain('nora@example.com')
})

test('a name spelt otherwise is taken over, and the old one still finds the person', async () => {
  const app = await after(first, sheet(mira, bea, nora.replace('Nora Quist', 'Nora Quist-Hale'), tom))
  expect(linesOf(await said(app, second))).toEqual([['renamed', 'Nora Quist', 'name', 'Nora Quist', 'Nora Quist-Hale']])
  expect(await app.run('show "nora quist"')).toContain('Nora Quist-Hale')
})

test('a name in another order or in capitals is nothing new', async () => {
  const app = await after(first, sheet(mira, bea.replace('Bea Lind', 'LIND BEA'), nora, tom))
  expect(await said(app, second)).toMatchObject({ unchanged: 4, lines: [] })
  expect(app.store().people.named('Bea Lind')).toHaveLength(1)
})

test('a new key joins the list with its sponsor', async () => {
  const ivy = '100238,Ivy Stone,+14155552678,,Reno,0,100201'
  const app = await after(first, sheet(mira, bea, nora, tom, ivy))
  expect(linesOf(await said(app, second, '--yes --role team'))).toEqual([
    ['new', 'Ivy Stone', null, null, '+14155552678'],
  ])
  const [one] = app.store().people.named('Ivy Stone')
  expect(one?.sponsorId).toBe(app.store().people.named('Mira Oakes')[0]?.id)
  expect([...app.store().people.roleNamesOf(one?.id ?? '')]).toEqual(['team'])
})

test('a new key with the phone of somebody known is never a second person unasked', async () => {
  const ivy = '100238,Ivy Stone,+14155552678'
  const app = await after(first, sheet(mira, bea, nora, tom, ivy))
  await app.run('add "I. Stone, +1 415 555 2678" --new')
  const page = await said(app, second)
  expect(page.lines).toMatchObject([{ event: 'doubtful', name: 'Ivy Stone', like: [{ name: 'I. Stone' }] }])
  expect(app.store().people.named('Ivy Stone')).toEqual([])
})

test('two keys with one phone are two people, and the shared phone is told', async () => {
  const other = '100300,Tom Oakes,+14155550101'
  const app = await after(first, sheet(mira, bea, nora, tom, other))
  const page = await said(app, second)
  expect(page.lines.map(({ event }) => event)).toEqual(['new', 'shared'])
  expect(app.store().people.named('Tom Oakes')).toHaveLength(1)
})

test('two consultants of one name without a phone are two people', async () => {
  const app = await after(sheet('1,Ann Bell', '2,Ann Bell', '3,Cy Dow'), sheet('1,Ann Bell', '2,Ann Bell', '3,Cy Dow'))
  expect(app.store().people.named('Ann Bell')).toHaveLength(2)
  expect(await said(app, second)).toMatchObject({ unchanged: 3 })
})

test('whoever is missing is flagged and not let go, and comes back', async () => {
  const app = await after(first, sheet(mira, bea, nora))
  const gone = await said(app, second)
  expect(linesOf(gone)).toEqual([['gone', 'Tom Alder', null, '2026-01-12', null]])
  const later = await after(first, sheet(mira, bea, nora), first)
  const back = await said(later, 'report-2026-01-14.csv')
  expect(linesOf(back)).toEqual([['back', 'Tom Alder', null, null, null]])
  expect(later.store().people.named('Tom Alder')[0]?.letGoAt).toBeNull()
})

test('somebody let go stays let go while the facts are brought up to date', async () => {
  const app = await after(first, sheet(mira, bea, nora.replace('5550103', '5550199'), tom))
  await app.run('let-go nora "asked for it" --yes')
  const page = await said(app, second)
  expect(page.lines).toMatchObject([{ event: 'contact', name: 'Nora Quist', letGo: '2026-01-20' }])
  expect(app.store().people.named('Nora Quist')).toHaveLength(1)
  expect(app.store().people.named('Nora Quist')[0]?.letGoAt).not.toBeNull()
})

test('an order is added once, and makes a customer', async () => {
  const bought = `${mira},,2026-01-13,86.40`
  const app = await after(first, sheet(bought, bea, nora, tom), sheet(bought, bea, nora, tom))
  expect(linesOf(await said(app, 'report-2026-01-14.csv'))).toEqual([])
  const [one] = app.store().people.named('Mira Oakes')
  expect(app.store().orders.of(one?.id ?? '', 9)).toMatchObject([{ day: '2026-01-13', amountMinor: 8640 }])
  expect([...app.store().people.roleNamesOf(one?.id ?? '')]).toContain('customer')
})

test('an order that the user typed is the same order', async () => {
  const app = await after(first, sheet(`${mira},,2026-01-13,86.40`, bea, nora, tom))
  await app.run('order mira tea --amount 86.40 --on 2026-01-13')
  expect(linesOf(await said(app, second))).toEqual([])
  const [one] = app.store().people.named('Mira Oakes')
  expect(app.store().orders.of(one?.id ?? '', 9)).toHaveLength(1)
})

test('another sponsor moves the link', async () => {
  const app = await after(first, sheet(mira, bea.replace('100201', '100203'), nora, tom))
  expect(linesOf(await said(app, second))).toEqual([['sponsor', 'Bea Lind', 'sponsor', 'Mira Oakes', 'Nora Quist']])
})

test('who asks not to be called is marked until the user lifts it', async () => {
  const refuses = sheet(mira, bea, nora, `${tom},,,,yes`)
  const app = await after(first, refuses, refuses)
  const [tomNow] = app.store().people.named('Tom Alder')
  expect(tomNow?.doNotContact).toBe('report')
  await app.run('edit tom --do-not-contact no')
  expect(linesOf(await said(app, 'report-2026-01-14.csv'))).toEqual([])
  expect(app.store().people.named('Tom Alder')[0]?.doNotContact ?? null).toBeNull()
})

const many = Array.from(
  { length: 10 },
  (_, n) => `${String(n + 1)},Person${String(n)} Name${String(n)},+1415555${String(2000 + n)}`,
)

test.each([
  ['missing', sheet(...many.slice(0, 5))],
  ['headers', sheet(...many).replace('City', 'Town')],
  ['key', sheet(...many).replace('Consultant ID', 'Colour')],
  ['shifted', sheet(...many.map((row, n) => row.replace(/^\d+/, String(((n + 1) % 10) + 1))))],
])('a report that is doubtful for its %s stops and changes nothing', async (kind, text) => {
  const app = await after(sheet(...many), text)
  const before = app.store().dump()
  const shown = await app.run(`import ${second} --yes`)
  expect(shown).toContain(`--accept ${kind}`)
  expect(shown).toContain('exit 1')
  expect(app.store().dump()).toEqual(before)
  expect(await app.run(`import ${second} --yes --accept ${kind}`)).not.toContain('exit')
})

test("yesterday's report stops", async () => {
  const app = testApp({
    files: { 'r-2026-01-13.csv': first, 'r-2026-01-12.csv': sheet(mira, bea, nora, tom.replace('Reno', 'Elko')) },
    now: '2026-01-20T10:00',
    region: 'US',
  })
  await app.run('import r-2026-01-13.csv --yes')
  expect(await app.run('import r-2026-01-12.csv --yes')).toContain('older than the last one of 2026-01-13')
})
