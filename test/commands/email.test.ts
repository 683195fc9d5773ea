import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { undone, withPeople } from '../support/loop.ts'
import { contact, save } from '../support/people.ts'
import { readQr } from '../support/read-qr.ts'
import type { TestApp, TestOptions } from '../support/test-app.ts'

function withEmail(options: TestOptions = {}): TestApp {
  const app = withPeople(options)
  const text = 'Dear {name},\n\nhere is what we spoke of.'
  save(
    app.store(),
    add('contactPoint', contact('anna', 'email', 'anna+x@example.com')),
    add('template', { id: 't', name: 'offer', lang: 'en', channel: 'email', subject: 'For {first}', text }),
  )
  return app
}

test('subject and text are escaped in the link, which a code holds too', async () => {
  const app = withEmail()
  const printed = await app.run('email anna "Hi & bye" --subject "A? B" --qr')
  expect(printed).toContain('mailto:anna%2Bx@example.com?subject=A%3F%20B&body=Hi%20%26%20bye')
  expect(await readQr(printed, { paper: 'light' })).toBe(
    'mailto:anna%2Bx@example.com?subject=A%3F%20B&body=Hi%20%26%20bye',
  )
})

test('a template brings its subject, and another one may be said', async () => {
  const app = withEmail()
  expect(await app.run('email anna --template offer')).toMatchInlineSnapshot(`
    "Anna Petrova #1
    lead
     Reach    anna+x@example.com
     Next     no next step: followup plan 1 …
     Touches  ○○○○○○○ 0 of 7 so far

    Email: For Anna
      Dear Anna Petrova,

      here is what we spoke of.

    mailto:anna%2Bx@example.com?subject=For%20Anna&body=Dear%20Anna%20Petrova%2C%0D%0A%0D%0Ahere%20is%20what%20we%20spoke%20of."
  `)
  expect(await app.json('email anna --template offer --subject Hello')).toMatchObject({ message: { subject: 'Hello' } })
})

test('it is logged as an email, with what was sent', async () => {
  const app = withEmail({ lang: 'ru' })
  expect(await app.run('email anna Прайс --outcome sent --next "через неделю"')).toContain(
    'Записано: Anna Petrova #1 — письмо.',
  )
  expect(app.store().touches.last('anna')).toMatchObject({ channel: 'email', via: null, words: 'Прайс', outcome: null })
})

test('an address that would bring another along is written as one address', async () => {
  const app = withPeople()
  save(app.store(), add('contactPoint', contact('anna', 'email', 'anna@example.com?bcc=evil')))
  expect(await app.json('email anna Hi --open')).toMatchObject({ link: 'mailto:anna@example.com%3Fbcc%3Devil?body=Hi' })
  expect(app.opened).toEqual(['mailto:anna@example.com%3Fbcc%3Devil?body=Hi'])
})

test('without an address it is refused with the way to add one', async () => {
  expect(await withPeople().run('email anna Hi')).toMatchInlineSnapshot(`
    "! Anna Petrova has no email on record.
    ! Try: followup edit 1 --email …
    exit 1"
  `)
})

test('a subject without end is refused', async () => {
  expect(await withEmail().run(`email anna Hi --subject ${'x'.repeat(201)}`)).toMatchInlineSnapshot(`
    "! The subject is too long: 201 characters, at most 200. Nothing was saved.
    exit 1"
  `)
})

test('undo takes back the email and what followed from it', async () => {
  const { before, between, after, took } = await undone(withEmail(), 'email anna Hi --outcome sent')
  expect(between).not.toEqual(before)
  expect([after, took]).toEqual([before, 'email'])
})
