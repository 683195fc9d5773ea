import { expect, test } from 'vitest'
import { undone } from '../support/loop.ts'
import { testApp } from '../support/test-app.ts'

const hello = "template add hello 'Hi {first}, it was good to meet you at {source}.\\n\\nIs {day} fine for a call?'"

test('a template is added, listed with the fields there are, and shown whole', async () => {
  const app = testApp()
  expect(await app.run(hello)).toMatchInlineSnapshot(`
    "Added the template "hello" (English, message).
      Hi {first}, it was good to meet you at {source}.

      Is {day} fine for a call?"
  `)
  await app.run('template add offer "What we spoke of: {agreed}" --subject "{product} for {name}"')
  expect(await app.run('template')).toMatchInlineSnapshot(`
    "hello English, message
      Hi {first}, it was good to meet you at {source}. Is {day} fine for a call?
    offer English, email
      What we spoke of: {agreed}
    ! Fields:
    !  {first}    first name
    !  {name}     whole name
    !  {company}  company
    !  {source}   where you met
    !  {sponsor}  who brought them
    !  {product}  what they ordered last
    !  {agreed}   what is agreed for the next step
    !  {day}      the day of the next step
    !  {time}     the time of the next step"
  `)
  expect(await app.run('template show offer --lang ru')).toMatchInlineSnapshot(`
    "offer английский, письмо
      Тема: {product} for {name}
      What we spoke of: {agreed}"
  `)
})

test('without any the list says how to begin', async () => {
  expect(await testApp({ lang: 'ru' }).run('template list')).toMatchInlineSnapshot(`
    "Шаблонов пока нет.
    ! Напишите первый: followup template add …
    ! Поля:
    !  {имя}       имя
    !  {фио}       имя полностью
    !  {компания}  компания
    !  {откуда}    где познакомились
    !  {спонсор}   кто привёл
    !  {товар}     что заказали в последний раз
    !  {дело}      о чём договорились на следующий шаг
    !  {день}      день следующего шага
    !  {время}     время следующего шага"
  `)
})

test('a language and a channel each have a template of the name; which one is meant must be told', async () => {
  const app = testApp()
  await app.run(hello)
  await app.run('template add Hello "{имя}, здравствуйте!" --language ru')
  await app.run('template add hello "Dear {name}" --channel email')
  expect(await app.run('template add hello "Hey"')).toMatchInlineSnapshot(`
    "! There is a template "hello" already (English, message). Nothing was saved.
    ! Try: followup template edit hello … --language en --channel message
    exit 1"
  `)
  expect(await app.run('template edit hello "Hey {first}"')).toMatchInlineSnapshot(`
    "! This can be taken in more than one way: English, email | English, message | Russian, message. Nothing was saved.
    ! Try: followup template edit hello "Hey {first}" --language en --channel email
    exit 1"
  `)
  expect(await app.run('template edit hello "Hey {first}" --channel email')).toMatchInlineSnapshot(`
    "Changed the template "hello" (English, email).
      Hey {first}"
  `)
  app.answer('Russian')
  expect(await app.run('template remove hello')).toMatchInlineSnapshot(
    `"Removed the template "hello" (Russian, message)."`,
  )
  expect((await app.json<{ total: number }>('template show hello')).total).toBe(2)
})

test.each([
  ['{frist}', 'en'],
  ['{имяя}', 'ru'],
  ['{}', 'en'],
  ['a { b', 'en'],
  ['{{first}', 'en'],
] as const)('%s is no field, and nothing is saved', async (text, lang) => {
  const app = testApp({ lang })
  expect(await app.run(`template add hello "Hi ${text}"`)).toMatchSnapshot()
  expect(app.store().templates.all()).toEqual([])
})

test('braces that are doubled are braces', async () => {
  const app = testApp()
  await app.run('template add note "{{sale}} for {first}"')
  expect(await app.json('template show note')).toMatchObject({
    items: [{ fields: ['first'], text: '{{sale}} for {first}' }],
  })
})

test('a template is edited, its subject put on and taken off, and each is taken back', async () => {
  const app = testApp()
  await app.run('template add offer "For {first}" --channel email')
  const { before, between, after } = await undone(app, 'template edit offer --subject "Your {product}"')
  expect(between.template).toMatchObject([{ subject: 'Your {product}', text: 'For {first}' }])
  expect(after).toEqual(before)
  expect(await app.run('template edit offer "For {first}"')).toBe(
    'The template "offer" says this already. Nothing was changed.',
  )
  const gone = await undone(app, 'template remove offer')
  expect(gone.between.template).toEqual([])
  expect(gone.after).toEqual(gone.before)
})

test('on a terminal the text is asked for', async () => {
  const app = testApp()
  app.answer('Hi {nobody}', 'Hi {first}')
  await app.run('template add hello')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "What does it say?",
      "A template knows no {nobody}. Fields: {first} {name} {company} {source} {sponsor} {product} {agreed} {day} {time}; a brace is written twice: {{. What does it say?",
    ]
  `)
  app.answer('enter')
  expect(await app.run('template edit hello')).toContain('says this already')
})

test.each([
  ['a name that no template has', ['show', 'hi'], 'template-unknown'],
  ['no name to remove', ['remove'], 'usage'],
  ['no name to add', ['add'], 'usage'],
  ['a name of two words', ['add', 'two words', 'Hi'], 'value-invalid'],
  ['a name without end', ['add', 'x'.repeat(61), 'Hi'], 'too-long'],
  ['a text without end', ['add', 'long', 'x'.repeat(4001)], 'too-long'],
  ['no text', ['add', 'empty'], 'words-missing'],
  ['a subject of a message', ['add', 'hello', 'Hi', '--subject', 'You', '--channel', 'message'], 'options-clash'],
])('%s is refused', async (_, args, code) => {
  const { stderr, exit } = await testApp().runArgs(['template', ...args, '--json'])
  expect(exit).not.toBe(0)
  expect(JSON.parse(stderr)).toMatchObject({ error: { code } })
})

test('a name that is nearly one of a template is offered in its place', async () => {
  const app = testApp()
  await app.run('template add hello "Hi"')
  expect(await app.run('template show helo')).toMatchInlineSnapshot(`
    "! There is no template "helo". Templates: hello.
    ! Try: followup template show hello
    !      followup template list
    exit 1"
  `)
})

test('the history names the template, and undo takes the addition back', async () => {
  const app = testApp()
  const { before, after, took } = await undone(app, hello)
  expect([after, took]).toEqual([before, 'template'])
})

test.each([40, 80])('it fits %d columns', async (width) => {
  const app = testApp({ width, lang: 'ru' })
  await app.run(
    `template add привет "${'Здравствуйте, {имя}! '.repeat(9)}" --channel email --subject "${'тема '.repeat(20)}"`,
  )
  for (const line of ['template', 'template show привет']) {
    const said = await app.run(line)
    expect(Math.max(...said.split('\n').map((one) => one.length))).toBeLessThanOrEqual(width + '! '.length)
  }
})

test.each([
  ['en', 'There is no template "hello" of this kind; there is: English, message.'],
  ['ru', 'Такого шаблона «hello» нет, есть другой: английский, сообщение.'],
] as const)('one that is there for something else is named, not offered as it was typed (%s)', async (lang, said) => {
  const app = testApp({ lang })
  await app.run('template add hello "Hi" --language en')
  for (const line of ['edit hello "Dear" --channel email', 'show hello --language ru', 'remove hello --language ru']) {
    const told = await app.run(`template ${line}`)
    expect(told).toContain(said)
    expect(told).toContain('followup template show hello\nexit 1')
  }
})

test.each([
  ['en', 'A { stands alone. Fields: {first}'],
  ['ru', 'Скобка { осталась без пары. Поля: {имя}'],
] as const)('a brace without its other half is called so (%s)', async (lang, said) => {
  expect(await testApp({ lang }).run('template add open "Hi {first"')).toContain(said)
})
