import { expect, test } from 'vitest'
import { add, alter } from '../../../src/domain/record/change.ts'
import { closing } from '../../../src/domain/step/next-step.ts'
import { did, followup, given, openOf, withPeople } from '../../support/loop.ts'
import { contact, save } from '../../support/people.ts'

test.each(['call', 'message', 'email'])(
  '%s of an empty name is of nobody, not of the first who is due',
  async (name) => {
    const app = withPeople()
    given(app, followup({ day: '2026-03-10' }))
    save(
      app.store(),
      add('contactPoint', contact('anna', 'phone', '+14155552671')),
      add('contactPoint', contact('anna', 'email', 'a@b.example')),
    )
    const before = app.store().history(1)
    for (const rest of [[], ['--open'], ['--outcome', 'reached']])
      expect(await app.runArgs([name, '', ...rest])).toMatchObject({ exit: 1, stdout: '' })
    expect(await app.runArgs([name, ' '])).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('The person: nothing') as string,
    })
    expect(app.opened).toEqual([])
    expect(app.store().history(1)).toEqual(before)
  },
)

test('what another window did during the call stands, and the call is logged all the same', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10', what: 'call' }))
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  app.answer('i', 'friday')
  app.meanwhile(() => {
    const [due] = app.store().followups.openOf('anna')
    const anna = app.store().people.byId('anna')
    if (!due || !anna) throw new Error('nobody is there')
    did(app, 'done', 'Anna Petrova', closing(due, '2026-03-10T09:00:00.000Z', 'done'))
    did(app, 'edit', 'Anna Petrova', alter('person', anna, { company: 'Acme' }))
  })
  expect(await app.run('call anna')).toContain('Logged for Anna Petrova #1: call, interested.')
  expect(openOf(app)).toEqual(['3 promise 2026-03-13'])
  expect(app.store().touches.last('anna')).toMatchObject({ channel: 'call', outcome: 'interested' })
})

test.each([
  ['call anna --outcome reached', 'call 1.1 --outcome reached', 'call 1.2 --outcome reached'],
  ['call Anna Petrova --outcome reached', 'call 1.1 --outcome reached', 'call 1.2 --outcome reached'],
  [
    'message anna "Hi you" --outcome sent',
    'message 1.1 "Hi you" --outcome sent',
    'message 1.2 "Hi you" --outcome sent',
  ],
])('%s: of several that are due each is named as it can be typed', async (line, ...typed) => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-10', what: 'call' }), followup({ day: '2026-03-09', what: 'ask' }))
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  const [, hints = ''] = (await app.run(line)).split('Try: ')
  expect(hints.split('\n').map((one) => one.replace(/^! +/, ''))).toEqual([
    ...typed.map((one) => `followup ${one}`).toReversed(),
    'exit 1',
  ])
  expect(await app.run(typed[0])).toContain('Logged for Anna Petrova #1')
})
