import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { peopleOut } from '../../src/exchange/people/out.ts'
import { readPeople } from '../../src/exchange/read-people.ts'
import { writeCsv, writeVcards } from '../support/exported.ts'
import { followup, given, withPeople } from '../support/loop.ts'
import { followup as aFollowup, person } from '../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

/** Anna, a tagged prospect with a promise, and Лена, a customer let alone. */
function withTwo(options: TestOptions = {}): TestApp {
  const app = withPeople(options)
  app.store().commit(
    [
      add('contactPoint', { id: 'c1', personId: 'anna', kind: 'phone', value: '+14155552671', label: 'mobile' }),
      add('contactPoint', { id: 'c2', personId: 'anna', kind: 'email', value: 'anna@example.com', label: null }),
      add('tag', { id: 't1', personId: 'anna', tag: 'expo' }),
      add('note', {
        id: 'n1',
        personId: 'anna',
        at: app.store().history(1)[0]?.at as never,
        words: 'likes "tea",\nno sugar',
      }),
    ],
    { command: 'edit', about: '', actor: 'user' },
  )
  given(app, followup({ day: '2026-03-13', what: 'call about the list' }))
  return app
}

test('a sheet, a row for each person', async () => {
  const app = withTwo()
  const { stdout } = await app.runArgs(['export', '--format', 'csv'])
  expect(stdout.split('\r\n')).toEqual([
    'no,name,roles,stage,company,phone,email,tags,source,birthday,note',
    '1,Anna Petrova,prospect,,,+14155552671,anna@example.com,expo,,,"likes ""tea"",\nno sugar"',
    '2,Лена Орлова,customer,,,,,,,,',
    '',
  ])
})

test('for Excel the sheet is marked as UTF-8 and its phones are kept from arithmetic; Russian Excel parts by semicolons', async () => {
  const app = withTwo({ lang: 'ru' })
  expect(await app.run('export people.csv --excel')).toMatchInlineSnapshot(`
    "people.csv: 2 человека, 0,2 КБ.
    ! Без касаний, заказов и следующих шагов; всё целиком: followup export all.json"
  `)
  const bytes = app.files.get('people.csv') ?? new Uint8Array()
  expect(Buffer.from(bytes).toString('utf8')).toMatch(/^\ufeffno;name;.*\r\n1;Anna Petrova;.*;"=""\+14155552671""";/)
})

test('contacts for a phone', async () => {
  const app = withTwo()
  expect(await app.run('export phone.vcf --tag expo')).toMatchInlineSnapshot(`
    "phone.vcf: 1 person, 0.2 KB.
    ! Touches, orders and next steps stay out; with them: followup export all.json"
  `)
  const { people } = await readPeople(app.files.get('phone.vcf') ?? new Uint8Array(), {
    region: 'US',
    dateOrder: 'dmy',
  })
  expect(people).toMatchObject([
    { name: 'Anna Petrova', contacts: [{ value: '+14155552671', label: 'mobile' }, {}], tags: ['expo'] },
  ])
})

test('contacts in a folder, a file for each person named by the id', async () => {
  const app = withTwo()
  expect(await app.run('export contacts/')).toMatchInlineSnapshot(`
    "contacts/: 2 people, 0.3 KB.
    ! Touches, orders and next steps stay out; with them: followup export all.json"
  `)
  const written = [...app.files].filter(([path]) => path.startsWith('contacts/'))
  expect(written.map(([path]) => path)).toEqual(['contacts/anna.vcf', 'contacts/lena.vcf'])
  for (const [, bytes] of written)
    expect(
      Buffer.from(bytes)
        .toString()
        .match(/BEGIN:VCARD/g),
    ).toHaveLength(1)
  const [, bytes] = written[0] ?? []
  const { people } = await readPeople(bytes ?? new Uint8Array(), { region: 'US', dateOrder: 'dmy' })
  expect(people).toMatchObject([{ name: 'Anna Petrova', tags: ['expo'] }])
  expect(await app.json('export tagged/ --tag expo --vcard 4.0')).toEqual({
    file: 'tagged/',
    format: 'vcf',
    total: 1,
    bytes: app.files.get('tagged/anna.vcf')?.length,
    content: null,
  })
})

test.each(['../../evil', '/etc/evil', '..', 'C:\\evil'])(
  'a file of a person whose id is %s, from whoever’s export, stays in the folder',
  async (id) => {
    const app = testApp()
    app.store().commit([add('person', person({ id, name: 'Anna' }))], { command: 'import', about: '', actor: 'user' })
    await app.run('export contacts/')
    const [path = ''] = [...app.files.keys()]
    expect(path).toMatch(/^contacts\/[^/\\:]+\.vcf$/)
  },
)

test('a folder with something in it is written into by force alone, and a sheet is no folder', async () => {
  const app = withTwo({ files: { 'contacts/old.vcf': '' } })
  expect(await app.run('export contacts/')).toMatchInlineSnapshot(`
    "! contacts is no empty folder. Nothing was written.
    ! Try: followup export contacts/ --force
    exit 1"
  `)
  expect(await app.run('export contacts --lang ru')).toMatchInlineSnapshot(`
    "! contacts — не пустая папка. Ничего не записано.
    ! Попробуйте: followup export contacts/ --force
    exit 1"
  `)
  expect(await app.run('export contacts/ --force')).toContain('contacts/: 2 people')
  expect([...app.files.keys()]).toEqual(expect.arrayContaining(['contacts/old.vcf', 'contacts/anna.vcf']))
  expect(await app.run('export sheets/ --format csv')).toMatchInlineSnapshot(`
    "! --format cannot be "csv". It takes: vcf.
    ! Try: followup export sheets/
    exit 1"
  `)
})

test('the open steps as a calendar', async () => {
  const app = withTwo()
  expect(await app.run('export steps.ics')).toMatchInlineSnapshot(`"steps.ics: 1 follow-up, 0.5 KB."`)
  expect(Buffer.from(app.files.get('steps.ics') ?? []).toString()).toContain(
    'SUMMARY:Anna Petrova: call about the list\r\n',
  )
})

test('everything as JSON is the list as the program knows it', async () => {
  const app = withTwo()
  const { stdout } = await app.runArgs(['export'])
  const { format, version, ...rows } = JSON.parse(stdout) as Record<string, unknown>
  expect({ format, version }).toEqual({ format: 'followup', version: 1 })
  expect(rows).toEqual(app.store().dump())
  expect(await app.json('export')).toEqual(JSON.parse(stdout))
})

test('a choice of people leaves out what belongs to the others', async () => {
  const app = withTwo()
  const some = await app.json<Record<string, readonly object[]>>('export --role customer')
  expect(some.person).toMatchObject([{ name: 'Лена Орлова' }])
  expect([some.role, some.tag, some.followup, some.stage].map((rows) => rows?.length)).toEqual([1, 0, 0, 13])
  expect((await app.runArgs(['export', '--tag', '#EXPO', '--format', 'csv'])).stdout.trim().split('\r\n')).toHaveLength(
    2,
  )
})

test.each([
  ['export there.csv'],
  ['export people.pages'],
  ['export people.csv --format doc'],
  ['export people.csv --role friend'],
])('%s is refused', async (line) => {
  const app = withTwo({ files: { 'there.csv': 'mine' } })
  expect(await app.run(line)).toMatchSnapshot()
  expect(Buffer.from(app.files.get('there.csv') ?? []).toString()).toBe('mine')
})

test('--force writes over a file', async () => {
  const app = withTwo({ files: { 'there.csv': 'mine' } })
  expect(await app.json('export there.csv --force')).toMatchObject({
    file: 'there.csv',
    format: 'csv',
    total: 2,
    content: null,
  })
  expect(Buffer.from(app.files.get('there.csv') ?? []).toString()).toMatch(/^no,name/)
})

test('a list that holds nobody gives a file that holds nobody', async () => {
  const app = testApp()
  expect(await app.run('export people.csv')).toMatchInlineSnapshot(`
    "people.csv: 0 people, 0.1 KB.
    ! Touches, orders and next steps stay out; with them: followup export all.json"
  `)
  expect(await app.run('export people.vcf --lang ru')).toMatchInlineSnapshot(`
    "people.vcf: 0 человек, 0,1 КБ.
    ! Без касаний, заказов и следующих шагов; всё целиком: followup export all.json"
  `)
})

test.each([
  ['export all.json --excel', '--excel goes with csv alone'],
  ['export a.csv --vcard 4.0', '--vcard goes with vcf alone'],
])('%s is refused', async (line, said) => {
  const app = withTwo()
  expect(await app.run(line)).toContain(said)
  expect(app.files.size).toBe(0)
})

test('a list longer than is read at a time comes whole, in its order, in every format', async () => {
  const app = testApp()
  const count = 1_234
  const changes = Array.from({ length: count }, (_, index) => {
    const id = `p${String((index * 7) % count).padStart(5, '0')}`
    return [
      add('person', person({ id, name: `Name ${String(index)}`, custom: { [`field ${String(index % 3)}`]: 'x' } })),
      add('contactPoint', { id: `c${id}`, personId: id, kind: 'email', value: `${id}@example.com`, label: null }),
      add('tag', { id: `t${id}`, personId: id, tag: index % 2 === 0 ? 'even' : 'odd' }),
      add('followup', aFollowup({ id: `f${id}`, personId: id, day: index % 2 === 0 ? '2026-04-02' : '2026-04-01' })),
    ]
  })
  app.store().commit(changes.flat(), { command: 'import', about: '', actor: 'user' })
  const written = async (...args: readonly string[]) => (await app.runArgs(['export', ...args])).stdout
  const whole = peopleOut(app.store().dump())
  expect(await written('--format', 'csv')).toBe(writeCsv(whole, { excel: false, delimiter: ',' }))
  expect(await written('--format', 'vcf')).toBe(writeVcards(whole, '3.0'))
  expect(JSON.parse(await written())).toMatchObject(app.store().dump())
  const calendar = await written('--format', 'ics')
  expect(calendar.match(/DTSTART.*/g)).toHaveLength(count)
  expect(calendar.match(/DTSTART.*/g)?.toSorted()).toEqual(calendar.match(/DTSTART.*/g))
  const odd = peopleOut({
    ...app.store().dump(),
    person: app
      .store()
      .dump()
      .person.filter(({ no }) => no % 2 === 0),
  })
  expect(await written('--format', 'csv', '--tag', 'odd')).toBe(writeCsv(odd, { excel: false, delimiter: ',' }))
  expect(await app.json('export odd.json --tag odd')).toMatchObject({ total: count / 2 })
})
