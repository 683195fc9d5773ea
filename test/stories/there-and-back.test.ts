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

    3 people added. Take it back: followup undo"
  `)
  expect(await standing(after)).toEqual(await standing(before))
  expect(await after.run('import people.csv')).toContain('On the list, nothing to add: 3')
})
