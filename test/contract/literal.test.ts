import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPeople } from '../../src/actions/finding/people.ts'
import { add } from '../../src/domain/record/change.ts'
import { linesThere } from '../support/commands.ts'
import { person } from '../support/people.ts'
import { note } from '../support/rows.ts'
import { testApp } from '../support/test-app.ts'

/** What means something to SQL, LIKE, GLOB, FTS5, JSON and regular expressions. */
const meaning = [
  '%',
  '_',
  '*',
  '?',
  '[a-z]',
  '"',
  "'",
  '""',
  "''",
  ';',
  '--',
  '/*',
  '\\',
  '^',
  '$',
  '(',
  ')',
  'NEAR(',
  'AND',
  'OR',
  'NOT',
  'name:',
  '{}',
  '-',
  '+',
  ':id',
  '@x',
  '$1',
  '?1',
  '\u0000',
  '.*',
  '\\w+',
  'NULL',
  "'; DROP TABLE person; --",
]

const label = { command: 'add', about: '', actor: 'user' } as const

test.each(meaning)('%j finds whom it names and nobody else', async (sign) => {
  const app = testApp()
  const store = app.store()
  store.commit(
    ['Anna Petrova', `Anna ${sign} Petrova`, 'Anna x Petrova', 'Bob'].map((name) => add('person', person({ name }))),
    label,
  )
  expect(store.people.named(`anna ${sign} petrova`).map(({ no }) => no)).toEqual([2])
  for (const no of (await findPeople(await app.app(), sign, 10)).people.map((found) => found.no)) expect(no).toBe(2)
  expect(store.people.byNo(4)?.name).toBe('Bob')
})

test('any text at all can be looked for: by name, by phone, by email, by tag, in notes', async () => {
  const app = testApp()
  const store = app.store()
  store.commit([add('person', person({ id: 'anna', name: 'Anna' })), add('note', note('anna', 'plays chess'))], label)
  const text = fc.oneof(
    fc.array(fc.constantFrom(...meaning, 'anna', ' '), { maxLength: 5 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  await fc.assert(
    fc.asyncProperty(text, async (who) => {
      const { people: found } = await findPeople(await app.app(), who, 5)
      store.people.reachedBy('phone', who)
      store.people.reachedBy('email', who)
      store.people.idsTagged(who)
      expect(found.every(({ name }) => name === 'Anna')).toBe(true)
      const { exit } = await app.runArgs(['show', '--', who])
      expect([0, 1, 2]).toContain(exit)
    }),
    { numRuns: 150 },
  )
  expect(store.dump().person).toHaveLength(1)
})

test.each(meaning.filter((sign) => sign !== '\u0000'))('search for %j answers or finds nothing', async (sign) => {
  const app = testApp()
  app
    .store()
    .commit([add('person', person({ id: 'anna', name: 'Anna' })), add('note', note('anna', 'plays chess'))], label)
  expect(await app.run(`search -- '${sign.replaceAll("'", '')}x'`)).not.toMatch(/exit 70/)
})

test('a name of 100 kB is refused at the door and never reaches the list', async () => {
  const app = testApp()
  const name = `Anna ${'Petrova'.repeat(15_000)}`
  app.store().commit([add('person', person({ name: 'Anna Petrova' }))], label)
  for (const args of linesThere([
    ['add', name, '--yes'],
    ['edit', '1', '--name', name],
  ])) {
    const { exit, stderr } = await app.runArgs(args)
    expect(exit).toBe(2)
    expect(stderr.length).toBeLessThan(2_000)
  }
  expect(
    app
      .store()
      .dump()
      .person.map((one) => one.name),
  ).toEqual(['Anna Petrova'])
})

test.each(linesThere(['list']))(
  'a %s whose file holds a name of 100 kB is drawn about as quickly as any other',
  async (line) => {
    const quickest = async (name: string) => {
      const app = testApp()
      app.store().commit(
        [name, ...Array.from({ length: 40 }, (_, index) => `Person ${String(index)}`)].map((one) =>
          add('person', person({ name: one })),
        ),
        label,
      )
      const times: number[] = []
      for (let left = 7; left > 0; left--) {
        const from = process.cpuUsage()
        expect(await app.run(line)).toContain('41 people')
        const { user, system } = process.cpuUsage(from)
        times.push(user + system)
      }
      return Math.min(...times)
    }
    const plain = await quickest('Anna Petrova')
    expect(await quickest('Петрова'.repeat(15_000))).toBeLessThan(plain * 20)
    expect(await quickest('漢字かな👩‍👩‍👧‍👦 '.repeat(8_000))).toBeLessThan(plain * 40)
  },
)
