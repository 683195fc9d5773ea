import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('a setting is set, told with its old value, and taken back', async () => {
  const app = testApp()
  expect(await app.run('config set nudgeCap 40')).toMatchInlineSnapshot(`"nudgeCap is now 40; it was 25."`)
  expect(await app.run('config get nudgeCap')).toBe('40')
  expect(app.store().history(1)).toMatchObject([{ command: 'config', about: 'nudgeCap 40' }])
  expect(app.undo()).toBe('config')
  expect(await app.run('config get nudgeCap')).toBe('25')
})

test('unset returns to the default, and undo to what was set', async () => {
  const app = testApp({ config: { nudgeCap: 40 }, lang: 'ru' })
  expect(await app.run('config unset nudgeCap')).toMatchInlineSnapshot(`"nudgeCap: теперь 25, было 40."`)
  app.undo()
  expect(await app.json('config get nudgeCap')).toMatchObject({ value: 40, from: 'file' })
})

test('an older change of a setting is not undone beneath a newer one', async () => {
  const app = testApp()
  await app.run('config set nudgeCap 40')
  await app.run('config set nudgeCap 50')
  app.undo()
  expect(await app.run('config get nudgeCap')).toBe('40')
  app.undo()
  expect(await app.run('config get nudgeCap')).toBe('25')
  expect(() => app.undo()).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }))
})

test.each([
  ['nudge-cap', '40', 'nudgeCap', 40],
  ['NUDGECAP', '0', 'nudgeCap', 0],
  ['discreet', 'yes', 'discreet', true],
  ['discreet', 'нет', 'discreet', false],
  ['region', 'de', 'region', 'DE'],
  ['currency', 'eur', 'currency', 'EUR'],
  ['morning', '8:30', 'morning', '08:30'],
  ['zone', 'Europe/Berlin', 'zone', 'Europe/Berlin'],
  ['lang', 'RU', 'lang', 'ru'],
])('config set %s %s is taken as %s %s', async (name, text, key, value) => {
  const app = testApp()
  expect(await app.json(`config set ${name} ${text}`)).toMatchObject({ key, value, from: 'file' })
})

test.each([
  ['snoozeFor', '2 days', '48h'],
  ['snoozeFor', '2 hours', '2h'],
  ['snoozeFor', '10m', '10m'],
  ['snoozeFor', 'two hours', '2h'],
  ['snoozeFor', 'half an hour', '30m'],
  ['snoozeFor', 'a week', '168h'],
  ['snoozeFor', '2 часа', '2h'],
  ['snoozeFor', 'полтора часа', '90m'],
  ['snoozeFor', '3 дня', '72h'],
  ['snoozeFor', 'сутки', '24h'],
  ['repeatAfter', '10 minutes, 2 hours', '10m, 2h'],
  ['repeatAfter', '10 минут; час; 1 день', '10m, 1h, 24h'],
])('config set %s %s is kept as %s, and read again', async (key, text, value) => {
  const app = testApp()
  expect(await app.json(`config set ${key} ${text}`)).toMatchObject({ key, value, from: 'file', broken: null })
  expect(await app.run(`config get ${key}`)).toBe(value)
})

test.each([
  ['quietFrom', '9pm', '21:00'],
  ['quietFrom', '9', '21:00'],
  ['quietFrom', '9:00', '09:00'],
  ['quietFrom', 'at 10', '22:00'],
  ['quietFrom', '22', '22:00'],
  ['quietFrom', '12', '00:00'],
  ['quietFrom', 'half past nine', '21:30'],
  ['quietFrom', 'в 9 вечера', '21:00'],
  ['quietFrom', '9 вечера', '21:00'],
  ['quietFrom', '21.30', '21:30'],
  ['quietTo', 'noon', '12:00'],
  ['quietTo', 'midnight', '00:00'],
  ['quietTo', '24:00', '00:00'],
  ['quietTo', '7', '07:00'],
  ['quietTo', 'at 7', '07:00'],
  ['morning', '8', '08:00'],
  ['morning', '8 утра', '08:00'],
  ['noon', '12', '12:00'],
  ['noon', 'полдень', '12:00'],
  ['noon', '2', '14:00'],
  ['evening', '7', '19:00'],
])('config set %s %s is %s at every hour of the day', async (key, text, value) => {
  for (const now of ['2026-03-10T00:30', '2026-03-13T09:00', '2026-03-13T23:59'])
    expect(await testApp({ now }).json(`config set ${key} ${text}`)).toMatchObject({ key, value, from: 'file' })
})

test('how a time was taken is told, with what it was', async () => {
  expect(await testApp().run('config set quietTo 7')).toMatchInlineSnapshot(`"quietTo is now 07:00; it was 08:00."`)
  expect(await testApp({ lang: 'ru' }).run('config set quietFrom 10 вечера')).toMatchInlineSnapshot(
    `"quietFrom: теперь 22:00, было 21:00."`,
  )
  expect(await testApp({ lang: 'ru' }).run('config set quietFrom поздно')).toMatchInlineSnapshot(`
    "! Для quietFrom значение «поздно» не подходит. Можно: время суток, например 9:00, 21:30, 9 вечера, полдень.
    ! Попробуйте: followup config set quietFrom 21:00
    !             followup config get quietFrom
    exit 1"
  `)
  expect(await testApp({ lang: 'ru' }).run('config set snoozeFor чуть-чуть')).toMatchInlineSnapshot(`
    "! Для snoozeFor значение «чуть-чуть» не подходит. Можно: срок, например 10m, 2h, 1h30, 2 дня; не больше недели.
    ! Попробуйте: followup config set snoozeFor 1h
    !             followup config get snoozeFor
    exit 1"
  `)
})

test.each([
  ['config set nudgeCap many', 1, 'nudgeCap cannot be "many". It takes: 0 … 1000.', 'config set nudgeCap 25'],
  ['config set lang rus', 1, 'lang cannot be "rus". It takes: auto | en | ru.', 'config set lang ru'],
  ['config set region ZZ', 1, 'region cannot be "ZZ".', 'config set region auto'],
  ['config set currency XYZ', 1, 'currency cannot be "XYZ".', 'config set currency auto'],
  ['config set zone Mars/Base', 1, 'zone cannot be "Mars/Base".', 'config set zone auto'],
  ['config set morning 25:00', 1, 'It takes: a time of day, such as 9:00,', 'config set morning 09:00'],
  ['config set quietFrom friday 9pm', 1, 'cannot be "friday 9pm"', 'config set quietFrom 21:00'],
  ['config set quietFrom 2 hours', 1, 'cannot be "2 hours"', 'config set quietFrom 21:00'],
  ['config set quietFrom now', 1, 'cannot be "now"', 'config set quietFrom 21:00'],
  [
    'config set snoozeFor 2 weeks',
    1,
    'snoozeFor cannot be "2 weeks". It takes: a length of time, such as 10m, 2h, 1h30 or 2 days; a week at most.',
    'config set snoozeFor 1h',
  ],
  ['config set snoozeFor tomorrow', 1, 'cannot be "tomorrow"', 'config set snoozeFor 1h'],
  ['config set repeatAfter 10m, soon', 1, 'cannot be "10m, soon"', 'config set repeatAfter "10m, 30m, 2h"'],
  ['config get colur', 1, 'There is no setting "colur".', 'config get colour'],
  ['config set nudgeCap', 2, 'VALUE is missing', 'config get nudgeCap'],
  ['config get', 2, 'KEY is missing', 'config list'],
  ['config sett', 2, '"sett" does not fit here. It takes: list, get, set, unset, path.', 'config set'],
])('%s is refused', async (line, exit, wrong, hint) => {
  const told = await testApp().run(line)
  expect(told).toContain(wrong)
  expect(told).toContain(`followup ${hint}`)
  expect(told).toContain(`exit ${exit}`)
})

test('what is set already is not journalled again', async () => {
  const app = testApp()
  await app.run('config set nudgeCap 40')
  expect(await app.run('config set nudgeCap 40')).toBe('nudgeCap is 40 already.')
  expect(app.store().history(9)).toHaveLength(1)
})

test('the environment has the last word and is shown as the source', async () => {
  const app = testApp({ env: { FOLLOWUP_NUDGE_CAP: '3' } })
  expect(await app.run('config set nudgeCap 7')).toMatchInlineSnapshot(
    `"FOLLOWUP_NUDGE_CAP is set to 3 in the environment, which comes first."`,
  )
  expect(await app.json('config get nudgeCap')).toMatchObject({ value: 3, from: 'environment' })
})

test('a broken value is listed as one', async () => {
  const app = testApp({ env: { FOLLOWUP_NUDGE_CAP: 'x' } })
  expect(await app.run('config list')).toContain('"x" does not suit')
})

test.each([40, 60, 80])('the list fits %s columns', async (width) => {
  for (const lang of ['en', 'ru'] as const) {
    const app = testApp({ width, lang, config: { nudgeCap: 40 } })
    const lines = (await app.run('config')).split('\n')
    expect(lines.filter((line) => line.length > width)).toEqual([])
  }
})

test('the list in 80 columns', async () => {
  expect(await testApp({ config: { nudgeCap: 40 }, env: { FOLLOWUP_COLOUR: 'never' } }).run('config'))
    .toMatchInlineSnapshot(`
      "/test/config.json
      lang         auto (en)     language of everything said; takes auto | en | ru
      region       auto (US)     country of phone numbers without a code; takes auto |
                                 US | RU | …
      zone         auto (UTC)    time zone of your clock; takes auto | Europe/Berlin |
                                 UTC | …
      morning      09:00         when reminders without a time ring; takes a time of
                                 day, such as 9:00, 21:30, 9pm or noon
      noon         13:00         what "at lunch" and "afternoon" mean; takes a time of
                                 day, such as 9:00, 21:30, 9pm or noon
      evening      18:00         what "in the evening" means; takes a time of day,
                                 such as 9:00, 21:30, 9pm or noon
      nextWeekday  next-week     what "next friday" means; takes next-week |
                                 first-to-come
      dateOrder    auto          what 3/4 means; takes auto | dmy | mdy
      weekStart    auto          first day of the week; takes auto | monday | sunday
      nudgeCap     40            nudges that today shows at most; takes 0 … 1000; set
                                 here
      currency     auto (USD)    currency of amounts without one; takes auto | USD |
                                 RUB | …
      colour       never         colour on the terminal; takes auto | always | never;
                                 from the environment
      discreet     false         initials instead of names in notifications; takes
                                 true | false
      quietFrom    21:00         when quiet hours begin: only a promise for a time
                                 within them rings; takes a time of day, such as 9:00,
                                 21:30, 9pm or noon
      quietTo      08:00         when quiet hours end; the same as quietFrom for none;
                                 takes a time of day, such as 9:00, 21:30, 9pm or noon
      repeatAfter  10m, 30m, 2h  when a reminder you did not act on comes again; takes
                                 never, or lengths of time, such as 10m, 30m, 2h; a
                                 week at most
      snoozeFor    1h            how long the Snooze button puts off; takes a length
                                 of time, such as 10m, 2h, 1h30 or 2 days; a week at
                                 most
      callButton   show          whether the Call button only shows the number or
                                 opens it here too; takes show | open
      messenger    whatsapp      what a message goes by, where only a phone is known;
                                 takes whatsapp | telegram | viber | sms
      autoBackup   true          a backup by itself after the day's first change,
                                 typed or of a script, but not where CI is set; seven
                                 are kept; takes true | false"
    `)
})

test('a key that this version does not know is taken out of the file, and undo puts it back', async () => {
  for (const kept of ['blue', 5]) {
    const app = testApp({ config: { theme: kept } as never })
    expect(await app.run('config unset theme')).toBe('theme is out of the file; this version does not know it.')
    expect(await app.run('config')).not.toContain('theme')
    expect(await app.run('config unset theme')).toContain('There is no setting "theme"')
    app.undo()
    expect((await app.json<{ unknown: readonly string[] }>('config')).unknown).toEqual(['theme'])
  }
})

test('the sandbox changes no settings, which are the user’s', async () => {
  const app = testApp()
  await (await (await app.app()).sandbox()).renew()
  expect(await app.run('config set nudgeCap 40 --demo')).toMatchInlineSnapshot(`
    "! These do not go together: --demo, config set.
    exit 1"
  `)
  expect(await app.run('config unset nudgeCap --demo')).toContain('exit 1')
  expect(await app.run('config get nudgeCap --demo')).toBe('25')
})
