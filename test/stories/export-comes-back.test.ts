import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

const long = (length: number) => 'w'.repeat(length)

/** Things to type that go as far as a list goes, and farther. */
const lines: readonly (readonly string[])[] = [
  ['plan', 'al', 'x', '--every', 'every day, 1000000 times'],
  ['plan', 'al', 'x', '--every', 'every 1000000 days'],
  ['plan', 'al', 'x', '--every', 'every 9999999 weeks'],
  ['plan', 'al', 'x', '--every', 'every day until 31 dec 9999'],
  ['order', 'al', 'lots', '--amount', '99999999999'],
  ['order', 'al', '9999x lots'],
  ['order', 'al', '99999999999x lots'],
  ['order', 'al', long(9000)],
  ['order', 'al', 'x', '--lasts', '3650d'],
  ['order', 'al', 'x', '--on', '1 jan 0001'],
  ['order', 'al', 'x', '--amount', '5', '--currency', 'XYZ'],
  ['plan', 'al', '31 dec 9999 23:59', 'y'],
  ['plan', 'al', '0001-01-01 00:00', 'y'],
  ['plan', 'al', '31 dec 9999', 'y'],
  ['log', 'al', 'called 0001-01-01, fine'],
  ['log', 'al', 'called 1 jan 0001 00:00'],
  ['note', 'al', long(9990)],
  ['log', 'al', long(9990)],
  ['plan', 'al', 'tomorrow', long(9990)],
  ['let-go', 'al', long(9990)],
  ['add', long(250)],
  ['add', long(2500)],
  ['add', 'Bo', '--company', long(250)],
  ['add', 'Bo', '--company', long(9000)],
  ['add', 'Bo', '--source', long(250)],
  ['add', 'Bo', '--tag', long(250)],
  ['add', 'Bo', '--email', `${long(2100)}@x.example`],
  ['edit', 'al', '--name', long(250)],
  ['edit', 'al', '--company', long(250)],
  ['edit', 'al', '--source', long(250)],
  ['edit', 'al', '--link', `https://x.example/${long(2100)}`],
  ['edit', 'al', '--address', long(2100)],
  ['edit', 'al', '--custom', `${long(150)}=${long(9800)}`],
  ['edit', 'al', '--email', `${long(2100)}@x.example`],
  ['edit', 'al', '--phone', `+1 415 555 2671 ext ${long(2100)}`],
  ['edit', 'al', '--birthday', '0001-01-01'],
  ['edit', 'al', '--birthday', '29 feb'],
  ['edit', 'al', '--language', long(2100)],
  ['edit', 'al', '--zone', 'America/New_York'],
  ['edit', 'al', '--cadence', long(2100)],
  ['tag', 'al', long(250)],
  ['tag', 'al', long(2500)],
  ['list', '--save', long(250)],
  ['list', '--tag', long(2500), '--save', 'k'],
  ['list', '--limit', '99999999999999999999', '--save', 'k2'],
  ['list', '--limit', '9007199254740991', '--save', 'k3'],
  ['template', 'add', long(250), 'hi'],
  ['template', 'add', 'hello', long(9990)],
  ['template', 'add', 'hello', 'hi', '--subject', long(250), '--channel', 'email'],
  ['funnel', 'edit', 'rot', 'new', '--rot', '999'],
  ['funnel', 'edit', 'rot', 'new', '--rot', '1000'],
  ['funnel', 'edit', 'rename', 'new', long(41)],
  ['snooze', 'al', '31 dec 9999 23:59'],
  ['snooze', 'al', '31 dec 9999'],
  ['move', 'al', '31 dec 9999 23:59'],
  ['done', 'al', 'x', '--next', '31 dec 9999 23:59'],
]
test.each(lines.map((line) => [line]))('what %j saves, an export brings to another list', async (line) => {
  const app = testApp({ zone: 'America/New_York' })
  await app.run('add "Al Roe" --email al@x.example')
  await app.run('plan 1 tomorrow tea')
  const said = await app.runArgs(line)
  expect([0, 1, 2], said.stderr).toContain(said.exit)
  const { stdout } = await app.runArgs(['export'])
  const other = testApp({ zone: 'America/New_York', files: { 'all.json': stdout } })
  expect(await other.runArgs(['import', 'all.json', '--yes'])).toMatchObject({ exit: 0, stderr: '' })
})

test.each([
  [
    'order 1 lots --amount 99999999999',
    /^! The amount is too large: 99,999,999,999 USD\. At most 10,000,000,000 USD is kept\. Nothing was saved\./,
  ],
  [
    'plan 1 x --every "every day, 1000000 times"',
    /^! A rule counts to 999,999 at most, not to 1,000,000\. Nothing was saved\./,
  ],
  [
    'plan 1 "31 dec 9999 23:59" y',
    /^! 9999-12-31 is too far away: days from 1900-01-01 to 9998-12-31 are kept\. Nothing was saved\./,
  ],
  [
    `edit 1 --link https://x.example/${long(2100)}`,
    /^! A phone, an email, a link or an address has at most 2,000 characters, and this one has 2,118\. Nothing was saved\./,
  ],
])('%s is refused with the bound', async (line, words) => {
  const app = testApp({ zone: 'America/New_York' })
  await app.run('add "Al Roe"')
  expect(await app.run(line)).toMatch(words)
})

test('in Russian the bounds are told in Russian', async () => {
  const app = testApp({ lang: 'ru', currency: 'RUB' })
  await app.run('add "Аля Роева"')
  expect(await app.run('order 1 lots --amount 99999999999')).toMatchInlineSnapshot(`
    "! Сумма слишком велика: 99 999 999 999 RUB. Записать можно не больше 10 000 000 000 RUB. Ничего не сохранено.
    exit 1"
  `)
})

test('the refusal of an export names the person, the field and what it holds', async () => {
  const app = testApp()
  await app.run('add "Al Roe"')
  await app.run('order 1 tea --amount 5')
  const text = (await app.runArgs(['export'])).stdout.replace('"amountMinor":500', '"amountMinor":1.5')
  const other = testApp({ files: { 'all.json': text } })
  expect(await other.run('import all.json --yes')).toMatchInlineSnapshot(`
    "! all.json, line 20: Al Roe: "amountMinor" of a row of "order" cannot be 1.5. Nothing was saved.
    exit 1"
  `)
})
