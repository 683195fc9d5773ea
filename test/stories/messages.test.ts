import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('a template of the demo is filled in for one of its people', async () => {
  const app = testApp({ now: '2026-03-10T08:30' })
  await app.run('demo --yes')
  expect(await app.json('message maria --template hello --demo')).toMatchObject({
    via: 'telegram',
    message: { text: expect.stringContaining('Hi Maria, it was good to meet you (') as string },
  })
  expect(await app.run('email maria --template offer --demo')).toContain('Email: As agreed, Maria')
})

test('a template goes with the export of everything and comes back by the import', async () => {
  const app = testApp()
  await app.run('add "Jane Doe, +1 415 555 2671"')
  await app.run('template add hello "Hi {first}"')
  await app.run('export all.json')
  const other = testApp({ files: { 'all.json': app.files.get('all.json') ?? '' } })
  await other.run('template add hello "Hello {name}" --language ru')
  await other.run('import all.json --yes')
  expect((await other.json<{ items: object[] }>('template')).items).toMatchObject([
    { lang: 'en', text: 'Hi {first}' },
    { lang: 'ru', text: 'Hello {name}' },
  ])
  expect(await other.run('message jane --template hello')).toContain('https://wa.me/14155552671?text=Hi%20Jane')
})

test('a message is sent, answered, logged and all of it taken back', async () => {
  const app = testApp()
  await app.run('add "Jane Doe, +1 415 555 2671, call friday"')
  const before = app.store().dump()
  await app.run('message jane "Hi Jane, is friday fine?" --via sms --outcome sent --next "next monday"')
  expect(await app.run('show jane')).toContain('message · Hi Jane, is friday fine?')
  await app.run('undo')
  expect(app.store().dump()).toEqual(before)
})
