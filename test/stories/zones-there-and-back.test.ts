import { expect, test } from 'vitest'
import { withPeople } from '../support/loop.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const cards = (...zones: readonly string[]) =>
  zones
    .map(
      (zone, index) => `BEGIN:VCARD\nVERSION:4.0\nFN:Person ${String.fromCharCode(65 + index)}\n${zone}\nEND:VCARD\n`,
    )
    .join('')

const zonesOf = (app: TestApp) =>
  Array.from({ length: 9 }, (_, index) => app.store().people.byNo(index + 1)?.zone).filter((zone) => zone !== undefined)

test('the time zone of a card is read, as a name and as a distance from UTC', async () => {
  const file = cards(
    'TZ:America/New_York',
    'TZ;VALUE=text:Europe/Berlin',
    'TZ:-0500',
    'TZ;VALUE=utc-offset:+0545',
    'TZ:+03:00;MSK;Moscow',
    'TZ:Z',
  )
  const app = testApp({ files: { 'in.vcf': file } })
  await app.run('import in.vcf --yes')
  expect(zonesOf(app)).toEqual(['America/New_York', 'Europe/Berlin', 'Etc/GMT+5', '+05:45', 'Etc/GMT-3', 'UTC'])
})

test('a zone that nobody knows is told, and kept as a field or replaced by --zone', async () => {
  const files = { 'in.vcf': cards('TZ:Nowhere/Town', 'TZ:Europe/Berlin') }
  const app = testApp({ files })
  expect(await app.run('import in.vcf --yes')).toMatchInlineSnapshot(`
    "in.vcf: 2 entries (vCard, UTF-8)

    New: 2
      Person A
      Person B  Europe/Berlin

    Time zones that are not known, kept as a field of each person: Nowhere/Town.
      --zone takes another in their place.

    2 people added. Take it back: followup undo
    Who of them is worth a follow-up? One key each: followup triage"
  `)
  expect(await app.json('show 1')).toMatchObject({ zone: null, custom: { 'time zone': 'Nowhere/Town' } })
  const other = testApp({ files, lang: 'ru' })
  expect(await other.run('import in.vcf')).toContain('Nowhere/Town')
  await other.run('import in.vcf --yes --zone Москва')
  expect(zonesOf(other)).toEqual(['Europe/Moscow', 'Europe/Berlin'])
})

test.each([
  ['Time zone', ''],
  ['Часовой пояс', ''],
  ['Where', ' --map Where=zone'],
])('the column %s of a sheet is the time zone', async (header, how) => {
  const sheet = `Name,${header}\nJane Doe,Chicago\nЛена Орлова,по Омску\nTim Low,UTC+3\nAnn Fox,Gotham\n`
  const app = testApp({ files: { 'in.csv': sheet } })
  expect(await app.run(`import in.csv --yes${how}`)).toContain('Gotham')
  expect(zonesOf(app)).toEqual(['America/Chicago', 'Asia/Omsk', 'Etc/GMT-3', null])
})

test.each(['out.csv', 'out.vcf', 'out.json'])('time zones go out to %s and come in again', async (name) => {
  const app = withPeople()
  await app.run('edit 1 --zone Chicago')
  await app.run('edit 2 --zone UTC+5:45')
  await app.run(`export ${name}`)
  const other = testApp({ files: { [name]: app.files.get(name) ?? '' } })
  await other.run(`import ${name} --yes`)
  expect(zonesOf(other)).toEqual(['America/Chicago', '+05:45'])
  const known = withPeople({ files: { [name]: app.files.get(name) ?? '' } })
  await known.run(`import ${name} --yes --doubtful same`)
  if (name !== 'out.json') expect(zonesOf(known)).toEqual(['America/Chicago', '+05:45'])
})

test('each version of vCard writes a zone in its own way', async () => {
  const app = withPeople()
  await app.run('edit 1 --zone Chicago')
  await app.run('edit 2 --zone UTC+5:45')
  const written = async (how: string) =>
    (await app.runArgs(['export', '--format', 'vcf', ...how.split(' ').filter(Boolean)])).stdout.match(/TZ[^\r]*/g)
  expect(await written('')).toEqual(['TZ;VALUE=text:America/Chicago', 'TZ:+05:45'])
})
