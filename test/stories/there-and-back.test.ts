import { expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/test-app.ts'

const day = [
  'add "Jane Doe, +1 415 555 2671, call friday #expo" --stage deciding',
  'add "Max Wu, max@example.com, call friday"',
  'order max "2x tea" --amount 10',
  'stage max joined',
  'add "Kate Ray, +1 415 555 0111, call friday"',
  'let-go kate "moved away" --yes',
]

async function filled(): Promise<TestApp> {
  const app = testApp()
  for (const line of day) await app.run(line)
  return app
}

/** Who is what and where, without ids. */
async function standing(app: TestApp) {
  const { items } = await app.json<{ items: { person: { no: number } }[] }>('list')
  const gone = await app.json<{ items: { person: { no: number } }[] }>('list --let-go')
  const cards = []
  for (const { person } of [...items, ...gone.items].sort((a, b) => a.person.no - b.person.no))
    cards.push(await app.json(`show ${String(person.no)}`))
  return cards.map(({ person, roles, stages, letGo }) => ({
    name: (person as { name: string }).name,
    roles: [...(roles as string[])].sort(),
    stages: (stages as { funnel: string; stage: string }[]).map(({ funnel, stage }) => `${funnel}: ${stage}`).sort(),
    letGo,
  }))
}

test('a sheet of our own brings roles, stages and who was let go back', async () => {
  const before = await filled()
  expect(await before.run('export people.csv')).toMatchInlineSnapshot(`
    "people.csv: 3 people, 0.3 KB.
    ! Touches, orders and next steps stay out; with them: followup export all.json"
  `)
  const after = testApp({ files: { 'people.csv': before.files.get('people.csv') ?? '' } })
  expect(await after.run('import people.csv')).toMatchInlineSnapshot(`
    "people.csv: 3 entries (CSV, UTF-8)

    New: 3
      Jane Doe  +1 415 555-2671, prospect, customers: deciding, #expo
      Max Wu    max@example.com, prospect, customer, team, customers: customer…
      Kate Ray  +1 415 555-0111, prospect, customers: new

    3 people added. Take it back: followup undo
    Who of them is worth a follow-up? One key each: followup triage"
  `)
  expect(await standing(after)).toEqual(await standing(before))
  expect(await after.run('import people.csv')).toContain('On the list, nothing to add: 3')
})

/** Every card with its whole history, ids and numbers of rows left out. */
async function cards(app: TestApp): Promise<readonly string[]> {
  const all = app
    .store()
    .dump()
    .person.map(({ no }) => no)
    .sort((a, b) => a - b)
  const shown = []
  for (const no of all) shown.push(await app.json(`show ${String(no)} --full`))
  return shown.map((card) => JSON.stringify(card).replace(/01900000-[0-9a-f-]+/g, 'id'))
}

/** A list of its own, whose funnels and stages have other ids. */
async function elsewhere(files: Record<string, Uint8Array | string>): Promise<TestApp> {
  const app = testApp({ files })
  const inner = await app.app()
  for (let count = 0; count < 50; count++) inner.newId()
  return app
}

async function exported(): Promise<{ readonly before: TestApp; readonly file: Uint8Array }> {
  const before = await filled()
  await before.run('done jane "sent the catalogue" --next friday')
  await before.run('plan max 2026-05-05 "birthday call" --every year')
  await before.run('note max "two children"')
  await before.run('edit jane --sponsor max')
  await before.run('export all.json')
  return { before, file: before.files.get('all.json') ?? new Uint8Array() }
}

test('everything comes back from our own JSON, and nothing comes twice', async () => {
  const { before, file } = await exported()
  const after = await elsewhere({ 'all.json': file })
  expect(await after.run('import all.json')).toMatchInlineSnapshot(`
    "all.json: 3 entries (JSON, UTF-8)

    New: 3
      Jane Doe  +1 415 555-2671, prospect, customers: deciding, #expo
      Max Wu    max@example.com, prospect, customer, team, customers: customer…
      Kate Ray  +1 415 555-0111, prospect, customers: new

    3 people added. Take it back: followup undo"
  `)
  expect(await cards(after)).toEqual(await cards(before))
  expect(await after.run('import all.json')).toContain('There is nothing to save.')
  await after.run('undo')
  expect(await cards(after)).toEqual([])
  await after.run('import all.json')
  const again = await cards(after)
  expect(again.map((card) => card.replace(/"no":\d+|"handle":"[\d.]+"/g, ''))).toEqual(
    (await cards(before)).map((card) => card.replace(/"no":\d+|"handle":"[\d.]+"/g, '')),
  )
})

test('someone on the list learns from our own JSON what happened elsewhere', async () => {
  const { file } = await exported()
  const after = await elsewhere({ 'all.json': file })
  await after.run('add "Jane Doe, +1 415 555 2671, call friday"')
  expect(await after.run('import all.json --yes')).toMatchInlineSnapshot(`
    "all.json: 3 entries (JSON, UTF-8)

    New: 2
      Max Wu    max@example.com, prospect, customer, team, customers: customer…
      Kate Ray  +1 415 555-0111, prospect, customers: new

    On the list, with something to add: 1
      #1 Jane Doe  #expo

    2 people added, something added to 1 person. Take it back: followup undo"
  `)
  const { history, next, tags } = await after.json<{ history: unknown[]; next: unknown[]; tags: unknown[] }>('show 1')
  expect([history.length, next.length, tags]).toEqual([1, 3, ['expo']])
})

test.each([
  ['{"name": "not ours"}'],
  ['{"format": "followup", "version": 99}'],
  ['{"format": "followup", "version": 1, "person": [{"id": "x", "name": "cut'],
  ['{"format": "followup",\n"version": 1,\n"person": [\n{"id":"x","no":1,"name":""}]}'],
])('%s is refused whole', async (text) => {
  const app = testApp({ files: { 'all.json': text } })
  expect(await app.run('import all.json')).toMatchSnapshot()
  expect(app.store().history(9)).toEqual([])
})

test('saved lists go along with our own export, and are not added twice', async () => {
  const before = await filled()
  await before.run('list --tag expo --cold --columns name,phone --limit 7 --save "warm leads"')
  await before.run('export all.json')
  const after = testApp({ files: { 'all.json': before.files.get('all.json') ?? '' } })
  await after.run('import all.json')
  expect(await after.run('list --views')).toBe(await before.run('list --views'))
  await after.run('import all.json --yes')
  expect(after.store().savedLists.all()).toHaveLength(1)
  expect(after.store().savedLists.all()[0]?.options).toEqual(before.store().savedLists.all()[0]?.options)
})

/** What the stages of both funnels are called, in their order, with their days. */
function stagesOf(app: TestApp): readonly string[] {
  return app
    .store()
    .funnels.stages()
    .map(({ slug, labelEn, kind, rotDays }) => `${slug} "${labelEn}" ${kind} ${String(rotDays)}`)
}

test.each([
  ['en', 'Beside people: 1 template, 1 saved list', 'Saved. Take it back: followup undo'],
  ['ru', 'Кроме людей: 1 шаблон, 1 сохранённый список', 'Сохранено. Вернуть как было: followup undo'],
] as const)('a file that brings nothing but templates and saved lists brings them (%s)', async (lang, told, saved) => {
  const before = testApp()
  await before.run('template add hello "Hi {first}"')
  await before.run('list --cold --save cold')
  await before.run('export all.json')
  const after = testApp({ lang, files: { 'all.json': before.files.get('all.json') ?? '' } })
  expect(await after.run('import all.json --dry-run')).toContain(told)
  expect(after.store().templates.all()).toEqual([])
  const answer = await after.run('import all.json')
  expect(answer).toContain(told)
  expect(answer).toContain(saved)
  expect(await after.json('import all.json')).toMatchObject({ saved: false, base: { template: 0, savedList: 0 } })
  expect([after.store().templates.all().length, after.store().savedLists.all().length]).toEqual([1, 1])
  expect(after.undo()).toBe('import')
  expect([after.store().templates.all().length, after.store().savedLists.all().length]).toEqual([0, 0])
})

const ownStages = [
  'funnel edit add "Sample sent" --after contacted --rot 5',
  'funnel edit rename deciding "Thinking it over"',
  'funnel edit move presented --before interested',
  'funnel edit add "Waiting list" --funnel team --before new',
  'funnel edit remove invited',
]

test('a list with nobody on it takes over the stages as they are, and undo gives back its own', async () => {
  const { before } = await exported()
  for (const line of ownStages) await before.run(line)
  await before.run('export all.json --force')
  const after = await elsewhere({ 'all.json': before.files.get('all.json') ?? '' })
  const own = stagesOf(after)
  expect(await after.run('import all.json')).toContain('stages of a funnel')
  expect(stagesOf(after)).toEqual(stagesOf(before))
  expect(await cards(after)).toEqual(await cards(before))
  expect(await after.run('import all.json')).toContain('There is nothing to save.')
  after.undo()
  expect(stagesOf(after)).toEqual(own)
})

test('a list with people keeps its stages; those it does not have come where they stand in the file', async () => {
  const { before } = await exported()
  for (const line of ownStages) await before.run(line)
  await before.run('export all.json --force')
  const after = await elsewhere({ 'all.json': before.files.get('all.json') ?? '' })
  await after.run('add "Ada Berg"')
  expect(await after.run('import all.json')).toContain('2 stages of a funnel')
  const labels = after.store().funnels.stages()
  expect(labels.map(({ labelEn }) => labelEn).join(', ')).toBe(
    'New, Contacted, Sample sent, Interested, Presented, Deciding, Customer, Lost, ' +
      'Waiting list, New, Invited, Presented, Deciding, Joined, Lost',
  )
  expect(labels.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7])
})
