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
  ['config set nudgeCap many', 1, 'nudgeCap cannot be "many". It takes: 0 … 1000.', 'config get nudgeCap'],
  ['config set lang rus', 1, 'lang cannot be "rus". It takes: auto | en | ru.', 'config set lang ru'],
  ['config set zone Mars/Base', 1, 'zone cannot be "Mars/Base".', 'config get zone'],
  ['config set morning 25:00', 1, 'It takes: HH:MM.', 'config get morning'],
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
      morning      09:00         when reminders without a time ring; takes HH:MM
      noon         13:00         what "at lunch" and "afternoon" mean; takes HH:MM
      evening      18:00         what "in the evening" means; takes HH:MM
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
                                 within them rings; takes HH:MM
      quietTo      08:00         when quiet hours end; the same as quietFrom for none;
                                 takes HH:MM
      repeatAfter  10m, 30m, 2h  when a reminder you did not act on comes again; takes
                                 never | 10m, 30m, 2h
      snoozeFor    1h            how long the Snooze button puts off; takes 30m | 1h |
                                 1h30
      callButton   show          whether the Call button only shows the number or
                                 opens it here too; takes show | open
      messenger    whatsapp      what a message goes by, where only a phone is known;
                                 takes whatsapp | telegram | viber | sms"
    `)
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
