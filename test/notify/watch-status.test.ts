import { expect, test } from 'vitest'
import { followup, given, withPeople } from '../support/loop.ts'
import type { TestApp, TestOptions } from '../support/test-app.ts'

/** A morning on which the watch rang at 09:30, slept from 09:40, rang late at 12:00, was ended at 12:30, and 13:00 passed. */
async function eventfulDay(options: TestOptions = {}): Promise<TestApp> {
  const app = withPeople(options)
  for (const time of ['09:30', '10:00', '13:00'] as const)
    given(app, followup({ day: '2026-03-10', time, zone: 'UTC', dueAt: `2026-03-10T${time}:00.000Z`, what: time }))
  app.watch.whileAsleep(
    () => app.moveTo('2026-03-10T09:01'),
    () => app.moveTo('2026-03-10T09:30'),
    () => app.moveTo('2026-03-10T09:40'),
    () => app.moveTo('2026-03-10T12:00'),
    () => app.moveTo('2026-03-10T12:30'),
  )
  await app.run('watch')
  app.moveTo('2026-03-10T14:10')
  return app
}

test('the status tells what was shown last and when nobody watched', async () => {
  const app = await eventfulDay()
  expect(await app.run('watch --status')).toMatchInlineSnapshot(`
    "Reminders are off. Turn them on: followup watch --install
      At login        does not start by itself
      Next            nothing with a time is planned
      Waiting         1 reminder due and not shown yet
      Quiet hours     21:00 - 08:00
      Do not disturb  off
      Last shown      Tue 10 Mar 12:30 Anna Petrova (notify-send)
                      Tue 10 Mar 12:00 Anna Petrova (notify-send)
      Not watched     since Tue 10 Mar 12:30, 1 h 40 min: nobody watched; 1 reminder
                      came due
                      Tue 10 Mar 09:40 - 12:00, 2 h 20 min: the computer slept; 1
                      reminder came due
                      and 3 more, 1 h 9 min in all"
  `)
  expect((await app.json('watch --status')).gaps).toMatchInlineSnapshot(`
    {
      "items": [
        {
          "cause": "off",
          "from": "2026-03-10T12:30:00.000Z",
          "minutes": 100,
          "mornings": 0,
          "reminders": 1,
          "to": null,
        },
        {
          "cause": "slept",
          "from": "2026-03-10T12:00:00.000Z",
          "minutes": 30,
          "mornings": 0,
          "reminders": 0,
          "to": "2026-03-10T12:30:00.000Z",
        },
        {
          "cause": "slept",
          "from": "2026-03-10T09:40:00.000Z",
          "minutes": 140,
          "mornings": 0,
          "reminders": 1,
          "to": "2026-03-10T12:00:00.000Z",
        },
        {
          "cause": "slept",
          "from": "2026-03-10T09:30:00.000Z",
          "minutes": 10,
          "mornings": 0,
          "reminders": 0,
          "to": "2026-03-10T09:40:00.000Z",
        },
        {
          "cause": "slept",
          "from": "2026-03-10T09:01:00.000Z",
          "minutes": 29,
          "mornings": 0,
          "reminders": 0,
          "to": "2026-03-10T09:30:00.000Z",
        },
      ],
      "total": 5,
    }
  `)
})

test('the status is told in Russian and in 40 columns', async () => {
  const app = await eventfulDay({ lang: 'ru', width: 40 })
  expect(await app.run('watch --status')).toMatchInlineSnapshot(`
    "Напоминания выключены. Включить:
      followup watch --install
      При входе      сами не включаются
      Дальше         на определённое время
                     ничего не назначено
      Ждут           1 напоминание, срок
                     подошёл, ещё не
                     показано
      Тихие часы     21:00 - 08:00
      Не беспокоить  выключено
      Показано       вт 10 марта 12:30 Anna
                     Petrova (notify-send)
                     вт 10 марта 12:00 Anna
                     Petrova (notify-send)
      Пропуски       с вт 10 марта 12:30,
                     1 ч 40 мин: напоминания
                     были выключены; за это
                     время подошёл срок: 1
                     напоминание
                     вт 10 марта 09:40 -
                     12:00, 2 ч 20 мин:
                     компьютер спал; за это
                     время подошёл срок: 1
                     напоминание
                     и ещё 3, всего 1 ч 9
                     мин"
  `)
})

test('the status says where notifications are kept back and that quiet hours hold', async () => {
  const app = withPeople({ now: '2026-03-10T22:00' })
  app.machine.is.server = { kind: 'server', name: 'gnome-shell', version: '43', capabilities: [], paused: null }
  app.machine.programs.set('gsettings', () => 'false\n')
  const said = await app.run('watch --status')
  expect(said).toContain('on: gnome-shell shows nothing until it is switched off')
  expect(said).toContain('now, 21:00 - 08:00: only promises for their time ring')
  app.machine.is.server = { kind: 'no-server' }
  expect(await app.run('watch --status')).not.toContain('Do not disturb')
})

test('asked how it stands, nothing is started on the desktop', async () => {
  const app = withPeople()
  await app.run('watch --status')
  expect([app.machine.started, app.watch.tried]).toEqual([[], []])
})
