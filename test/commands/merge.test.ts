import { expect, test } from 'vitest'
import { add, type Change } from '../../src/domain/record/change.ts'
import { followup, undone, withPeople } from '../support/loop.ts'
import { alterPerson, contact, nudge, order, person, place, save, touch } from '../support/people.ts'
import { note } from '../support/rows.ts'
import type { TestApp, TestOptions } from '../support/test-app.ts'

/** Anna Petrova #1, Лена #2, and Anna Petrova #3 whom another phone brought in. */
function withTwins(options: TestOptions = {}, ...more: readonly Change[]): TestApp {
  const app = withPeople(options)
  save(
    app.store(),
    add('person', person({ id: 'twin', name: 'Anna Petrova', company: 'Zenith', birthday: '--05-12', source: 'expo' })),
    add('contactPoint', contact('anna', 'phone', '+14155552671')),
    add('contactPoint', contact('twin', 'phone', '+14155552671')),
    add('contactPoint', contact('twin', 'email', 'anna@zenith.com')),
    add('tag', { id: 'tag-anna', personId: 'anna', tag: 'VIP' }),
    add('tag', { id: 'tag-twin', personId: 'twin', tag: 'vip' }),
    add('tag', { id: 'tag-twin-2', personId: 'twin', tag: 'expo' }),
    add('note', note('twin', 'two children')),
    add('touch', touch({ personId: 'anna', at: '2026-03-02T10:00:00.000Z' })),
    add('touch', touch({ personId: 'twin', at: '2026-03-04T10:00:00.000Z' })),
    add('followup', followup({ day: '2026-03-20', what: 'send the list' })),
    add('followup', followup({ personId: 'twin', day: '2026-03-12', what: 'call' })),
    add('order', order({ personId: 'twin', day: '2026-03-05' })),
    ...more,
  )
  return app
}

test('what hangs on the first goes to the second, in words and on record', async () => {
  const app = withTwins()
  alterPerson(app.store(), 'anna', { company: 'Acme' })
  expect(await app.run('merge 3 1 --yes')).toMatchInlineSnapshot(`
    "Anna Petrova #3 is a part of Anna Petrova #1 now.
      Took over  1 way to reach them, 1 tag, 1 note, 1 touch, 1 open follow-up,
                 1 order
      Note       Company: Zenith
    ! To take it back: followup undo"
  `)
  const { people, touches, orders, followups } = app.store()
  expect(people.byId('anna')).toMatchObject({ company: 'Acme', birthday: '--05-12', source: 'expo' })
  expect(people.contactsOf('anna').map(({ value }) => value)).toEqual(['+14155552671', 'anna@zenith.com'])
  expect(people.tagsOf('anna').map(({ tag }) => tag)).toEqual(['expo', 'VIP'])
  expect(
    people
      .notesOf('anna', 5)
      .map(({ words }) => words)
      .sort(),
  ).toEqual(['Company: Zenith', 'two children'])
  expect(touches.of('anna', 5)).toHaveLength(2)
  expect(orders.of('anna', 5)).toHaveLength(1)
  expect(followups.openOf('anna').map(({ handle, what }) => [handle, what])).toEqual([
    [2, 'call'],
    [1, 'send the list'],
  ])
})

test('the number of the one that went leads to the one that stayed, over two joinings too', async () => {
  const app = withTwins()
  await app.run('merge 3 1 --yes')
  expect(app.store().people.byNo(3)?.id).toBe('anna')
  await app.run('merge 1 2 --yes')
  expect([1, 2, 3].map((no) => app.store().people.byNo(no)?.id)).toEqual(['lena', 'lena', 'lena'])
})

test('in Russian, in 40 columns', async () => {
  const app = withTwins({ lang: 'ru', width: 40 })
  expect(await app.run('merge 3 1 --yes')).toMatchInlineSnapshot(`
    "Запись Anna Petrova #3 вошла в Anna
      Petrova #1.
      Перешло  1 контакт, 1 метка,
               1 заметка, 1 касание,
               1 открытый шаг, 1 заказ
    ! Вернуть как было: followup undo"
  `)
})

test('undo parts them again as they were', async () => {
  const { before, between, took, after } = await undone(withTwins(), 'merge 3 1 --yes')
  expect(took).toBe('merge')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
})

test('off a terminal it needs --yes; on one it asks, and No leaves both', async () => {
  const app = withTwins()
  const before = app.store().dump()
  expect(await app.run('merge 3 1')).toMatchInlineSnapshot(`
    "! Anna Petrova #3 becomes a part of Anna Petrova #1. Say --yes to go on.
    ! Try: followup merge 3 1 --yes
    exit 1"
  `)
  app.answer(false)
  expect(await app.run('merge 3 1')).toMatchInlineSnapshot(`
    "! Cancelled. Nothing was saved.
    exit 130"
  `)
  expect(app.asked).toEqual(['Anna Petrova #3 becomes a part of Anna Petrova #1. Join them?'])
  expect(app.store().dump()).toEqual(before)
  app.answer(true)
  expect(await app.run('merge 3 1')).toContain('is a part of Anna Petrova #1 now')
})

test('a person is not joined with themselves', async () => {
  const app = withTwins()
  expect(await app.run('merge 1 1 --yes')).toMatchInlineSnapshot(`
    "! Both are Anna Petrova #1: there is nothing to join.
    ! Try: followup list
    exit 1"
  `)
})

test('a person stands at the further stage; a lost one is the least far', async () => {
  const app = withTwins()
  const store = app.store()
  save(store, ...place(store, 'anna', 'lost', '2026-03-01T09:00:00.000Z'))
  save(store, ...place(store, 'twin', 'presented', '2026-03-03T09:00:00.000Z'))
  save(store, ...place(store, 'lena', 'contacted', '2026-03-01T09:00:00.000Z'))
  const stageOf = (id: string) =>
    store.funnels.stages().find((stage) => stage.id === store.funnels.placementsOf(id)[0]?.stageId)?.slug
  await app.run('merge 3 1 --yes')
  expect(stageOf('anna')).toBe('presented')
  await app.run('merge 2 1 --yes')
  expect(stageOf('anna')).toBe('presented')
  expect(store.funnels.placementsOf('anna')).toHaveLength(1)
})

test('one nudge of a cadence is enough, and whoever is followed up decides that the person is', async () => {
  const app = withTwins()
  save(
    app.store(),
    add('followup', nudge({ personId: 'anna', day: '2026-03-15' })),
    add('followup', nudge({ personId: 'twin', day: '2026-03-16' })),
  )
  alterPerson(app.store(), 'anna', { letGoAt: '2026-03-01T09:00:00.000Z', letGoReason: 'moved' })
  await app.run('merge 3 1 --yes')
  expect(
    app
      .store()
      .followups.openOf('anna')
      .filter(({ kind }) => kind === 'nudge'),
  ).toMatchObject([{ day: '2026-03-15' }])
  expect(app.store().people.byId('anna')).toMatchObject({ letGoAt: null, letGoReason: null })
})

test('whom the one brought into the team the other has brought, but not oneself', async () => {
  const app = withTwins()
  alterPerson(app.store(), 'lena', { sponsorId: 'twin' })
  alterPerson(app.store(), 'anna', { sponsorId: 'twin' })
  await app.run('merge 3 1 --yes')
  expect(app.store().people.byId('lena')?.sponsorId).toBe('anna')
  expect(app.store().people.byId('anna')?.sponsorId).toBeNull()
})

test('as JSON', async () => {
  expect(await withTwins().json('merge 3 1 --yes')).toEqual({
    person: { id: 'anna', no: 1, name: 'Anna Petrova' },
    merged: { id: 'twin', no: 3, name: 'Anna Petrova' },
    moved: { contacts: 1, tags: 1, notes: 1, touches: 1, followups: 1, orders: 1 },
    noted: [],
  })
})

test('what another window writes while it asks goes over too', async () => {
  const app = withTwins()
  app.answer(true)
  app.meanwhile(() =>
    save(app.store(), add('touch', touch({ personId: 'twin', at: '2026-03-10T08:00:00.000Z', words: 'urgent' }))),
  )
  await app.run('merge 3 1')
  expect(
    app
      .store()
      .touches.of('anna', 5)
      .map(({ words }) => words),
  ).toContain('urgent')
})

test('whom another window takes off the list while it asks is not joined', async () => {
  const app = withTwins()
  save(app.store(), add('person', person({ id: 'new', name: 'New One' })))
  app.answer(true)
  app.meanwhile(() => app.undo())
  expect(await app.run('merge 4 1')).toMatchInlineSnapshot(`
    "! This was changed in another window meanwhile. Nothing was saved. Look again and repeat.
    exit 1"
  `)
})

test('a handle of the number that went names nothing any more, and never another step', async () => {
  const app = withTwins()
  await app.run('merge 3 1 --yes')
  const { findNamed } = await import('../../src/actions/finding/followup.ts')
  await expect(findNamed(await app.app(), '3.1')).rejects.toThrow('followup-not-found')
  expect((await findNamed(await app.app(), '1.2')).named?.what).toBe('call')
})
