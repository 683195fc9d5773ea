import { expect, test } from 'vitest'
import { place, save } from '../support/people.ts'
import { followup, given, withPeople } from '../support/loop.ts'

test('a person is moved to a stage, and the move is undone', async () => {
  const app = withPeople()
  save(app.store(), ...place(app.store(), 'anna', 'new', '2026-03-01T10:00:00.000Z'))
  expect(await app.run('stage anna presented')).toMatchInlineSnapshot(`
    "Moved Anna Petrova #1.
      Customers  New → Presented"
  `)
  expect(stagesOf(app)).toEqual(['presented'])
  expect(app.undo()).toBe('stage')
  expect(stagesOf(app)).toEqual(['new'])
})

test('in Russian, by another form of the word', async () => {
  const app = withPeople({ lang: 'ru' })
  expect(await app.run('stage лена показала')).toMatchInlineSnapshot(`
    "Этап изменён: Лена Орлова #2.
      Клиенты  Показали"
  `)
})

test('every move is kept', async () => {
  const app = withPeople()
  await app.run('stage anna contacted')
  app.pass(60)
  await app.run('stage anna interested')
  const moves = app.store().sql.all('SELECT from_stage_id IS NULL AS entered, at FROM stage_move ORDER BY at')
  expect(moves).toEqual([
    { entered: 1, at: '2026-03-10T09:00:00.000Z' },
    { entered: 0, at: '2026-03-10T10:00:00.000Z' },
  ])
})

test('the stage one stands at changes nothing', async () => {
  const app = withPeople()
  await app.run('stage anna presented')
  expect(await app.run('stage anna presented')).toMatchInlineSnapshot(
    `"Anna Petrova #1 stands at Presented already (Customers). Nothing was changed."`,
  )
  expect(app.undo()).toBe('stage')
  expect(stagesOf(app)).toEqual([])
})

test('a stage that funnels share is meant in the one the person stands in', async () => {
  const app = withPeople()
  save(app.store(), ...place(app.store(), 'anna', 'invited', '2026-03-01T10:00:00.000Z', 'team'))
  expect(await app.json('stage anna presented')).toMatchObject({ funnel: { slug: 'team' }, from: { slug: 'invited' } })
  expect(await app.json('stage лена presented')).toMatchObject({ funnel: { slug: 'customers' }, from: null })
  expect(await app.json('stage anna presented --funnel customers')).toMatchObject({ funnel: { slug: 'customers' } })
})

test('joining the team gives the role', async () => {
  const app = withPeople()
  expect(await app.run('stage anna joined')).toMatchInlineSnapshot(`
    "Moved Anna Petrova #1.
      Team  Joined
            now in the team"
  `)
  expect(
    app
      .store()
      .people.rolesOf('anna')
      .map(({ role }) => role),
  ).toEqual(['prospect', 'team'])
})

test('a customer without an order is told how to log one', async () => {
  const app = withPeople()
  expect(await app.run('stage anna customer')).toMatchInlineSnapshot(`
    "Moved Anna Petrova #1.
      Customers  Customer
    ! What was bought is not on record yet: followup order 1 …"
  `)
  expect(app.store().orders.of('anna', 5)).toEqual([])
})

test('on a terminal without a stage it is asked for', async () => {
  const app = withPeople()
  app.answer('Deciding')
  await app.run('stage anna')
  expect(stagesOf(app)).toEqual(['deciding'])
})

test.each([
  [
    'stage anna won',
    '! There is no stage "won". Stages: new, contacted, interested, presented, deciding, customer, lost, invited, joined.',
  ],
  ['stage anna prsented', '! Try: followup stage 1 presented'],
  ['stage anna new --funnel friends', '! There is no funnel "friends". Funnels: customers, team.'],
  ['stage anna', '! Try: followup stage 1 …'],
  ['stage лена победа --lang ru', '! Этапа «победа» нет. Этапы: новый, связались, интерес, показали, решает, клиент'],
])('%s is refused', async (line, said) => {
  const app = withPeople()
  const told = await app.run(line)
  expect(told).toContain(said)
  expect(told).toMatch(/exit 1$/)
  expect(stagesOf(app)).toEqual([])
})

function stagesOf(app: ReturnType<typeof withPeople>): readonly (string | undefined)[] {
  const { funnels } = app.store()
  const stages = funnels.stages()
  return ['anna', 'lena'].flatMap((id) =>
    funnels.placementsOf(id).map(({ stageId }) => stages.find((stage) => stage.id === stageId)?.slug),
  )
}

test('what stays open with someone who is lost is said, with the way to let them go', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-20', what: 'send the catalogue' }))
  expect(await app.run('stage anna lost')).toMatchInlineSnapshot(`
    "Moved Anna Petrova #1.
      Customers  Lost
      Stands     promise for Fri 20 Mar: send the catalogue
    ! This step stays open. To let them go: followup let-go 1 …"
  `)
})
