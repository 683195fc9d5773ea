import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { inquirerPrompt, refusedAnswer } from '../../src/system/inquirer-prompt.ts'
import { en } from '../../src/i18n/en.ts'
import { ru } from '../../src/i18n/ru.ts'
import { wrap } from '../../src/render/text/width.ts'
import { hostileNames, dangerIn } from '../support/hostile.ts'

/** A terminal as far as questions need one. */
function terminal(interactive: boolean): Parameters<typeof inquirerPrompt>[0] {
  return {
    interactive,
    width: 40,
    talk: () => undefined,
    lines: async function* () {
      yield* await Promise.resolve([])
    },
  }
}

/** Asks through the real inquirer with streams of our own; each key is pressed once something was drawn. */
async function asked<T>(
  question: (prompt: ReturnType<typeof inquirerPrompt>) => Promise<T>,
  keys = '\r',
  words = en,
  later?: { readonly after: string; readonly keys: string },
) {
  const input = new PassThrough()
  const output = new PassThrough()
  let drawn = ''
  let pressed = false
  output.on('data', (part: Buffer) => {
    if (drawn === '') setImmediate(() => input.write(keys))
    drawn += part.toString()
    if (later && drawn.includes(later.after) && !pressed) {
      pressed = true
      setImmediate(() => input.write(later.keys))
    }
  })
  return { answer: await question(inquirerPrompt(terminal(true), { words, wrap }, { input, output })), drawn }
}

/** Cursor moves and erasing are inquirer's own; what remains would be the text's. */
const ownCodes = /\u001b\[(?:\d*[A-GJK]|\?25[hl]|\d+(?:;\d+)*m|\d+n)|\u001b\[[0-9;]*m|\r/g

test.each(hostileNames)('%s in a label, a question and a fallback comes out harmless', async (_, name) => {
  const label = `#1 ${name}`
  const { drawn, answer } = await asked((prompt) => prompt.choose(`Which ${name}?`, [{ label, value: 1 }]))
  expect(answer).toBe(1)
  expect(dangerIn(drawn.replace(ownCodes, ''))).toEqual([])
  const text = await asked((prompt) => prompt.text(`Name of ${name}`, name))
  expect(dangerIn(text.drawn.replace(ownCodes, ''))).toEqual([])
  expect(dangerIn(text.answer)).toEqual([])
  const yes = await asked((prompt) => prompt.confirm(`Forget ${name}?`, false))
  expect(yes.answer).toBe(false)
  expect(dangerIn(yes.drawn.replace(ownCodes, ''))).toEqual([])
})

test('without a terminal nothing is asked', async () => {
  await expect(inquirerPrompt(terminal(false), { words: en, wrap }).confirm('Sure?', true)).rejects.toMatchObject({
    code: 'needs-terminal',
  })
})

test.each([
  ['y', true],
  ['YES', true],
  ['д', true],
  ['Да', true],
  ['n', false],
  ['no', false],
  ['н', false],
  ['нет', false],
  ['', false],
])('"%s" answers a question in either language', async (said, expected) => {
  for (const words of [en, ru]) {
    const { answer } = await asked((prompt) => prompt.confirm('Save?', false), `${said}\r`, words)
    expect(answer).toBe(expected)
  }
})

test('what is neither yes nor no is asked again, in the language of the user', async () => {
  const { answer, drawn } = await asked((prompt) => prompt.confirm('Сохранить?', true), 'угу\r', ru, {
    after: 'Ответьте «да» или «нет»',
    keys: '\u007f\u007f\u007fнет\r',
  })
  expect(answer).toBe(false)
  expect(drawn).toContain('Ответьте «да» или «нет»')
})

test('the keys of a choice are named in the language of the user', async () => {
  const choice = [
    { label: 'один', value: 1 },
    { label: 'два', value: 2 },
  ]
  const { drawn } = await asked((prompt) => prompt.choose('Кто?', choice), '\r', ru)
  expect(drawn).toContain('↑↓ — выбрать, Enter — взять, Esc — выйти')
  expect(drawn).not.toMatch(/navigate|select/)
})

test('a question is broken between words, never inside one', async () => {
  const question = 'Следующий шаг, например «позвонить во вторник в 10»? (Enter: через 3 дня; минус: не нужен)'
  const { drawn } = await asked((prompt) => prompt.text(question), '\r', ru)
  const first = drawn.slice(0, drawn.indexOf('не нужен)') + 9).replace(ownCodes, '')
  const lines = first.split('\n')
  expect(lines.every((line) => line.length <= 40)).toBe(true)
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(question)
})

test('a single key is asked for with what each means, in the language of the user', async () => {
  const choices = [
    { key: 'r', label: 'поговорили', value: 1 },
    { key: 'x', label: 'не интересно', value: 2 },
  ]
  const { answer, drawn } = await asked((prompt) => prompt.key('Как прошло?', choices), 'ч', ru)
  expect(answer).toBe(2)
  expect(drawn).toBe('Как прошло? [r/к] поговорили\n[x/ч] не интересно\n(Enter: поговорили)\n> не интересно\n')
  const english = await asked((prompt) => prompt.key('How?', [{ key: 'r', label: 'reached', value: 1 }]))
  expect(english).toEqual({ answer: 1, drawn: 'How? [r] reached (Enter: reached)\n> reached\n' })
})

test('without a terminal no key is waited for', async () => {
  const prompt = inquirerPrompt(terminal(false), { words: en, wrap })
  await expect(prompt.key('How?', [{ key: 'r', label: 'reached', value: 1 }])).rejects.toMatchObject({
    code: 'needs-terminal',
  })
})

test('an answer that is not in UTF-8 is asked for again', async () => {
  const { answer } = await asked((prompt) => prompt.text('Name'), 'Ann\ufffd\r', en, {
    after: 'Not in UTF-8',
    keys: '\u007f\r',
  })
  expect(answer).toBe('Ann')
})

test.each([
  [10_000, null, null],
  [10_001, '10001 characters; no more than 10000 are read', 'Знаков 10001, а читается не больше 10000'],
])('an answer of %s characters', (length, inEnglish, inRussian) => {
  const text = 'x'.repeat(length)
  expect(refusedAnswer(text, en.program.prompt)).toBe(inEnglish)
  expect(refusedAnswer(text, ru.program.prompt)).toBe(inRussian)
})

test.each([
  ['a yes or no', (prompt: ReturnType<typeof inquirerPrompt>) => prompt.confirm('Sure?', true)],
  ['a text', (prompt: ReturnType<typeof inquirerPrompt>) => prompt.text('Name?')],
  ['a choice', (prompt: ReturnType<typeof inquirerPrompt>) => prompt.choose('Who?', [{ label: 'Anna', value: 1 }])],
])('Escape leaves %s as Ctrl-C does, and the next question is asked as ever', async (_, question) => {
  await expect(asked<unknown>(question, '\u001b')).rejects.toMatchObject({ code: 'cancelled' })
  expect((await asked((prompt) => prompt.confirm('Sure?', true))).answer).toBe(true)
})

test('an arrow and a pasted text leave nothing', async () => {
  const { answer } = await asked((prompt) => prompt.text('Name?'), '\u001b[D\u001b[200~Anna\u001b[201~\r')
  expect(answer).toBe('Anna')
})

test('the answer that Enter gives stands whole on a line', async () => {
  const ask = (message: string) => asked((prompt) => prompt.text(message, 'Wed 2 Dec 15:00, tomorrow'))
  const long = await ask('Next step: a date, or none?')
  expect(long.drawn.replace(ownCodes, '')).toContain('none?\n (Wed 2 Dec 15:00, tomorrow)')
  expect(long.answer).toBe('Wed 2 Dec 15:00, tomorrow')
  expect((await ask('When?')).drawn.replace(ownCodes, '')).toContain('When? (Wed 2 Dec 15:00, tomorrow)')
})
