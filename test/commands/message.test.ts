import { expect, test } from 'vitest'
import { add, type New } from '../../src/domain/record/change.ts'
import { checkedLink } from '../../src/domain/person/link.ts'
import { instantOf } from '../../src/domain/time/zone.ts'
import { followup, given, undone, withPeople } from '../support/loop.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'
import { alterPerson, contact, order, person, save } from '../support/people.ts'
import { readQr } from '../support/read-qr.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'
import { offsetOf } from '../support/zones.ts'

/** Anna, who has a phone and a Telegram name, and Лена, of whom only a phone is known. */
function reachable(options: TestOptions = {}): TestApp {
  const app = withPeople(options)
  save(
    app.store(),
    add('contactPoint', contact('anna', 'phone', '+14155552671')),
    add('contactPoint', contact('anna', 'telegram', 'anna_p')),
    add('contactPoint', contact('lena', 'phone', '+79161234567')),
  )
  return app
}

function template(given: Partial<New<'template'>> & Pick<New<'template'>, 'text'>): New<'template'> {
  const name = given.name ?? 'hello'
  return { id: `template-${name}-${given.lang ?? 'en'}`, name, lang: 'en', channel: 'message', subject: null, ...given }
}

test('off a terminal the message stands with its link, for the messenger the person is known to have', async () => {
  const app = reachable()
  expect(await app.run('message anna "Hi, is Tuesday fine?"')).toMatchInlineSnapshot(`
    "Anna Petrova #1
    lead
     Reach    @anna_p · Telegram
     Next     no next step: followup plan 1 …
     Touches  ○○○○○○○ 0 of 7 so far

    Telegram
      Hi, is Tuesday fine?

    https://t.me/anna_p?text=Hi%2C%20is%20Tuesday%20fine%3F"
  `)
  expect(app.store().touches.last('anna')).toBeNull()
})

test.each([
  ['message лена Привет', 'https://wa.me/79161234567?text=%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82'],
  ['message лена Hi --via sms', 'sms:+79161234567?&body=Hi'],
  ['message лена Hi --via viber', 'viber://chat?number=%2B79161234567&draft=Hi'],
  ['message лена Hi --via telegram', 'https://t.me/+79161234567?text=Hi'],
  ['message anna Hi --via telegram', 'https://t.me/anna_p?text=Hi'],
  ['message anna --via whatsapp', 'https://wa.me/14155552671'],
])('%s makes %s', async (line, link) => {
  expect(await reachable().json(line)).toMatchObject({ link })
})

test('the messenger that is set is taken where only a phone is known', async () => {
  expect(await reachable({ config: { messenger: 'viber' } }).json('message лена')).toMatchObject({ via: 'viber' })
})

test('the messenger that was used last is taken again', async () => {
  const app = reachable()
  await app.run('message anna Hi --via sms --outcome sent')
  app.pass(5)
  await app.run('message лена Hi --via telegram --outcome sent')
  expect(await app.json('message anna Hi')).toMatchObject({ via: 'sms' })
  expect(await app.json('message лена Hi')).toMatchObject({ via: 'telegram' })
  app.undo()
  expect(await app.json('message лена Hi')).toMatchObject({ via: 'whatsapp' })
})

test('on a terminal Enter says that it was sent; what was sent is kept as the words', async () => {
  const app = reachable()
  app.answer('enter', 'enter')
  const said = await app.run('message anna "Are you interested? See you on friday"')
  expect(said).toContain('Logged for Anna Petrova #1: message.')
  expect(said).toContain('Next  Fri 13 Mar, in 3 days')
  expect(app.store().touches.last('anna')).toMatchObject({
    channel: 'message',
    via: 'telegram',
    outcome: null,
    words: 'Are you interested? See you on friday',
  })
  expect(app.asked[0]).toContain('What came of it?')
})

test('a message too long for a code in this window opens the chat, and says so', async () => {
  const app = reachable({ width: 40 })
  const printed = await app.run(`message лена "${'Здравствуйте, Лена! '.repeat(6)}" --qr`)
  expect(printed).toContain('With the message the code would not fit')
  expect(await readQr(printed, { paper: 'light' })).toBe('https://wa.me/79161234567')
})

test.each(['en', 'ru'] as const)(
  'in 80 columns and 24 rows a word of Russian fits into the code (%s)',
  async (lang) => {
    const app = reachable({ lang, screen: true, colour: true })
    const printed = await app.run('message лена "Привет!" --qr')
    const text = '%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82!'
    expect(await readQr(printed, { paper: 'dark' })).toBe(`https://wa.me/79161234567?text=${text}`)
    expect(printed.split('\n').length).toBeLessThanOrEqual(24)
  },
)

test('a template is filled in, in the language of the person', async () => {
  const app = reachable()
  given(app, followup({ day: '2026-03-13', time: '10:00', zone: 'UTC', what: 'the catalogue' }))
  save(
    app.store(),
    add('template', template({ text: 'Hi {first}, {agreed} on {day} at {time}?' })),
    add('template', template({ lang: 'ru', text: '{имя}, {дело}: {день} в {время}?' })),
    add('order', order({ personId: 'lena', day: '2026-03-01', items: [{ name: 'omega 3', quantity: 2 }] })),
  )
  const textOf = async (line: string) => (await app.json<{ message: { text: string } }>(line)).message.text
  expect(await textOf('message anna --template hello')).toBe('Hi Anna, the catalogue on Friday 13 March at 10:00?')
  expect(await textOf('message anna --template hello --lang ru')).toBe('Anna, the catalogue: 13 марта в 10:00?')
  alterPerson(app.store(), 'anna', { language: 'ru' })
  expect(await textOf('message anna --template Hello')).toBe('Anna, the catalogue: 13 марта в 10:00?')
  save(app.store(), add('template', template({ name: 'refill', text: 'Is there enough {product} left?' })))
  expect(await textOf('message лена --template refill')).toBe('Is there enough omega 3 left?')
})

test('on that very day a message says today, without the "on" of a date', async () => {
  const app = reachable()
  given(app, followup({ day: '2026-03-10', time: '15:00', zone: 'UTC', what: 'the call' }))
  const texts = {
    ask: 'Is {day} fine?',
    on: 'Hi {first}, shall we talk on {day} at {time}?',
    first: 'Hi {first}. {day} suits me.',
    begins: 'On {day} at {time}, then.',
    upon: 'The rest depends upon {day}.',
  }
  save(app.store(), ...Object.entries(texts).map(([name, text]) => add('template', template({ name, text }))))
  save(
    app.store(),
    add('template', template({ lang: 'ru', name: 'ask', text: '{имя}, созвонимся {день}? {день} я дома.' })),
  )
  const textOf = async (line: string) =>
    (await app.json<{ message: { text: string } }>(`message anna --template ${line}`)).message.text
  expect(await textOf('ask')).toBe('Is today fine?')
  expect(await textOf('on')).toBe('Hi Anna, shall we talk today at 15:00?')
  expect(await textOf('first')).toBe('Hi Anna. Today suits me.')
  expect(await textOf('begins')).toBe('Today at 15:00, then.')
  expect(await textOf('upon')).toBe('The rest depends upon today.')
  expect(await textOf('ask --lang ru')).toBe('Anna, созвонимся сегодня? Сегодня я дома.')
})

test('on the day before it names the date, for it may be read a day later', async () => {
  const app = reachable()
  given(app, followup({ day: '2026-03-11', what: 'the call' }))
  save(app.store(), add('template', template({ name: 'on', text: 'Shall we talk on {day}?' })))
  expect(await app.json('message anna --template on')).toMatchObject({
    message: { text: 'Shall we talk on Wednesday 11 March?' },
  })
})

test.each([
  // A time that is over is offered to nobody, though its day is today.
  [{ day: '2026-03-10', time: '01:00', zone: 'UTC' }, '{day} at {time}', null],
  [{ day: '2026-03-10', time: '01:00', zone: 'UTC' }, '{day}', 'today'],
  [{ day: '2026-03-10', time: '15:00', zone: 'UTC' }, '{day} at {time}', 'today at 15:00'],
  // At 09:00 UTC it is still Monday 23:00 in Honolulu, and already Tuesday 22:00 in Auckland.
  [{ day: '2026-03-09', time: '23:30', zone: 'Pacific/Honolulu' }, '{day} at {time}', 'today at 23:30'],
  [{ day: '2026-03-10', time: '01:00', zone: 'Pacific/Honolulu' }, '{day}', 'Tuesday 10 March'],
  [{ day: '2026-03-10', time: '21:00', zone: 'Pacific/Auckland' }, '{day} at {time}', null],
  // Put off, it is spoken of by the day it was put off to.
  [{ day: '2026-03-06', hiddenUntilDay: '2026-03-12' }, '{agreed} on {day}', 'the call on Thursday 12 March'],
  [{ day: '2026-03-06', hiddenUntilDay: '2026-03-09' }, '{day}', null],
  [{ day: '2026-03-13', hiddenUntilDay: '2026-03-12' }, '{day}', 'Friday 13 March'],
] as const)('of a step for %j a message says %s as %j', async (step, text, expected) => {
  const app = reachable()
  const { time, zone } = { time: null, zone: null, ...step }
  const dueAt = time === null ? null : instantOf({ day: step.day, time }, zone, offsetOf)
  given(app, followup({ what: 'the call', ...step, dueAt }))
  save(app.store(), add('template', template({ name: 'on', text })))
  const said = await app.runArgs(['message', 'anna', '--template', 'on', '--json'])
  const message =
    said.stdout === '' ? undefined : (JSON.parse(said.stdout) as { message: { text: string } }).message.text
  expect(message?.toLowerCase()).toBe(expected?.toLowerCase())
})

test('a message speaks of one step: what was agreed for a day gone by is not said of another day', async () => {
  const app = reachable()
  given(app, followup({ day: '2026-03-09', what: 'the price list' }), followup({ day: '2026-03-13', what: 'the call' }))
  save(
    app.store(),
    add('template', template({ name: 'both', text: '{agreed} on {day}' })),
    add('template', template({ name: 'agreed', text: 'As agreed: {agreed}' })),
  )
  const textOf = async (name: string) =>
    (await app.json<{ message: { text: string } }>(`message anna --template ${name}`)).message.text
  expect(await textOf('both')).toBe('the call on Friday 13 March')
  expect(await textOf('agreed')).toBe('As agreed: the price list')
})

test.each([
  ['{company}', 'edit 1 --company …'],
  ['{source}', 'edit 1 --source …'],
  ['{sponsor}', 'edit 1 --sponsor …'],
  ['{product}', 'order 1 …'],
  ['{agreed}', 'plan 1 …'],
  ['{day}', 'plan 1 …'],
  ['{time}', 'plan 1 …'],
])('%s that is not known is refused, with the line that would tell it', async (field, line) => {
  const app = reachable()
  given(app, followup({ day: '2026-03-09' }))
  save(app.store(), add('template', template({ text: `Hi {first}, ${field}` })))
  const said = await app.run('message anna --template hello --open')
  expect(said).toContain(`The template "hello" says ${field}, and that is not known of Anna Petrova.`)
  expect(said).toContain(`followup ${line}`)
  expect(app.opened).toEqual([])
})

test('a template greets by the first name that was said, whatever the whole name is', async () => {
  const app = reachable()
  save(app.store(), add('template', template({ text: 'Hi {first}' })))
  const greeting = async () => {
    await app.run('message anna --template hello --open')
    return decodeURIComponent(app.opened.at(-1) ?? '')
  }
  alterPerson(app.store(), 'anna', { name: 'Oakes, Anna' })
  expect(await greeting()).toContain('Hi Anna')
  alterPerson(app.store(), 'anna', { givenName: 'Annie' })
  expect(await greeting()).toContain('Hi Annie')
})

test('a template that is not there, and one beside a text, are refused', async () => {
  const app = reachable()
  save(app.store(), add('template', template({ text: 'Hi {first}' })))
  expect(await app.run('message anna --template helo')).toMatchInlineSnapshot(`
    "! There is no template "helo" for a message. Templates: hello.
    ! Try: followup message anna --template hello
    !      followup template list
    exit 1"
  `)
  expect(await app.run('message anna Hi --template hello')).toMatchInlineSnapshot(`
    "! These do not go together: --template hello, "Hi".
    exit 1"
  `)
  expect(await app.run('message anna --via vkontakte')).toContain('exit 2')
})

test('what is stored as a name in a messenger and is none is refused', async () => {
  const app = withPeople({ lang: 'ru' })
  save(app.store(), add('contactPoint', contact('anna', 'telegram', 'javascript:alert(1)')))
  expect(await app.run('message anna Привет --open')).toMatchInlineSnapshot(`
    "! Telegram «javascript:alert(1)»: так ни с кем не связаться. Ничего не открыто.
    ! Попробуйте: followup show 1
    !             followup edit 1 --remove "javascript:alert(1)"
    exit 1"
  `)
  save(app.store(), add('contactPoint', contact('anna', 'phone', '+14155552671')))
  expect(await app.json('message anna --via telegram')).toMatchObject({ link: 'https://t.me/+14155552671' })
})

test.each(hostileNames)('%s in a name comes neither onto the screen nor into the message', async (_, name) => {
  const app = testApp({ width: 100, colour: true })
  save(
    app.store(),
    add('person', person({ id: 'x', name, source: name, company: name })),
    add('contactPoint', { ...contact('x', 'phone', '+14155552671'), label: name }),
    add('template', template({ text: 'Hi {name} of {company}, {source}!' })),
  )
  const { stdout } = await app.runArgs(['message', '1', '--template', 'hello', '--qr'])
  expect(dangerIn(stdout.replace(/\u001b\[[\d;]*m/g, ''))).toEqual([])
  const { link, chat, message } = await app.json<Record<'link' | 'chat', string> & { message: { text: string } }>(
    'message 1 --template hello',
  )
  expect(dangerIn(message.text)).toEqual([])
  expect(message.text).not.toContain('\n')
  expect(checkedLink(link)).toBe(link)
  expect(new URL(link).searchParams.get('text')).toBe(message.text)
  // A name of two hundred characters leaves room for the chat alone.
  expect([link, chat]).toContain(await readQr(stdout, { paper: 'dark' }))
})

test('nobody is written to who cannot be reached so', async () => {
  const app = withPeople({ lang: 'ru' })
  expect(await app.run('message anna Привет')).toMatchInlineSnapshot(`
    "! Anna Petrova: в контактах нет телефона и мессенджера.
    ! Попробуйте: followup edit 1 --phone …
    exit 1"
  `)
  expect(await app.run('message anna Привет --via vk')).toMatchInlineSnapshot(`
    "! Anna Petrova: в контактах нет ВКонтакте.
    ! Попробуйте: followup edit 1 --link …
    exit 1"
  `)
})

test('undo takes back the message and what followed from it', async () => {
  const app = reachable()
  const { before, between, after, took } = await undone(app, 'message anna Hi --outcome interested --next friday')
  expect(between).not.toEqual(before)
  expect([after, took]).toEqual([before, 'message'])
})
