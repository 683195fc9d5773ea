import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { followup, given, openOf, withPeople } from '../support/loop.ts'
import { contact, save } from '../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

/** Anna #1 with one phone, due today. */
function withPhone(options: TestOptions = {}): TestApp {
  const app = withPeople(options)
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  given(app, followup({ day: '2026-03-10', what: 'send the catalogue' }))
  return app
}

const stateOf = (app: TestApp) =>
  app
    .store()
    .people.contactsOf('anna')
    .map(({ value, state }) => `${value} ${state ?? 'fine'}`)

test.each([
  ['en', 'wrong number', 'wrong number'],
  ['ru', 'ошиблись номером', 'чужой номер'],
  ['en', 'the number is disconnected', 'out of service'],
  ['ru', 'меня заблокировала', 'вас заблокировали'],
] as const)(
  'a phone that reaches nobody is marked, in %s after "%s"; nothing is planned, another is asked for',
  async (lang, said, state) => {
    const app = withPhone({ lang })
    const told = await app.run(`done 1 "${said}"`)
    expect(told).toContain(`+1 415 555-2671`)
    expect(told).toContain(state)
    expect(told).toContain('followup edit 1 --phone …')
    expect(openOf(app)).toEqual([])
    const card = await app.run('show 1')
    expect(card).toContain(`+1 415 555-2671 ${state}`)
    expect(card).toContain('followup edit 1 --phone …')
  },
)

test('it is called and written to no more, until another phone is given, or the same one again', async () => {
  const app = withPhone()
  await app.run('log 1 "wrong number"')
  expect(stateOf(app)).toEqual(['+14155552671 wrong'])
  expect(openOf(app)).toEqual(['1 promise 2026-03-10 send the catalogue'])
  expect(await app.run('call 1')).toContain('followup edit 1 --phone …')
  expect(await app.run('call')).not.toContain('tel:')
  expect(await app.run('message 1 "hi"')).toContain('exit 1')
  expect(await app.run('go')).not.toContain('+1 415 555-2671')
  expect(await app.json('show 1')).toMatchObject({
    contacts: [{ kind: 'phone', value: '+14155552671', label: null, state: 'wrong' }],
  })
  await app.run('edit 1 --phone "+1 415 555 0123"')
  expect(await app.run('call 1')).toContain('tel:+14155550123')
  expect(await app.run('show 1')).not.toContain('--phone …')
  await app.run('edit 1 --phone "+1 415 555 2671"')
  expect(stateOf(app)).toEqual(['+14155552671 fine', '+14155550123 fine'])
  expect(await app.run('history --limit 1')).toContain('Phone: +1 415 555-2671 (right again)')
})

test('undo takes the mark back, and history tells of it', async () => {
  const app = withPhone()
  const before = app.store().dump()
  await app.run('done 1 "wrong number"')
  expect((await app.run('history --limit 1')).replace(/\s+/g, ' ')).toContain('; Phone: +1 415 555-2671 (wrong number)')
  await app.run('undo')
  expect(app.store().dump()).toEqual(before)
})

test('of two phones the one that was called is marked, and the other is called next', async () => {
  const app = withPhone()
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155550123')))
  app.answer('n', 'wrong number')
  await app.run('call "+1 415 555 0123"')
  expect(stateOf(app)).toEqual(['+14155552671 fine', '+14155550123 wrong'])
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
})

test('an export keeps the mark, and one without any reads as before', async () => {
  const app = withPhone()
  expect(await app.run('export --format json')).not.toContain('"state"')
  await app.run('done 1 "wrong number"')
  const other = testApp({ stdin: await app.run('export --format json') })
  await other.run('import - --yes')
  expect(other.store().people.contactsOf('anna')).toMatchObject([{ value: '+14155552671', state: 'wrong' }])
})
