import { expect, test } from 'vitest'
import { followup, given, nudge, openOf, undone, withPeople } from '../support/loop.ts'

test('a person who is let go leaves the queue, with the reason', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-10', 1))
  expect(await app.run('let-go anna "moved away"')).toMatchInlineSnapshot(`
    "Let go: Anna Petrova #1.
      Why     moved away
      Closed  nudge for Tue 10 Mar
    ! To take them back on: followup let-go 1 --back"
  `)
  expect(openOf(app)).toEqual([])
  expect(app.store().people.byNo(1)).toMatchObject({ letGoReason: 'moved away', letGoAt: '2026-03-10T09:00:00.000Z' })
})

test('open promises are not dropped by accident', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-13', what: 'send the catalogue' }), nudge('2026-03-20', 1))
  expect(await app.run('let-go 1 not interested')).toMatchInlineSnapshot(`
    "! Anna Petrova: 1 open promise would be dropped. Say --yes to go on.
    !   promise for Fri 13 Mar: send the catalogue
    ! Try: followup let-go 1 not interested --yes
    exit 1"
  `)
  expect(openOf(app)).toHaveLength(2)
  app.answer(false)
  expect(await app.run('let-go 1')).toMatchInlineSnapshot(`
    "! Cancelled. Nothing was saved.
    exit 130"
  `)
  app.answer(true)
  await app.run('let-go 1')
  expect(app.asked.at(-1)).toMatchInlineSnapshot(
    `"Anna Petrova: this would be dropped - promise for Fri 13 Mar: send the catalogue. Let go?"`,
  )
  expect(openOf(app)).toEqual([])
})

test('in Russian', async () => {
  const app = withPeople({ lang: 'ru' })
  given(app, followup({ personId: 'lena', day: '2026-03-13', what: 'отправить каталог' }))
  expect(await app.run('let-go лена переехала')).toMatchInlineSnapshot(`
    "! Лена Орлова: 1 открытое обещание будет забыто. Чтобы продолжить, добавьте --yes.
    !   обещание на пт 13 марта: отправить каталог
    ! Попробуйте: followup let-go 2 переехала --yes
    exit 1"
  `)
  expect(await app.run('let-go лена переехала --yes')).toMatchInlineSnapshot(`
    "Отпущено: Лена Орлова #2.
      Почему   переехала
      Закрыто  обещание на пт 13 марта: отправить каталог
    ! Чтобы вернуть: followup let-go 2 --back"
  `)
  expect(await app.run('let-go лена')).toMatchInlineSnapshot(`
    "! Лена Орлова: вы решили отпустить этого человека (переехала). Ничего не сохранено.
    ! Попробуйте: followup let-go 2 --back
    exit 1"
  `)
})

test('a person taken back on gets a next step, the cadence begun anew', async () => {
  const app = withPeople()
  given(app, nudge('2026-03-10', 1))
  await app.run('let-go 1')
  app.moveTo('2026-06-01T09:00')
  expect(await app.run('let-go 1 --back')).toMatchInlineSnapshot(`
    "Back on the list: Anna Petrova #1.
      Next  Thu 4 Jun, in 3 days - wrong? followup move 1 …
            nudge"
  `)
  expect(await app.run('let-go 1 --back')).toMatchInlineSnapshot(`
    "! Anna Petrova was not let go.
    ! Try: followup show 1
    exit 1"
  `)
})

test('undo takes the decision back and opens what it closed', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-03-13' }), nudge('2026-03-10', 1))
  const { before, between, after } = await undone(app, 'let-go 1 no --yes')
  expect(between).not.toEqual(before)
  expect(after).toEqual(before)
})
