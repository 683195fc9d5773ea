import { expect, test } from 'vitest'
import { namesakes, phoneContacts } from '../support/vcards.ts'
import { add } from '../../src/domain/record/change.ts'
import type { ImportPage } from '../../src/render/results/import-page.ts'
import { contact, person, save } from '../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

test('two hundred contacts off a phone join the list in one commit that can be taken back', async () => {
  const app = testApp({ files: { 'contacts.vcf': phoneContacts() } })
  expect(await app.run('import contacts.vcf --limit 4')).toMatchInlineSnapshot(`
    "contacts.vcf: 200 entries (vCard, UTF-8)

    New: 200
      Анна Берёзкина   +7 903 555-10-00, Студия растяжки «Северное сияние»…
      Oliver Baxter    +1 212 555-0101, oliver.baxter1@example.com
      Amelia Holloway  +1 212 555-0102
      Иван Берёзкин    +7 903 555-10-03
      and 196 more

    200 people added. Take it back: followup undo
    Who of them is worth a follow-up? One key each: followup triage"
  `)
  expect(app.store().people.orphanCount()).toBe(200)
  expect(app.undo()).toBe('import')
  expect(app.store().people.orphanCount()).toBe(0)
})

test('those who said no already are not among those to decide about', async () => {
  const sheet = 'Name,Phone,Stage\nAnn Bell,+12125550101,Lost\nBob Stone,+12125550102,New\n'
  const app = testApp({ files: { 'both.csv': sheet, 'lost.csv': sheet.replace(/Bob.*\n/, '') } })
  expect(await app.run('import lost.csv')).not.toContain('triage')
  expect(await app.json('import both.csv')).toMatchObject({ undecided: 1 })
})

test('the namesakes of a phone book stay as many people as they have phones', async () => {
  const app = testApp({ files: { 'contacts.vcf': phoneContacts() }, region: 'RU' })
  await app.run('import contacts.vcf')
  expect(phonesOf(app, 'jane')).toEqual(namesakes.jane)
  expect(phonesOf(app, 'лена')).toEqual(namesakes.lena)
})

test('a file imported twice changes nothing the second time', async () => {
  const app = testApp({ files: { 'contacts.vcf': phoneContacts() } })
  await app.run('import contacts.vcf')
  const before = app.store().dump()
  expect(await app.run('import contacts.vcf')).toMatchInlineSnapshot(`
    "contacts.vcf: 200 entries (vCard, UTF-8)

    On the list, nothing to add: 200

    There is nothing to save."
  `)
  expect(app.store().dump()).toEqual(before)
  expect(app.store().history(9)).toHaveLength(1)
})

test('a file imported again where another country is home changes nothing either', async () => {
  const app = testApp({ files: { 'contacts.vcf': phoneContacts() } })
  await app.run('import contacts.vcf --region RU')
  const page = await app.json<ImportPage>('import contacts.vcf --region US --dry-run')
  expect(page.counts).toEqual({ new: 0, add: 0, doubtful: 0, same: 200, skipped: 0, repeats: 0, leftOut: 0 })
})

test('nobody in the phone book but the Janes and the Lenas has a name twice', async () => {
  const app = testApp({ files: { 'contacts.vcf': phoneContacts() } })
  await app.run('import contacts.vcf')
  const names = app
    .store()
    .dump()
    .person.map(({ name }) => name)
  const firsts = names.filter((name) => /^(Jane|Лена)/.test(name)).map((name) => name.split(' ')[0])
  expect(new Set(names).size).toBe(200)
  expect(firsts.sort()).toEqual(['Jane', 'Jane', 'Лена', 'Лена', 'Лена'])
})

const sheet = [
  'name,phone,email,company,tags,note,birthday',
  'Anna Petrova,+1 415 555 2671,,Studio North,expo,likes tea,1985-02-03',
  'Jane Doe,+1 415 555 0134,jane@example.com,,,,',
  'Boris Stone,,boris@example.com,,,,',
  ',,,,,only a note,',
].join('\n')

/** Anna is on the list with the phone of the file, another Jane with another phone. */
function withAnnaAndJane(options: TestOptions = {}): TestApp {
  const app = testApp({ files: { 'people.csv': sheet }, ...options })
  const contact = (id: string, personId: string, value: string) =>
    add('contactPoint', { id, personId, kind: 'phone', value, label: null })
  app
    .store()
    .commit(
      [
        add('person', person({ id: 'anna', name: 'Анна', source: 'fair' })),
        contact('c1', 'anna', '+14155550199'),
        add('person', person({ id: 'anna2', name: 'Petrova' })),
        contact('c2', 'anna2', '+14155552671'),
        add('person', person({ id: 'jane', name: 'Jane Doe' })),
        contact('c3', 'jane', '+14155550100'),
      ],
      { command: 'add', about: '', actor: 'user' },
    )
  return app
}

test('off a terminal those on the list change only with --yes', async () => {
  const app = withAnnaAndJane()
  expect(await app.run('import people.csv')).toMatchInlineSnapshot(`
    "! This would change 1 person already on the list. Nothing was saved. Say --yes to go on.
    ! Try: followup import people.csv --dry-run
    !      followup import people.csv --yes
    exit 1"
  `)
  expect(app.store().history(9)).toHaveLength(1)
  expect(await app.run('import people.csv --dry-run')).toMatchInlineSnapshot(`
    "people.csv: 4 entries (CSV, UTF-8)

    New: 1
      Boris Stone  boris@example.com

    On the list, with something to add: 1
      #2 Petrova  Studio North, 1985-02-03, #expo, likes tea

    New, but perhaps known already: 1
      Jane Doe  compare #3 Jane Doe, +1 415 555-0134, jane@example.com

    Skipped: 1
      line 5: neither a name nor a way to reach anyone

    Not all of them? --skip "name" leaves people out, --only "tag" takes only some.

    Nothing was saved yet: followup import people.csv --yes"
  `)
  expect(app.store().history(9)).toHaveLength(1)
  expect(await app.run('import people.csv --yes')).toMatchInlineSnapshot(`
    "people.csv: 4 entries (CSV, UTF-8)

    New: 1
      Boris Stone  boris@example.com

    On the list, with something to add: 1
      #2 Petrova  Studio North, 1985-02-03, #expo, likes tea

    New, but perhaps known already: 1
      Jane Doe  compare #3 Jane Doe, +1 415 555-0134, jane@example.com

    Skipped: 1
      line 5: neither a name nor a way to reach anyone

    2 people added, something added to 1 person. Take it back: followup undo
    Who of them is worth a follow-up? One key each: followup triage"
  `)
  expect(await app.run('import people.csv --yes')).toMatchInlineSnapshot(`
    "people.csv: 4 entries (CSV, UTF-8)

    On the list, nothing to add: 3

    Skipped: 1
      line 5: neither a name nor a way to reach anyone

    There is nothing to save."
  `)
  expect(app.undo()).toBe('import')
  expect(app.store().people.contactsOf('anna2')).toHaveLength(1)
  expect(app.store().people.byId('anna2')).toMatchObject({ company: null, birthday: null })
})

test('on a terminal the preview comes first, then who the doubtful are, then whether to save', async () => {
  const app = withAnnaAndJane()
  app.answer('The same', true)
  expect(await app.run('import people.csv')).toMatchInlineSnapshot(`
    "1 person added, something added to 2 people. Take it back: followup undo
    Worth a follow-up? One key: followup triage
    ! people.csv: 4 entries (CSV, UTF-8)
    ! New: 1
    !   Boris Stone  boris@example.com
    ! On the list, with something to add: 1
    !   #2 Petrova  Studio North, 1985-02-03, #expo, likes tea
    ! New, but perhaps known already: 1
    !   Jane Doe  compare #3 Jane Doe, +1 415 555-0134, jane@example.com
    ! Skipped: 1
    !   line 5: neither a name nor a way to reach anyone
    ! Not all of them? --skip "name" leaves people out, --only "tag" takes only some."
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "1 person in the file may be someone you have already. Who are they?
      Other people: add them
      The same people: add what is new to them
      Leave them out",
      "Add 1 person to the list, and what is new to 2 people on it?",
    ]
  `)
  expect(phonesOf(app, 'jane')).toEqual(['+14155550100', '+14155550134', 'jane@example.com'])
})

test('a no saves nothing', async () => {
  const app = testApp({ files: { 'people.csv': sheet } })
  app.answer(false)
  expect(await app.run('import people.csv')).toContain('Cancelled. Nothing was saved.\nexit 130')
  expect(app.store().history(9)).toEqual([])
})

test('in Russian, on forty columns', async () => {
  const app = withAnnaAndJane({ lang: 'ru', region: 'US', width: 40 })
  expect(await app.run('import people.csv --yes')).toMatchInlineSnapshot(`
    "people.csv: 4 записи (CSV, UTF-8)

    Новые: 1
      Boris Stone  boris@example.com

    Уже в списке, есть что добавить: 1
      #2 Petrova  Studio North…

    Новые, но, возможно, уже известные: 1
      Jane Doe  сравните: #3 Jane Doe, +1…

    Пропущено: 1
      строка 5: ни имени, ни телефона, ни…

    Добавлено: 2 человека, дополнено: 1
      человек. Вернуть как было: followup
      undo
    Кого из них вести дальше? По клавише
      на каждого: followup triage"
  `)
})

test('the doubtful can be left out or taken for those on the list', async () => {
  const left = withAnnaAndJane()
  const { counts } = await left.json<ImportPage>('import people.csv --doubtful skip --yes')
  expect(counts).toEqual({ new: 1, add: 1, doubtful: 0, same: 0, skipped: 2, repeats: 0, leftOut: 0 })
  expect(phonesOf(left, 'jane')).toEqual(['+14155550100'])
  const taken = withAnnaAndJane()
  await taken.run('import people.csv --doubtful same --yes')
  expect(phonesOf(taken, 'jane')).toEqual(['+14155550100', '+14155550134', 'jane@example.com'])
})

const household = [
  'name,phone,email',
  'Kate Wu,+1 415 555 0111,kate@example.com',
  'Kate W.,(415) 555-0111,kate@example.com',
  'Max Wu,+1 415 555 0111,',
  'Ann Lee,+1 415 555 0122,',
  'Bob Ray,+1 415 555 0122,',
].join('\n')

test('entries of a file that are reached the same way are put together or doubted', async () => {
  const app = testApp({ files: { 'people.csv': household } })
  expect(await app.run('import people.csv --dry-run')).toMatchInlineSnapshot(`
    "people.csv: 5 entries (CSV, UTF-8)

    New: 2
      Kate Wu  +1 415 555-0111, kate@example.com
      Ann Lee  +1 415 555-0122

    New, but perhaps known already: 2
      Max Wu   compare Kate Wu (line 2), +1 415 555-0111
      Bob Ray  compare Ann Lee (line 5), +1 415 555-0122

    Said more than once and put together: 1 entry

    Not all of them? --skip "name" leaves people out, --only "tag" takes only some.

    Nothing was saved yet: followup import people.csv --yes"
  `)
  const counts = async (how: string) =>
    (await app.json<ImportPage>(`import people.csv --dry-run --doubtful ${how}`)).counts
  expect(await counts('same')).toEqual({ new: 2, add: 0, doubtful: 0, same: 0, skipped: 0, repeats: 3, leftOut: 0 })
  expect(await counts('skip')).toEqual({ new: 2, add: 0, doubtful: 0, same: 0, skipped: 2, repeats: 1, leftOut: 0 })
})

test('a number that three people of a file have says nothing about any of them', async () => {
  const names = ['Ann Lee', 'Bob Ray', 'Cy Fox']
  const text = ['name,phone', ...names.map((name) => `${name},+1 415 555 0122`)].join('\n')
  const app = testApp({ files: { 'people.csv': text } })
  const { counts } = await app.json<ImportPage>('import people.csv --dry-run')
  expect(counts).toMatchObject({ new: 3, doubtful: 0 })
})

const strange = 'Vertrauensleute;Cell;Remark\nKate Wu;+1 415 555 0111;likes tea\n'

test('a sheet that does not say which column holds the names is refused with a line that says it', async () => {
  const app = testApp({ files: { 'odd.csv': strange } })
  expect(await app.run('import odd.csv --yes')).toMatchInlineSnapshot(`
    "! odd.csv, line 1: no column says that it holds the names. It may be one of these: Vertrauensleute. Nothing was saved.
    ! Try: followup import odd.csv --map Vertrauensleute=name --dry-run
    exit 1"
  `)
  expect(await app.run('import odd.csv --map Vertrauensleute=name')).toMatchInlineSnapshot(`
    "odd.csv: 1 entry (CSV, UTF-8)

    New: 1
      Kate Wu  +1 415 555-0111, likes tea

    1 person added. Take it back: followup undo
    Worth a follow-up? One key: followup triage"
  `)
  expect(app.store().people.byNo(1)?.name).toBe('Kate Wu')
})

test('on a terminal the column of the names is asked for, and the file may have none', async () => {
  const app = testApp({ files: { 'odd.csv': strange } })
  app.answer('Vertrauens', false)
  expect(await app.run('import odd.csv')).toContain('Kate Wu  +1 415 555-0111, likes tea')
  app.answer('None', true)
  await app.run('import odd.csv')
  expect(app.store().people.byNo(1)).toMatchObject({ name: '+14155550111', custom: { Vertrauensleute: 'Kate Wu' } })
})

test.each([['--map name'], ['--map Remark=colour'], ['--map =name'], ['--map Who=name']])(
  'import odd.csv %s is refused',
  async (map) => {
    const app = testApp({ files: { 'odd.csv': strange } })
    expect(await app.run(`import odd.csv ${map}`)).toMatchSnapshot()
  },
)

test('the user’s word for a column goes before what its header says, in either language', async () => {
  const text = 'Name,Chef, phone,Город\nNorth Studio,Kate Wu,1,+1 415 555 0111\n'
  const app = testApp({ files: { 'odd.csv': text } })
  await app.run('import odd.csv --map "Name=компания,Chef=имя" --map "phone=skip,Город=телефон" --yes')
  const person = app.store().people.byNo(1)
  expect(person).toMatchObject({ name: 'Kate Wu', company: 'North Studio', custom: {} })
  expect(
    app
      .store()
      .people.contactsOf(person?.id ?? '')
      .map(({ value }) => value),
  ).toEqual(['+14155550111'])
})

test.each([
  ['--skip mom', ['Momo Lin', 'Tom Taxi', 'Kate Wu']],
  ['--skip mom --skip "TAXI tom"', ['Momo Lin', 'Kate Wu']],
  ['--only clients', ['Momo Lin', 'Kate Wu']],
  ['--only clients --skip acme', ['Momo Lin']],
  ['--only ""', []],
])('import %s takes %j', async (flags, names) => {
  const rows = ['Mom,,', 'Momo Lin,,clients', 'Tom Taxi,,', 'Kate Wu,Acme Ltd,"clients, vip"']
  const app = testApp({ files: { 'all.csv': ['name,company,tags', ...rows].join('\n') } })
  const page = await app.json<ImportPage>(`import all.csv ${flags}`)
  expect(page.counts).toMatchObject({ new: names.length, leftOut: rows.length - names.length })
  expect(page).toMatchObject({ total: 4 })
  expect(
    app
      .store()
      .dump()
      .person.map(({ name }) => name),
  ).toEqual(names)
  expect(page.apply.join(' ')).toBe(`import all.csv ${flags.replaceAll('"', '')} --yes`)
})

test('new people are prospects at the first stage, with the tag given; where they were met is not invented', async () => {
  const app = testApp({ files: { 'people.csv': sheet } })
  await app.run('import people.csv --tag march --tag "Sunday list"')
  const { people, funnels } = app.store()
  const [anna] = people.named('Anna Petrova')
  expect(anna).toMatchObject({ source: null, company: 'Studio North', birthday: '1985-02-03' })
  const id = anna?.id ?? ''
  expect(people.rolesOf(id).map(({ role }) => role)).toEqual(['prospect'])
  expect(people.tagsOf(id).map(({ tag }) => tag)).toEqual(['expo', 'march', 'Sunday-list'])
  expect(people.notesOf(id, 9).map(({ words }) => words)).toEqual(['likes tea'])
  const [placement] = funnels.placementsOf(id)
  expect(funnels.stages().find((stage) => stage.id === placement?.stageId)?.slug).toBe('new')
})

test('JSON says what was done with what', async () => {
  const app = withAnnaAndJane()
  const page = await app.json<ImportPage>('import people.csv --yes')
  expect(page).toMatchObject({ saved: true, format: 'csv', encoding: 'utf-8', total: 4 })
  expect(page.items.map(({ fate, line, name }) => [fate, line, name])).toEqual([
    ['add', 2, 'Petrova'],
    ['doubtful', 3, 'Jane Doe'],
    ['new', 4, 'Boris Stone'],
    ['skipped', 5, ''],
  ])
})

test.each(['import -', 'import'])('%s reads what is piped in', async (line) => {
  const app = testApp({ stdin: 'name,phone\nAnna,+1 415 555 2671\n' })
  expect(await app.run(line)).toMatchInlineSnapshot(`
    "stdin: 1 entry (CSV, UTF-8)

    New: 1
      Anna  +1 415 555-2671

    1 person added. Take it back: followup undo
    Worth a follow-up? One key: followup triage"
  `)
})

test('what can only be added to people after a look is added by a line that reads stdin again', async () => {
  const app = testApp({ stdin: 'name,phone,email\nAnna,+1 415 555 2671,a@example.com\n' })
  save(
    app.store(),
    add('person', person({ id: 'anna', name: 'Anna' })),
    add('contactPoint', contact('anna', 'phone', '+14155552671')),
  )
  expect(await app.run('import')).toContain('followup import - --yes')
})

test.each([
  ['import', ''],
  ['import ""', 'name\nAnna\n'],
  ['export ""', ''],
  ['backup ""', ''],
])('%s names no file and has none piped in', async (line, stdin) => {
  const app = testApp({ stdin })
  const said = await app.run(line)
  expect(said).toContain('FILE is missing')
  expect(said).toContain('exit 2')
})

test('what is piped in and cannot be read is called stdin', async () => {
  const app = testApp({ stdin: '\n' })
  expect(await app.run('import')).toContain('! stdin, line 1: ')
  expect(await app.run('import - --lang ru')).toContain('! stdin, строка 1: ')
})

test.each([
  ['import none.csv'],
  ['import broken.csv'],
  ['import koi8.csv'],
  ['import people.csv --region Atlantis'],
  ['import people.csv --encoding klingon'],
  ['import people.vcf --map Who=name'],
])('%s is refused', async (line) => {
  const app = testApp({
    files: {
      'people.csv': sheet,
      'people.vcf': phoneContacts(),
      'broken.csv': 'name,note\nAnna,"open\nBoris,x\n',
      'koi8.csv': Buffer.from('name\n\xef\xcc\xd8\xc7\xc1 \xf6\xd5\xcb\xcf\xd7\xc1\n', 'latin1'),
    },
  })
  expect(await app.run(line)).toMatchSnapshot()
  expect(app.store().history(9)).toEqual([])
})

function phonesOf(app: TestApp, name: string): readonly string[] {
  const { people } = app.store()
  return people.withWords(name, 9).flatMap(({ id }) => people.contactsOf(id).map(({ value }) => value))
}

test.each(['[]', '{}', ' [ ]', '[{"name":"Jane"}]', '['.repeat(50_000), '["a","b"]'])(
  'JSON that is none of ours is refused as JSON: %.20s',
  async (text) => {
    const told = await testApp({ files: { 'a.json': text } }).run('import a.json')
    expect(told).toMatch(/this JSON is no export of followup|this is not JSON/)
  },
)
