import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { slowTickMs } from '../../src/notify/watch/waking.ts'
import { followup, given, openOf, withPeople } from '../support/loop.ts'
import { contact, save } from '../support/people.ts'

/** A promise to Anna at 10:00 of Tuesday 10 March, in UTC; the test's clock begins at 09:00. */
const atTen = () =>
  followup({ what: 'call', day: '2026-03-10', time: '10:00', zone: 'UTC', dueAt: '2026-03-10T10:00:00.000Z' })

test('one pass shows what is due and ends', async () => {
  const app = withPeople()
  given(app, atTen())
  expect(await app.run('watch --once')).toMatchInlineSnapshot(`"Nothing is due."`)
  app.moveTo('2026-03-10T10:00')
  expect(await app.json('watch --once')).toMatchInlineSnapshot(`
    {
      "items": [
        {
          "at": "2026-03-10T10:00:00.000Z",
          "items": [
            {
              "followup": {
                "by": "me",
                "cadence": null,
                "cadenceStep": null,
                "day": "2026-03-10",
                "dueAt": "2026-03-10T10:00:00.000Z",
                "handle": "1.1",
                "hiddenUntilDay": null,
                "hiddenUntilTime": null,
                "id": "followup-1",
                "kind": "promise",
                "rule": null,
                "time": "10:00",
                "what": "call",
                "zone": "UTC",
              },
              "person": {
                "id": "anna",
                "name": "Anna Petrova",
                "no": 1,
              },
            },
          ],
          "kind": "followup",
          "reach": null,
          "way": "notify-send",
        },
      ],
      "kind": "once",
      "quietUntil": null,
      "total": 1,
    }
  `)
  expect(await app.run('watch --once')).toBe('Nothing is due.')
})

test('one pass without a desktop fails, and the reminder stays', async () => {
  const app = withPeople({ now: '2026-03-10T10:00' })
  given(app, atTen())
  app.watch.desktopFails('no-answer')
  expect(await app.run('watch --once')).toMatchInlineSnapshot(`
    "! The notification could not be shown: the notification server does not answer.
    ! Try: followup today
    exit 1"
  `)
  app.watch.desktopFails(null)
  expect(await app.run('watch --once')).toBe('Shown: 1 reminder.')
})

test.each(['en', 'ru'] as const)('in quiet hours one pass tells what it showed, too (%s)', async (lang) => {
  const app = withPeople({ lang, now: '2026-03-10T22:00' })
  const [shown, quiet] =
    lang === 'en'
      ? ['Shown: 1 reminder.', 'Quiet hours: until 08:00 only promises for their time ring.']
      : ['Показано: 1 напоминание.', 'Тихие часы: до 08:00 звонят только обещания на своё время.']
  expect(await app.run('watch --once')).toBe(quiet)
  given(app, followup({ day: '2026-03-10', time: '22:00', zone: 'UTC', dueAt: '2026-03-10T22:00:00.000Z' }))
  expect(await app.run('watch --once')).toBe(`${shown}\n${quiet}`)
})

test('watching rings when the time comes and ends when asked to', async () => {
  const app = withPeople()
  given(app, atTen())
  app.watch.whileAsleep(
    () => app.moveTo('2026-03-10T09:59'),
    () => app.moveTo('2026-03-10T10:00'),
  )
  expect(await app.run('watch')).toMatchInlineSnapshot(`
    "2026-03-10 09:00 Watching. Ctrl-C ends it.
    2026-03-10 09:00 Next: Tue 10 Mar 10:00, today, #1
    2026-03-10 10:00 #1.1 (notify-send)
    Stopped. Shown: 1 reminder."
  `)
  expect(app.watch.notices.map(({ title }) => title)).toEqual(['Promise: Anna Petrova'])
  expect(app.watch.isSmall()).toBe(true)
})

test('on a terminal the lines of watch hold names and numbers, in discreet mode initials', async () => {
  const phone = add('contactPoint', contact('anna', 'phone', '+442079460958'))
  const app = withPeople({ screen: true, width: 40, lang: 'ru' })
  given(app, atTen())
  save(app.store(), phone)
  app.watch.whileAsleep(() => app.moveTo('2026-03-10T10:00'))
  expect(await app.run('watch')).toMatchInlineSnapshot(`
    "09:00  Слежу за временем. Остановить:
           Ctrl-C.
    09:00  Дальше: вт 10 марта 10:00,
           сегодня, Anna Petrova
    10:00  Anna Petrova, +44 20 7946 0958
           (notify-send)
    Остановлено. Показано: 1 напоминание."
  `)
  const discreet = withPeople({ screen: true, config: { discreet: true } })
  given(discreet, atTen())
  save(discreet.store(), phone)
  discreet.watch.whileAsleep(() => discreet.moveTo('2026-03-10T10:00'))
  expect(await discreet.run('watch')).not.toMatch(/Anna|7946/)
})

test('on a terminal that a page can fill, what comes due is acted on by keys', async () => {
  const app = withPeople({ page: { width: 60, height: 12 }, screen: true })
  given(app, atTen())
  const { screen } = app
  app.watch.whileAsleep(
    async () => {
      await screen.shows('10:00  Anna Petrova  call')
      app.moveTo('2026-03-10T10:00')
    },
    async () => {
      await screen.shows('Promise: Anna Petrova')
      expect(screen.rings).toBe(1)
      screen.type('d', '\r')
      await screen.shows('Done, next Fri 13 Mar, in 3 days: Anna Petrova')
      expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
      screen.type('u')
      await screen.shows('Taken back: the touch and what followed from it')
      expect(openOf(app)).toEqual(['1 promise 2026-03-10 call'])
    },
    async () => {
      screen.type('x', 'й')
      await screen.leaves()
    },
  )
  expect(await app.run('watch')).toBe('Stopped. Shown: 1 reminder.')
  expect(app.watch.notices.map(({ title }) => title)).toEqual(['Promise: Anna Petrova'])
})

test('what was said is typed after the key with its date, on the card it is about; the touch is saved before', async () => {
  const app = withPeople({ page: { width: 80, height: 24 }, screen: true })
  given(app, atTen())
  const { screen } = app
  app.watch.whileAsleep(
    () => app.moveTo('2026-03-10T10:00'),
    async () => {
      await screen.shows('Promise: Anna Petrova')
      screen.type('d')
      await screen.shows('What was said?')
      expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
      screen.type('wants the price list, call thu 12')
      await screen.shows('Thu 12 Mar, in 2 days')
      expect(screen.text()).toContain('Promise: Anna Petrova')
      screen.type('\r')
      await screen.shows('Done, next Thu 12 Mar')
      expect(openOf(app)).toEqual(['3 promise 2026-03-12 call'])
      expect(app.store().touches.last('anna')).toMatchObject({ words: 'wants the price list, call thu 12' })
      screen.type('u')
      await screen.shows('Taken back')
      expect(openOf(app)).toEqual(['1 promise 2026-03-10 call'])
      screen.type('d')
      await screen.shows('What was said?')
      screen.type('\u001b')
      await screen.shows('d done')
      expect(openOf(app)).toEqual(['1 promise 2026-03-10 call'])
      screen.type('q')
      await screen.leaves()
    },
  )
  await app.run('watch')
})

test('Call on the popup opens the card at the number to dial', async () => {
  const app = withPeople({ page: { width: 80, height: 24 }, screen: true })
  given(app, atTen())
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+442079460958')))
  const { screen } = app
  app.watch.whileAsleep(
    () => app.moveTo('2026-03-10T10:00'),
    async () => {
      await screen.shows('Promise: Anna Petrova')
      screen.type('\u001b')
      await screen.shows('Came due: Anna Petrova')
      app.watch.happens({ kind: 'action', popup: '1', key: 'call' })
    },
    async () => {
      await screen.shows('tel:+442079460958')
      expect(screen.text()).toContain('c back')
      screen.type('q')
      await screen.leaves()
    },
  )
  expect(await app.run('watch')).toMatch(/^Stopped/)
})

test('Call on the popup of what was dealt with meanwhile opens nothing', async () => {
  const app = withPeople({ page: { width: 80, height: 24 }, screen: true, now: '2026-03-10T10:00' })
  given(app, atTen())
  const { screen } = app
  app.watch.whileAsleep(
    async () => {
      await screen.shows('Promise: Anna Petrova')
      screen.type('d', '\r')
      await screen.shows('Done, next ')
      app.watch.happens({ kind: 'action', popup: '1', key: 'call' })
    },
    async () => {
      await screen.shows('Anna Petrova: "Call" pressed')
      expect(screen.text()).not.toContain('c back')
    },
  )
  expect(await app.run('watch')).toMatch(/^Stopped/)
})

test('a key that cannot be done is refused on the page', async () => {
  const app = withPeople({ page: { width: 80, height: 24 }, screen: true, lang: 'ru' })
  app.undo()
  app.watch.whileAsleep(async () => {
    app.screen.type('u')
    await app.screen.shows('Здесь отменять нечего.')
  })
  expect(await app.run('watch')).toBe('Остановлено. Показано: 0 напоминаний.')
})

test('a signal leaves the page', async () => {
  const app = withPeople({ page: { width: 80, height: 24 }, screen: true })
  app.watch.whileAsleep(async () => {
    await app.screen.shows('watching since')
    app.watch.stop()
    await app.screen.leaves()
  })
  expect(await app.run('watch')).toBe('Stopped. Shown: 0 reminders.')
})

test('a fault in the page ends the watch too, and is told', async () => {
  const app = withPeople({ page: { width: 80, height: 24 }, screen: true })
  app.watch.whileAsleep(
    async () => {
      await app.screen.shows('watching since')
      app.screen.fail(new Error('thrown astray'))
      await app.screen.leaves()
    },
    () => undefined,
  )
  expect(await app.run('watch')).toMatchInlineSnapshot(`
    "! This is a bug in followup: thrown astray. FOLLOWUP_DEBUG=1 shows where.
    exit 70"
  `)
})

test.each(['watch --plain', 'watch --json'])('%s writes lines there too', async (line) => {
  const app = withPeople({ page: { width: 80, height: 24 }, screen: true })
  app.watch.whileAsleep()
  expect(await app.run(line)).toContain('09:00  Watching. Ctrl-C ends it.')
  expect(app.screen.frames).toEqual([])
})

test('watching sleeps until the next follow-up, and never longer than the slow tick', async () => {
  const app = withPeople()
  given(app, atTen())
  app.watch.whileAsleep(() => app.moveTo('2026-03-10T09:59'))
  await app.run('watch')
  expect(app.watch.sleeps).toEqual([slowTickMs, slowTickMs])
})

test('a follow-up due in thirty days does not ring early', async () => {
  const app = withPeople()
  given(app, followup({ day: '2026-04-09', time: '10:00', zone: 'UTC', dueAt: '2026-04-09T10:00:00.000Z' }))
  app.watch.whileAsleep(() => app.moveTo('2026-04-09T09:59'))
  await app.run('watch')
  expect(app.watch.notices).toEqual([])
})

test('a desktop that is missing is told of once, without names', async () => {
  const app = withPeople({ now: '2026-03-10T10:00' })
  given(app, atTen())
  app.watch.desktopFails('refused')
  app.watch.whileAsleep(
    () => undefined,
    () => app.watch.desktopFails(null),
  )
  const said = await app.run('watch')
  expect(said).toMatchInlineSnapshot(`
    "2026-03-10 10:00 Watching. Ctrl-C ends it.
    2026-03-10 10:00 1 reminder waits: there is no notification server, no session bus or no display. Trying again.
    2026-03-10 10:00 #1.1 (notify-send)
    Stopped. Shown: 1 reminder."
  `)
  expect(said).not.toContain('Anna')
})

test('a second one leaves and says who watches', async () => {
  const app = withPeople()
  app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
  expect(await app.run('watch')).toMatchInlineSnapshot(`
    "! followup watch is running already (process 4711, since Tue 10 Mar 07:30).
    ! Try: followup watch --status
    exit 1"
  `)
  expect(await app.run('watch --once')).toMatchInlineSnapshot(
    `"followup watch is running: process 4711, since Tue 10 Mar 07:30."`,
  )
})

test.each(['watch --plain', 'watch --json'])(
  'on a terminal %s is refused too where another one watches',
  async (line) => {
    const app = withPeople({ page: { width: 80, height: 24 }, screen: true })
    app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
    expect(await app.run(line)).toMatch(/(running already|watch-held)[^]*exit 1$/)
    expect(app.screen.frames).toEqual([])
  },
)

test('on a terminal that a page can fill it looks on: a card comes up, keys act, and the other one rings', async () => {
  const app = withPeople({ page: { width: 60, height: 12 }, screen: true })
  app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
  app
    .store()
    .watchRuns.begin(
      { pid: 4711, background: true },
      { at: '2026-03-10T07:30:00.000Z', forgetBefore: '2026-01-01T00:00:00.000Z' },
    )
  given(app, atTen())
  const { screen } = app
  app.watch.whileAsleep(
    async () => {
      await screen.shows('Tue 10 Mar 09:00  rings in background  quiet 21:00-08:00')
      app.moveTo('2026-03-10T10:00')
    },
    async () => {
      await screen.shows('Promise: Anna Petrova')
      expect(screen.rings).toBe(1)
      screen.type('d', '\r')
      await screen.shows('Done, next Fri 13 Mar, in 3 days: Anna Petrova')
      screen.type('q')
      await screen.leaves()
    },
  )
  expect(await app.run('watch')).toBe('The page is closed; the background watch goes on ringing.')
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
  expect(app.watch.notices).toEqual([])
  expect(app.store().sql.all('SELECT * FROM reminder')).toEqual([])
})

test('a page that looks on rings itself when the other one is gone, and says so', async () => {
  const app = withPeople({ page: { width: 60, height: 12 }, screen: true })
  app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
  given(app, atTen())
  const { screen } = app
  app.watch.whileAsleep(
    async () => {
      await screen.shows('another watch rings')
      app.moveTo('2026-03-10T09:30')
      app.watch.heldBy(null)
    },
    async () => {
      await screen.shows('The other watch has ended; this page rings now.')
      expect(screen.text()).toContain('watching since 09:30')
      app.moveTo('2026-03-10T10:00')
    },
    async () => {
      await screen.shows('Promise: Anna Petrova')
      screen.type('q')
      await screen.leaves()
    },
  )
  expect(await app.run('watch')).toBe('Stopped. Shown: 1 reminder.')
  expect(app.watch.notices.map(({ title }) => title)).toEqual(['Promise: Anna Petrova'])
})

test('a card that came up while the other one could not ring does not ring twice when this one takes its place', async () => {
  const app = withPeople({ page: { width: 60, height: 12 }, screen: true, lang: 'ru', now: '2026-03-10T10:00' })
  app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
  given(app, atTen())
  const { screen } = app
  app.watch.whileAsleep(
    async () => {
      await screen.shows('Обещание: Anna Petrova')
      app.watch.heldBy(null)
    },
    async () => {
      await screen.shows('Другой watch закончил; теперь звонит эта страница.')
      expect(screen.text()).not.toContain('1 из 2')
    },
  )
  expect(await app.run('watch')).toBe('Остановлено. Показано: 1 напоминание.')
})

/** A watch that the desktop has started, by an entry that is there. */
function startedByEntry() {
  const entry = '/home/anna/.config/autostart/followup-watch.desktop'
  const app = withPeople()
  app.machine.env.FOLLOWUP_AUTOSTART = entry
  app.machine.files.set(entry, '')
  given(app, atTen())
  const takeAway = () => void app.machine.files.delete(entry)
  return { app, takeAway }
}

test('what waits in the background for another watch ends when its autostart is taken away', async () => {
  const { app, takeAway } = startedByEntry()
  app.watch.heldBy({ pid: 815, since: '2026-03-10T07:30:00.000Z' })
  app.watch.whileAsleep(
    () => undefined,
    () => {
      takeAway()
      app.watch.heldBy(null)
    },
    () => app.moveTo('2026-03-10T10:00'),
  )
  expect(await app.run('watch --background')).toBe('Stopped. Shown: 0 reminders.')
  expect([app.watch.notices, app.watch.sleeps.length]).toEqual([[], 2])
})

test('what watches in the background ends when its autostart is taken away', async () => {
  const { app, takeAway } = startedByEntry()
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  app.watch.whileAsleep(
    async () => {
      app.watch.touchFolder()
      await settled()
      app.moveTo('2026-03-10T10:00')
    },
    async () => {
      takeAway()
      app.watch.touchFolder()
      await settled()
    },
    () => app.moveTo('2026-03-10T11:00'),
  )
  expect(await app.run('watch --background')).toContain('Stopped. Shown: 1 reminder.')
  expect(app.watch.sleeps).toHaveLength(2)
  expect(app.store().watchRuns.last()).toMatchObject({ background: true, why: 'asked' })
})

test('one that is started after its autostart was taken away shows nothing and ends well', async () => {
  const { app, takeAway } = startedByEntry()
  takeAway()
  app.moveTo('2026-03-10T10:00')
  expect(await app.run('watch --background')).toBe('Stopped. Shown: 0 reminders.')
  expect(app.watch.notices).toEqual([])
})

test('the status says who watches, what is next and what waits', async () => {
  const app = withPeople()
  expect(await app.run('watch --status')).toMatchInlineSnapshot(`
    "Reminders are off. Turn them on: followup watch --install
      At login        does not start by itself
      Next            nothing with a time is planned
      Quiet hours     21:00 - 08:00
      Do not disturb  off
      Last shown      nothing so far
      Not watched     nobody has watched so far"
  `)
  given(app, atTen())
  app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
  expect(await app.run('watch --status')).toMatchInlineSnapshot(`
    "followup watch is running: process 4711, since Tue 10 Mar 07:30.
      At login        does not start by itself
      Next            Tue 10 Mar 10:00, today, Anna Petrova
      Quiet hours     21:00 - 08:00
      Do not disturb  off
      Last shown      nothing so far
      Not watched     nobody has watched so far"
  `)
  app.moveTo('2026-03-10T10:30')
  expect(await app.json('watch --status')).toMatchInlineSnapshot(`
    {
      "autostart": null,
      "background": null,
      "discreet": false,
      "diskFull": false,
      "doNotDisturb": {
        "by": "dunst",
        "end": [
          "dunstctl",
          "set-paused",
          "false",
        ],
        "on": false,
      },
      "gaps": {
        "items": [],
        "total": 0,
      },
      "holder": {
        "pid": 4711,
        "since": "2026-03-10T07:30:00.000Z",
      },
      "kind": "status",
      "next": null,
      "notActedOn": {
        "count": 0,
        "next": null,
      },
      "quiet": {
        "from": "21:00",
        "now": false,
        "to": "08:00",
      },
      "running": true,
      "shown": [],
      "waiting": 1,
      "watchedSince": null,
    }
  `)
})

test('one pass and the status do not go together', async () => {
  expect(await withPeople().run('watch --once --status')).toMatchInlineSnapshot(`
    "! These do not go together: --once, --status.
    exit 1"
  `)
})
