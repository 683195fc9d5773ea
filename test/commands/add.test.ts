import { expect, test } from 'vitest'
import { add, type Change } from '../../src/domain/record/change.ts'
import { alterPerson, contact, followup, person, save } from '../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

/** Jane Doe #1 with a phone and an email, Лена #2 with nothing. */
function withJane(options: TestOptions = {}, ...more: readonly Change[]): TestApp {
  const app = testApp(options)
  save(
    app.store(),
    add('person', person({ id: 'jane', name: 'Jane Doe' })),
    add('role', { id: 'role-jane', personId: 'jane', role: 'prospect' }),
    add('contactPoint', contact('jane', 'phone', '+14155552671')),
    add('contactPoint', contact('jane', 'email', 'jane@acme.com')),
    add('person', person({ id: 'lena', name: 'Лена' })),
    ...more,
  )
  return app
}

function names(app: TestApp): readonly string[] {
  const { people } = app.store()
  return [1, 2, 3, 4].flatMap((no) => people.byNo(no)?.name ?? [])
}

test('one sentence adds a person with phone, source, tag and next step, and is undone', async () => {
  const app = testApp()
  expect(await app.run('add "Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo"'))
    .toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Phone  +1 415 555-2671
      From   expo
      Tags   #expo
      Next   Tue 17 Mar 10:00, in 7 days - wrong? followup move 1 …
             promise: call"
  `)
  const [placed] = app.store().funnels.placementsOf(app.store().people.byNo(1)?.id ?? '')
  expect(
    app
      .store()
      .funnels.stages()
      .find(({ id }) => id === placed?.stageId)?.slug,
  ).toBe('new')
  expect(app.undo()).toBe('add')
  expect(names(app)).toEqual([])
})

test('a Russian sentence in an English interface', async () => {
  expect(await testApp().run('add "Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня"'))
    .toMatchInlineSnapshot(`
    "Added Лена #1.
      Phone  +7 916 123-45-67
      Note   мама Тимы
      Next   Fri 13 Mar, in 3 days - wrong? followup move 1 …
             promise: интересуют витамины"
  `)
})

test('a Russian sentence without quotes in a Russian interface', async () => {
  expect(await testApp({ lang: 'ru' }).run('add Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня'))
    .toMatchInlineSnapshot(`
      "Добавлено: Лена #1.
        Телефон  +7 916 123-45-67
        Заметка  мама Тимы
        Дальше   пт 13 марта, через 3 дня — не так? followup move 1 …
                 обещание: интересуют витамины"
    `)
})

test('without a date the cadence proposes the next step, and says so', async () => {
  const app = testApp()
  expect(await app.run('add "Jane Doe, send the price list, +1 415 555 2671"')).toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Phone  +1 415 555-2671
      Next   Fri 13 Mar, in 3 days - wrong? followup move 1 …
             nudge: send the price list
             no date was given; proposed by the cadence: 3 days, 3 weeks, 3 months"
  `)
  expect(await app.json('add Olga --role team')).toMatchObject({
    roles: ['team'],
    stage: { funnel: 'team', stage: 'new' },
    next: { kind: 'nudge', cadence: 'team', day: '2026-03-17' },
  })
})

test('flags for every part count before the sentence', async () => {
  const app = testApp()
  expect(
    await app.run(
      'add "Mia Stone, friend of Bob" --phone "+44 20 7946 0958" --email mia@x.io --tag vip --stage interested --source expo' +
        ' --next friday --note "likes mint" --role prospect --role customer --company Acme --birthday "12 May 1990" --language german --zone Europe/London',
    ),
  ).toMatchInlineSnapshot(`
    "Added Mia Stone #1.
      Role       prospect, customer
      Company    Acme
      Phone      +44 20 7946 0958
      Email      mia@x.io
      From       expo
      Tags       #vip
      Birthday   12 May 1990
      Language   de
      Time zone  Europe/London
      Note       friend of Bob
                 likes mint
      Stage      Interested
      Next       Fri 13 Mar, in 3 days - wrong? followup move 1 …
                 promise"
  `)
})

test('what is taken comes as JSON', async () => {
  const app = testApp()
  expect(await app.json('add "Jane Doe, +1 415 555 2671, call friday"')).toMatchObject({
    person: { no: 1, name: 'Jane Doe' },
    isNew: true,
    contacts: [{ kind: 'phone', value: '+14155552671', label: null }],
    next: { handle: '1.1', kind: 'promise', day: '2026-03-13', what: 'call' },
    byCadence: null,
    namesakes: [],
  })
})

test('the page is read at 40 columns', async () => {
  const app = testApp({ width: 40 })
  expect(
    await app.run('add "Jane Doe, met at the farmers market, +1 415 555 2671, call next tue 10am about the catalogue"'),
  ).toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Phone  +1 415 555-2671
      From   farmers market
      Next   Tue 17 Mar 10:00, in 7 days
             wrong? followup move 1 …
             promise: call about the
             catalogue"
  `)
})

test('a known phone is that person: off a terminal it is refused', async () => {
  const app = withJane()
  expect(await app.run('add "J. Doe, (415) 555-2671, call friday"')).toMatchInlineSnapshot(`
    "Planned for Jane Doe #1, who is on the list.
      Next  Fri 13 Mar, in 3 days - wrong? followup move 1 …
            promise: call"
  `)
  expect(names(app)).toEqual(['Jane Doe', 'Лена'])
})

test('--yes adds to the known person what is new, and undo takes only that', async () => {
  const app = withJane()
  expect(await app.run('add "J. Doe, (415) 555-2671, new@acme.com, from Instagram, likes tea, call friday #vip" --yes'))
    .toMatchInlineSnapshot(`
      "Planned for Jane Doe #1, who is on the list.
        Email  new@acme.com
        From   Instagram
        Tags   #vip
        Note   likes tea
        Next   Fri 13 Mar, in 3 days - wrong? followup move 1 …
               promise: call"
    `)
  expect(names(app)).toEqual(['Jane Doe', 'Лена'])
  app.undo()
  expect(app.store().people.contactsOf('jane')).toHaveLength(2)
  expect(app.store().people.byId('jane')?.source).toBeNull()
})

test('of very many namesakes a dozen is named', async () => {
  const janes = Array.from({ length: 30 }, (_, index) => [
    add('person', person({ id: `jane-${String(index)}`, name: 'Jane Doe' })),
    add('contactPoint', contact(`jane-${String(index)}`, 'phone', `+1415555${String(3000 + index)}`)),
  ])
  const app = withJane({}, ...janes.flat())
  const answer = JSON.parse(await app.run('add "Jane Doe, +1 415 555 9999, friday" --json')) as { namesakes: unknown[] }
  expect(answer.namesakes).toHaveLength(12)
})

test('--new adds another person', async () => {
  const app = withJane()
  expect(await app.run('add "Jane Doe, +1 415 555 2671, call friday" --new')).toMatchInlineSnapshot(`
    "Added Jane Doe #3.
      Phone  +1 415 555-2671
      Next   Fri 13 Mar, in 3 days - wrong? followup move 3 …
             promise: call
    ! Jane Doe #1 is on the list too. The same person? followup merge 3 1"
  `)
})

test('on a terminal a known email asks whom it is about', async () => {
  const app = withJane()
  app.answer('Add to #1')
  expect(await app.run('add "Bob D, JANE@acme.com, call friday"')).toContain('Added to what is known of Jane Doe #1.')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Someone with this phone, email or handle is on the list already.
      Add to #1 Jane Doe, +1 415 555-2671
      It is another person",
    ]
  `)
  app.answer('It is another person')
  expect(await app.run('add "Bob D, jane@acme.com, call friday"')).toContain('Added Bob D #3.')
})

test.each([
  ['add "лена, завтра"', 0, 'Planned for Лена #2, who is on the list.'],
  ['add "Jane Doe, likes tea, friday"', 0, 'Planned for Jane Doe #1, who is on the list.'],
  ['add "Лена, мама Тимы, завтра"', 0, 'Planned for Лена #2'],
  ['add "Jane, CFO at Acme, friday"', 1, '! Try: followup add "Jane, CFO at Acme, friday" --yes'],
  ['add "met Jane at the gym, friday"', 1, '! Jane Doe is on the list already, as #1'],
  ['add "Лена, 8 916 123-45-67, завтра"', 1, '! Лена is on the list already'],
  ['add "Jane Doe, +1 212 555 2671, friday"', 0, 'Added Jane Doe #3.'],
  ['add "Jane Doe, other@acme.com, friday"', 0, 'Jane Doe #1 is on the list too.'],
  ['add "Лена, завтра" --new', 0, 'Added Лена #3.'],
  ['add "Лена, завтра" --yes', 0, 'Planned for Лена #2'],
  ['add "Jane Doe, +1 212 555 2671, friday" --yes', 0, 'Added Jane Doe #3.'],
  ['add "Jane Doe, +1 415 555 2671" --yes', 0, 'Planned for Jane Doe #1'],
])('%s with namesakes on the list', async (line, exit, said) => {
  const app = withJane()
  const told = await app.run(line)
  expect(told).toContain(said)
  expect(told.includes('exit 1')).toBe(exit === 1)
  expect(names(app)).toHaveLength(told.includes('#3.') ? 3 : 2)
})

test('a phone two people share names both', async () => {
  const app = withJane({}, add('contactPoint', contact('lena', 'phone', '+14155552671')))
  expect(await app.run('add "Bob, +1 415 555 2671" --yes')).toMatchInlineSnapshot(`
    "! Several on the list may be meant; --new makes another person. Nothing was saved.
    !   #1 Jane Doe, +1 415 555-2671
    !   #2 Лена, +1 415 555-2671
    ! Try: followup add "Bob, +1 415 555 2671" --yes --new
    !      followup show 1
    exit 1"
  `)
  expect(await app.run('add "Лена, +1 415 555 2671" --yes')).toContain('Added to what is known of Лена #2.')
})

test('what is known already changes nothing', async () => {
  const app = withJane()
  save(app.store(), add('followup', followup({ personId: 'jane', day: '2026-03-13' })))
  expect(await app.run('add "Jane Doe, +1 415 555 2671" --yes')).toMatchInlineSnapshot(
    `"All of this is known of Jane Doe #1 already. Nothing was changed."`,
  )
  expect(app.undo()).toBe('test')
})

test('a second company, source or birthday of someone known is noted, not written over', async () => {
  const app = withJane()
  alterPerson(app.store(), 'jane', { company: 'Acme' })
  await app.run('add "Jane Doe, +1 415 555 2671" --company Zenith --yes')
  expect(app.store().people.byId('jane')?.company).toBe('Acme')
  expect(
    app
      .store()
      .people.notesOf('jane', 5)
      .map(({ words }) => words),
  ).toEqual(['Company: Zenith'])
})

test('someone let go comes back with a step, after asking', async () => {
  const app = withJane()
  alterPerson(app.store(), 'jane', { letGoAt: '2026-03-09T09:00:00.000Z', letGoReason: 'moved away' })
  expect(await app.run('add "Jane Doe, +1 415 555 2671, call friday" --yes')).toContain('Planned for Jane Doe #1')
  expect(app.store().people.byId('jane')?.letGoAt).toBeNull()
})

test('on a terminal a person without a date is asked about the next step: Enter takes what is proposed', async () => {
  const app = testApp()
  app.answer('enter')
  expect(await app.run('add "Jane Doe, +1 415 555 2671"')).toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Phone  +1 415 555-2671
      Next   Fri 13 Mar, in 3 days - wrong? followup move 1 …
             nudge"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Next step, such as "call tue 10am"? (Enter: Fri 13 Mar, in 3 days; a dash: none)",
    ]
  `)
})

test('a named date is a promise, a dash is no step at all', async () => {
  const app = testApp()
  app.answer('call friday')
  expect(await app.json('add "Bob" --role customer')).toMatchObject({ next: { kind: 'nudge' } })
  expect(await app.run('add "Jane Doe, send the list"')).toContain('promise: call, send the list')
  app.answer('-')
  expect(await app.run('add "Mia Stone, send the list"')).toMatchInlineSnapshot(`
    "Added Mia Stone #3.
      Note  send the list"
  `)
})

test('without words on a terminal the parts are asked for, again where they do not fit', async () => {
  const app = testApp()
  app.answer('', 'Jane Doe', '12', '415 555 2671', 'the expo', 'call next tue 10am')
  expect(await app.run('add')).toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Phone  +1 415 555-2671
      From   expo
      Next   Tue 17 Mar 10:00, in 7 days - wrong? followup move 1 …
             promise: call"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Name?",
      "Name: nothing was given. Name?",
      "Phone? (Enter for none)",
      ""12" has too few digits for a phone number in US. One of another country begins with + and its code. Phone? (Enter for none)",
      "Where from? (Enter for nothing)",
      "Next step, such as "call tue 10am"? (Enter: Fri 13 Mar, in 3 days; a dash: none)",
    ]
  `)
})

test('on a terminal what is doubtful is shown and asked about', async () => {
  const app = testApp()
  app.answer(false)
  expect(await app.run('add "Jane Doe, 555-2671, likes tea, call friday"')).toMatchInlineSnapshot(`
    "! This is how it is understood.
    !   Name      Jane Doe
    !   Note      555-2671, likes tea
    !   Next      Fri 13 Mar, in 3 days
    !             call
    !   Doubtful  "555-2671" is no phone number that exists
    ! Cancelled. Nothing was saved.
    exit 130"
  `)
  app.answer(true)
  expect(await app.run('add "Jane Doe, 555-2671, likes tea, call friday"')).toContain('555-2671')
})

test('on a terminal a name that was not found is asked for', async () => {
  const app = testApp()
  app.answer('Jane Doe')
  expect(await app.run('add "+1 415 555 2671, call friday"')).toContain('Added Jane Doe #1.')
})

test.each([
  ['add', '! The sentence about the person: nothing was given.'],
  ['add "Jane, 555-2671, friday"', '! "555-2671" has no area code.'],
  ['add "Jane, jane@acme, friday"', '! "jane@acme" is no email address.'],
  ['add "Zorp due friday"', '! This can be taken in more than one way: "Zorp" may not be the name. Nothing was saved.'],
  ['add "call friday"', '! Try: followup add "call friday" --name …'],
  ['add "send Jane Lane the deck friday, call her thursday"', 'call her thursday" --next …'],
  ['add "Jane, met at the gym on friday"', '"friday" may be when you met'],
  ['add "Jane, stage nirvana"', '! There is no stage "nirvana".'],
  ['add Jane --phone 123', '! "123" has too few digits for a phone number in US'],
  ['add Jane --email x', '! "x" is no email address.'],
  ['add Jane --next someday', '"someday" is not understood as a date'],
  ['add Jane --birthday 2030-01-01', '! Birthday cannot be "2030-01-01".'],
  ['add Jane --zone Nowhere', '! Time zone cannot be "Nowhere".'],
  ['add Jane --tag "!"', '! A tag cannot be "!".'],
  [`add --name ${'x'.repeat(201)}`, '! Name is too long: 201 characters, at most 200. Nothing was saved.'],
  [`add Jane, ${'x '.repeat(6000)}`, 'is too long'],
])('%.60s is refused off a terminal, and nothing is saved', async (line, said) => {
  const app = testApp()
  const told = await app.run(line)
  expect(told).toContain(said)
  expect(told).toMatch(/exit 1$/)
  expect(app.store().history(1)).toEqual([])
})

test('--yes keeps what is doubtful where it stood', async () => {
  const app = testApp()
  await app.run('add "Jane Doe, 555-2671, call friday" --yes')
  const { id = '' } = app.store().people.byNo(1) ?? {}
  expect(app.store().people.contactsOf(id)).toEqual([])
  expect(app.store().people.notesOf(id, 1)[0]?.words).toBe('555-2671')
})

test('in Russian a doubt and someone known are told in Russian', async () => {
  const app = withJane({ lang: 'ru' })
  expect(await app.run('add "Оля, 123-45-67, завтра"')).toMatchInlineSnapshot(`
    "! «123-45-67» — без кода города или оператора. Наберите номер целиком.
    ! Попробуйте: followup add "Оля, 123-45-67, завтра" --yes
    exit 1"
  `)
  expect(await app.run('add "Лена, завтра"')).toMatchInlineSnapshot(`
    "Запланировано: Лена #2, уже в списке.
      Дальше  ср 11 марта, завтра — не так? followup move 2 …
              обещание"
  `)
  app.answer('enter')
  expect(await app.run('add "Оля, познакомились на выставке"')).toMatchInlineSnapshot(`
    "Добавлено: Оля #3.
      Откуда  на выставке
      Дальше  пт 13 марта, через 3 дня — не так? followup move 3 …
              шаг по ритму"
  `)
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Следующий шаг, например «позвонить во вторник в 10»? (Enter: пт 13 марта, через 3 дня; минус: не нужен)",
    ]
  `)
})

test('two windows do not add the same phone twice', async () => {
  const app = testApp()
  app.answer('enter')
  app.meanwhile(() =>
    save(
      app.store(),
      add('person', person({ id: 'ann', name: 'Ann' })),
      add('contactPoint', contact('ann', 'phone', '+14155552671')),
    ),
  )
  expect(await app.run('add "Anna Doe, +1 415 555 2671"')).toContain('changed in another window meanwhile')
  expect(names(app)).toEqual(['Ann'])
})

test('history names the person to whom something was added', async () => {
  const app = withJane()
  await app.run('add "Jane Smith, +1 415 555 2671, friday" --yes')
  expect(app.store().history(1)[0]?.about).toBe('Jane Doe')
})

test('words that are nearly a date are refused off a terminal, with the nearest reading', async () => {
  const app = testApp()
  expect(await app.run('add "Jane Doe, call blursday at 10, likes tea"')).toMatchInlineSnapshot(`
    "! "blursday" is not understood as a date. Nothing was saved.
    !   Thu 12 Mar 10:00
    ! Try: followup add "Jane Doe, call thursday at 10, likes tea"
    !      followup add "Jane Doe, call blursday at 10, likes tea" --yes
    exit 1"
  `)
  expect(app.store().people.byNo(1)).toBeUndefined()
  expect(await app.run('add "Jane Doe, call blursday at 10, likes tea" --yes')).toContain('Added Jane Doe #1.')
})

test('on a terminal the user says which date is meant', async () => {
  const app = testApp()
  app.answer('Thu 12 Mar 10:00')
  expect(await app.run('add "Jane Doe, call blursday at 10, likes tea"')).toMatchInlineSnapshot(`
    "Added Jane Doe #1.
      Note  likes tea
      Next  Thu 12 Mar 10:00, in 2 days - wrong? followup move 1 …
            promise: call"
  `)
})

test('on a terminal words that are no date stay where they are', async () => {
  const app = testApp({ lang: 'ru' })
  app.answer('ничего, это не дата', '')
  expect(await app.run('add "Лена, зовёт в гости, в пятнитсу"')).toMatchInlineSnapshot(`
    "Добавлено: Лена #1.
      Заметка  зовёт в гости, в пятнитсу
      Дальше   пт 13 марта, через 3 дня — не так? followup move 1 …
               шаг по ритму"
  `)
})

test('"her time" is the zone of whoever is on the list already', async () => {
  const app = withJane()
  alterPerson(app.store(), 'jane', { zone: 'America/New_York' })
  const { stdout } = await app.runArgs(['add', 'Jane Doe, call tomorrow 10am her time', '--yes', '--json'])
  expect((JSON.parse(stdout) as { next: unknown }).next).toMatchObject({ time: '10:00', zone: 'America/New_York' })
})

test('a zone that is not known is asked for with the line to type', async () => {
  const app = withJane()
  expect(await app.run('add "Jane Doe, call tomorrow 10am her time" --yes')).toMatchInlineSnapshot(`
    "! "tomorrow 10am her time": their time zone is not known. Nothing was saved.
    ! Try: followup edit 1 --zone …
    exit 1"
  `)
  expect(await app.run('add "Nora Bell, call tomorrow 10am her time"')).toMatchInlineSnapshot(`
    "! "tomorrow 10am her time": their time zone is not known. Nothing was saved.
    ! Try: followup add "Nora Bell, call tomorrow 10am her time" --zone …
    exit 1"
  `)
})

test('a sentence that names someone on the list in another case is about them, and says so', async () => {
  const app = testApp({ lang: 'ru' })
  save(app.store(), add('person', person({ id: 'anna', name: 'Анна Петрова' })))
  expect(await app.run('add "позвонить Анне Петровой завтра в 10"')).toMatchInlineSnapshot(`
    "Запланировано: Анна Петрова #1, уже в списке.
      Дальше  ср 11 марта 10:00, завтра — не так? followup move 1 …
              обещание: позвонить Анне Петровой"
  `)
  expect(await app.run('add "позвонить Анне Петровой завтра в 10" --yes')).toMatchInlineSnapshot(`
    "Запланировано: Анна Петрова #1, уже в списке.
      Дальше  ср 11 марта 10:00, завтра — не так? followup move 1.2 …
              обещание: позвонить Анне Петровой"
  `)
})

test('a name that somebody’s begins with is not theirs', async () => {
  const app = testApp()
  save(app.store(), add('person', person({ name: 'Annabel Lee' })))
  expect(await app.run('add "call Ann tomorrow" --yes')).toContain('Added Ann #2.')
})

test.each([
  'Петрова Анна, пятница',
  'Анне Петровой звонить завтра',
  'Аня Петрова, пятница',
  'Анюта Петрова, пятница',
  'пятница, созвон с Аней Петровой',
])('«%s» is about the one on the list', async (words) => {
  const app = testApp({ lang: 'ru' })
  save(app.store(), add('person', person({ name: 'Анна Петрова' })))
  expect(await app.run(`add "${words}"`)).toContain('Запланировано: Анна Петрова #1, уже в списке.')
})

test.each([
  ['Анна Петровна, пятница', 'Анна Петровна #2'],
  ['Анна Петренко, пятница', 'Анна Петренко #2'],
  ['Марине Петровой позвонить в пятницу', 'Марина Петрова #2'],
])('«%s» adds somebody else', async (words, said) => {
  const app = testApp({ lang: 'ru' })
  save(app.store(), add('person', person({ name: 'Анна Петрова' })))
  expect(await app.run(`add "${words}"`)).toContain(said)
})

test('a sentence in place of the name is read as one', async () => {
  const app = testApp()
  app.answer('Tina Moss, 415 555 2671, florist', '')
  expect(await app.run('add')).toContain('Added Tina Moss #1.\n  Phone  +1 415 555-2671\n')
  expect(app.asked[0]).toBe('Name?')
})

test('what belongs to a name behind a comma makes no sentence of it', async () => {
  const app = testApp()
  app.answer('Tom Reed, Jr.', '', '', '')
  expect(await app.run('add')).toContain('Added Tom Reed, Jr. #1.')
})

test.each([
  'tom reed other number 415 555 2671',
  'tom reed, second mobile 415 555 2671',
  'tom reed other phone 415 555 2671',
  'tom reed второй телефон 415 555 2671',
])('another number is of the one on the list: %s', async (sentence) => {
  const app = testApp()
  await app.run('add "Tom Reed, 415 555 2600"')
  await app.run(`add "${sentence}"`)
  const { people } = app.store()
  expect(people.byNo(2)).toBeUndefined()
  expect(people.contactsOf(people.byNo(1)?.id ?? '').map(({ value }) => value)).toContain('+14155552671')
})

test('of several who may be meant each has a line to type', async () => {
  const app = testApp()
  await app.run('add "Kate Moss"')
  await app.run('add "Kate Bush"')
  expect(await app.run('add "kate, ring her back tomorrow at noon"')).toContain(
    [
      '! Try: followup plan 1 "tomorrow at noon" "ring her back"',
      '!      followup plan 2 "tomorrow at noon" "ring her back"',
      '!      followup add "kate, ring her back tomorrow at noon" --new',
    ].join('\n'),
  )
  expect(await app.run('add "kate, likes tea"')).toContain('! Try: followup note 1 "likes tea"')
})
