import { expect, test } from 'vitest'
import { add } from '../../src/domain/change.ts'
import { busyDay } from '../support/busy-day.ts'
import { capturesOf } from '../support/captures.ts'
import { person, save } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'

capturesOf('list', { line: 'list', now: '2026-03-10T12:00', fill: busyDay })

test.each([
  ['list', [1, 3, 4, 5, 2, 6]],
  ['list --sort added', [6, 5, 4, 3, 2, 1]],
  ['list --sort next', [5, 1, 2, 3, 4, 6]],
  ['list --sort cold', [5, 6, 1, 4, 3, 2]],
  ['list --limit 2', [1, 3]],
  ['list --role customer', [3]],
  ['list --category lead --sort added', [6, 5, 4, 2, 1]],
  ['list --category active-customer', [3]],
  ['list --tag Expo', [1]],
  ['list --tag expo --role customer', []],
  ['list --source SPRING --sort added --limit 1', [6]],
  ['list --stage interested', [1]],
  ['list --stage Интерес', [1]],
  ['list --stage new', []],
  ['list --funnel team', [1]],
  ['list --funnel customers --stage contacted', [4]],
  ['list --cold', [5, 6]],
  ['list --orphans', [6]],
  ['list --rotting', [1, 4]],
  ['list --rotting --stage interested', [1]],
  ['list --rotting --funnel team', []],
  ['list --rotting --cold', []],
  ['list --due --sort next', [5, 1, 2, 3, 4]],
  ['list --let-go', []],
])('%s gives %j', async (line, numbers) => {
  const app = testApp({ now: '2026-03-10T12:00' })
  busyDay(app.store(), 'en')
  const shown = await app.run(`${line} --ids`)
  expect(shown === '' ? [] : shown.split('\n').map(Number)).toEqual(numbers)
})

test('those let go stand on their own list', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ name: 'Ada Berg', letGoAt: '2026-03-01T10:00:00.000Z' })),
    add('person', person({ name: 'Bob Stone' })),
  )
  expect(await app.run('list --ids')).toBe('2')
  expect(await app.run('list --let-go --ids')).toBe('1')
})

test.each([["100%' OR 1=1 --"], ['%'], ['_'], ['"'], ['*']])(
  '%s in a filter is taken as it is written',
  async (text) => {
    const app = testApp()
    busyDay(app.store(), 'en')
    const found = await app.runArgs(['list', '--source', text, '--ids'])
    expect(found).toEqual({ stdout: '', stderr: '', exit: 0 })
    expect((await app.runArgs(['list', '--tag', text, '--ids'])).stdout).toBe('')
  },
)

test('a screen shows fifty and says how to see all', async () => {
  const app = testApp({ screen: true })
  save(
    app.store(),
    ...Array.from({ length: 120 }, (_, index) => add('person', person({ name: `Person ${String(index)}` }))),
  )
  const lines = (await app.run('list')).split('\n')
  expect(lines.length).toBe(54)
  expect(lines.at(-1)).toBe('and 70 more; --limit 120 shows all')
  const piped = testApp()
  save(
    piped.store(),
    ...Array.from({ length: 120 }, (_, index) => add('person', person({ name: `Person ${String(index)}` }))),
  )
  const all = (await piped.run('list')).split('\n')
  expect(all.length).toBe(124)
  expect(all.filter((line) => line.includes('Name'))).toHaveLength(1)
})

test('an empty list is no error', async () => {
  const app = testApp()
  expect(await app.run('list')).toBe('Nobody matches.')
  expect(await app.json('list')).toEqual({ items: [], total: 0 })
})

test('an unknown stage is refused with the stages there are', async () => {
  expect(await testApp().run('list --stage nowhere')).toMatchInlineSnapshot(`
    "! There is no stage "nowhere". Stages: new, contacted, interested, presented, deciding, customer, lost, invited, joined.
    exit 1"
  `)
})

test('a line of the list as data', async () => {
  const app = testApp({ now: '2026-03-10T12:00' })
  busyDay(app.store(), 'en')
  expect(await app.json('list --tag expo')).toMatchObject({
    items: [
      {
        person: { id: 'jane', no: 1, name: 'Jane Doe' },
        category: 'lead',
        roles: ['prospect'],
        tags: ['expo'],
        source: 'the spring expo',
        nextDay: '2026-03-05',
        next: { handle: '1.1', what: 'send the price list and the comparison with what she takes now' },
        lastTouchDay: '2026-02-17',
        warmth: 35,
      },
    ],
    total: 1,
  })
})
