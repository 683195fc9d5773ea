import { expect, test } from 'vitest'
import { alter, takeBack } from '../../../src/domain/record/change.ts'
import type { WallTime } from '../../../src/domain/time/day.ts'
import { followup, given, withPeople } from '../../support/loop.ts'
import { save } from '../../support/people.ts'
import type { TestApp, TestOptions } from '../../support/test-app.ts'

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
      Not acted on    2 reminders were shown; the next (Anna Petrova) comes again
                      once reminders are on
      Next            nothing else with a time is planned
      Waiting         1 reminder due and not shown yet
      Quiet hours     21:00 - 08:00
      Do not disturb  off
      Last shown      Tue 10 Mar 12:30 Anna Petrova (as a notification)
                      Tue 10 Mar 12:00 Anna Petrova (as a notification)
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
      Не сделано     показано 2 напоминания;
                     ближайшее (Anna
                     Petrova) придёт снова,
                     как только напоминания
                     включат
      Дальше         больше ничего на
                     определённое время не
                     назначено
      Ждут           1 напоминание, срок
                     подошёл, ещё не
                     показано
      Тихие часы     21:00 - 08:00
      Не беспокоить  выключено
      Показано       вт 10 марта 12:30 Anna
                     Petrova (уведомлением)
                     вт 10 марта 12:00 Anna
                     Petrova (уведомлением)
      Пропуски       с вт 10 марта 12:30,
                     1 ч 40 мин: напоминания
                     были выключены; не
                     показано вовремя: 1
                     напоминание
                     вт 10 марта 09:40 -
                     12:00, 2 ч 20 мин:
                     компьютер спал; не
                     показано вовремя: 1
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

const timed = (personId: string, time: WallTime, kind: 'promise' | 'nudge' = 'promise') =>
  followup({ personId, kind, day: '2026-03-10', time, zone: 'UTC', dueAt: `2026-03-10T${time}:00.000Z` })

/** Two promises and a nudge whose reminders were shown in their time, at 10:00 and 10:02, and lie there since. */
async function shownAndLeft(options: TestOptions = {}): Promise<TestApp> {
  const app = withPeople(options)
  given(app, timed('lena', '10:00'), timed('anna', '10:02'), timed('anna', '10:02', 'nudge'))
  await app.run('watch --once')
  for (const time of ['10:00', '10:02']) {
    app.moveTo(`2026-03-10T${time}`)
    await app.run('watch --once')
  }
  return app
}

/** The rows of the status that say what is to come. */
async function toCome(app: TestApp): Promise<string> {
  const lines = (await app.run('watch --status')).split('\n')
  const from = lines.findIndex((line) => /^ {2}(?:Not acted on|Не сделано)/.test(line))
  return lines
    .slice(
      from,
      lines.findIndex((line) => /^ {2}(?:Quiet hours|Тихие часы)/.test(line)),
    )
    .join('\n')
}

test('the status counts what was shown and not acted on, and says when it comes again', async () => {
  const app = await shownAndLeft()
  expect(await toCome(app)).toMatchInlineSnapshot(`
    "  Not acted on    3 reminders were shown; the next (Лена Орлова) comes again Tue
                      10 Mar 10:10, today
      Next            nothing else with a time is planned"
  `)
  expect(await app.json('watch --status')).toMatchObject({
    waiting: 0,
    next: null,
    notActedOn: { count: 3, next: { at: '2026-03-10T10:10:00.000Z', person: { name: 'Лена Орлова' } } },
  })
})

test('it says so in Russian and in 40 columns', async () => {
  expect(await toCome(await shownAndLeft({ width: 40 }))).toMatchInlineSnapshot(`
    "  Not acted on    3 reminders were
                      shown; the next (Лена
                      Орлова) comes again
                      Tue 10 Mar 10:10,
                      today
      Next            nothing else with a
                      time is planned"
  `)
  expect(await toCome(await shownAndLeft({ lang: 'ru' }))).toMatchInlineSnapshot(`
    "  Не сделано     показано 3 напоминания; ближайшее (Лена Орлова) придёт снова:
                     вт 10 марта 10:10, сегодня
      Дальше         больше ничего на определённое время не назначено"
  `)
  expect(await toCome(await shownAndLeft({ lang: 'ru', width: 40 }))).toMatchInlineSnapshot(`
    "  Не сделано     показано 3 напоминания;
                     ближайшее (Лена Орлова)
                     придёт снова: вт 10
                     марта 10:10, сегодня
      Дальше         больше ничего на
                     определённое время не
                     назначено"
  `)
})

test('what is to come again by now waits for a watch, or for the end of quiet hours', async () => {
  const app = await shownAndLeft({ width: 140 })
  app.moveTo('2026-03-10T11:00')
  expect(await toCome(app)).toContain('the next (Лена Орлова) comes again once reminders are on')
  app.watch.heldBy({ pid: 815, since: '2026-03-10T09:00:00.000Z' })
  expect(await toCome(app)).toContain('the next (Лена Орлова) comes again at any moment')
  app.moveTo('2026-03-10T22:00')
  expect(await toCome(app)).toContain('the next (Лена Орлова) comes again Wed 11 Mar 08:00')
  app.moveTo('2026-03-11T07:00')
  expect(await app.json('watch --status')).toMatchObject({
    notActedOn: { count: 2, next: { at: '2026-03-11T08:00:00.000Z' } },
  })
})

test('what has come for the last time of its day waits for the morning', async () => {
  const app = await shownAndLeft({ width: 140 })
  for (const time of ['10:20', '11:00', '14:00']) {
    app.moveTo(`2026-03-10T${time}`)
    await app.run('watch --once')
  }
  expect(await toCome(app)).toContain('none comes again before the next morning')
  expect((await app.json('watch --status')).notActedOn).toEqual({ count: 3, next: null })
})

test('what was dealt with or moved does not count, whether anybody watches or not', async () => {
  const app = await shownAndLeft()
  for (const id of ['anna', 'lena']) {
    const [first] = app.store().followups.openOf(id)
    if (first) save(app.store(), alter('followup', first, { hiddenUntilDay: '2026-03-12' }))
  }
  expect((await app.json('watch --status')).notActedOn).toMatchObject({ count: 1 })
})

test('in discreet mode the status names people by their initials, and a script by their names', async () => {
  const app = await shownAndLeft({ config: { discreet: true } })
  given(app, timed('anna', '15:00'))
  const said = await app.run('watch --status')
  expect(said).not.toMatch(/Anna|Petrova|Лена|Орлова/)
  expect(said.match(/(?:A\. P\.|Л\. О\.)/g)).toEqual(['Л. О.', 'A. P.', 'A. P.', 'A. P.', 'Л. О.'])
  expect(await app.json('watch --status')).toMatchObject({ discreet: true, next: { person: { name: 'Anna Petrova' } } })
})

test('what was done since it was shown is acted on; what was taken off the list again is not', async () => {
  const app = await shownAndLeft()
  const store = app.store()
  const [done, nudged] = store.followups.openOf('anna')
  const lena = store.people.byId('lena')
  if (!done || !nudged || !lena) throw new Error('somebody is not there')
  save(store, alter('followup', done, { closedAt: '2026-03-10T10:05:00.000Z' }), takeBack('followup', nudged))
  save(store, takeBack('person', lena))
  app.moveTo('2026-03-10T10:06')
  await app.run('watch --once')
  const said = await app.run('watch --status')
  expect(said.slice(said.indexOf('  Last shown'), said.indexOf('\n  Not watched'))).toMatchInlineSnapshot(`
    "  Last shown      Tue 10 Mar 10:02 Anna Petrova (as a notification), acted on
                      Tue 10 Mar 10:02 Anna Petrova (as a notification)
                      Tue 10 Mar 10:00 Лена Орлова (as a notification)"
  `)
  const { shown } = await app.json<{ shown: readonly { way: string; acted: boolean }[] }>('watch --status')
  expect(shown.map(({ way, acted }) => `${way} ${String(acted)}`).sort()).toEqual([
    'notify-send false',
    'notify-send false',
    'notify-send true',
  ])
})

test.each([
  [
    'en',
    'Reminders do not run at the moment; they come back at the next login at the latest. Start them now: followup watch --install',
    '  At login        starts by itself: an autostart entry of the desktop',
  ],
  [
    'ru',
    'Сейчас напоминания не работают; они включатся не позже следующего входа в систему. Включить сразу: followup watch --install',
    '  При входе      включаются сами: автозапуск рабочего стола',
  ],
] as const)('installed but not running, it says so and how to start it now (%s)', async (lang, ...said) => {
  const app = withPeople({ lang, width: 140 })
  app.machine.files.set('/home/anna/.config/autostart/followup-watch.desktop', '')
  expect((await app.run('watch --status')).split('\n').slice(0, 2)).toEqual(said)
  app.watch.heldBy({ pid: 815, since: '2026-03-10T09:00:00.000Z' })
  expect(await app.run('watch --status')).not.toContain(said[0])
})

test.each([
  ['en', /Disk +full: reminders ring, but nothing can be saved/],
  ['ru', /Диск +полон: напоминания звонят, но сохранить/],
] as const)('the status says that the disk is full (%s)', async (lang, line) => {
  const app = withPeople({ lang })
  expect(await app.run('watch --status')).not.toMatch(line)
  app.machine.is.freeBytes = 0
  expect(await app.run('watch --status')).toMatch(line)
})
