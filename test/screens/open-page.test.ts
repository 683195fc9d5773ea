import { expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import type { FullScreen } from '../../src/app/full-screen.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { PageUi } from '../../src/render/ui.ts'
import type { Key } from '../../src/screens/keyboard.ts'
import { openPage } from '../../src/screens/open-page.ts'
import type { Page, Step } from '../../src/screens/page.ts'
import { testApp, type TestOptions } from '../support/test-app.ts'

/** A page that writes down what it hears. */
interface Heard {
  readonly said: readonly string[]
}

type Does = 'save' | 'refuse' | 'crash'
const does: Readonly<Record<string, Does>> = { s: 'save', r: 'refuse', x: 'crash' }

const heardBy: Page<Heard, string, Does> = {
  start: { said: ['ready'] },
  press: (state, { name, text, ctrl }: Key): Step<Heard, Does> | null => {
    if (name === 'q') return { state, leave: true }
    if (name === '?') return null
    const said = { said: [...state.said, `${ctrl ? 'ctrl-' : ''}${name}${text === '' ? '' : ` "${text}"`}`] }
    return { state: said, effect: ctrl ? undefined : does[name], once: name === 's' }
  },
  paste: (state, text) => (state.said.includes('p "p"') ? { state: { said: [...state.said, text] } } : null),
  receive: (state, message) => ({ state: { said: [...state.said, message] }, ring: message === 'ring' }),
  refused: (state, fault) => ({ said: [...state.said, `refused ${fault.code}`] }),
  draw: ({ said }, ui: PageUi) => {
    if (said.includes('z "z"')) throw new Error('drawn wrong')
    return [`${String(ui.width)}x${String(ui.height)} ${ui.now.time}`, ...said]
  },
  keys: () => [
    { name: 's', says: 'save' },
    { name: 'enter', says: 'go on' },
  ],
}

async function opened(options: TestOptions = {}, perform = performed) {
  const test = testApp({ page: { width: 40, height: 12 }, ...options })
  const app = await test.app()
  const page = openPage({ screen: await screenOf(app), stop: app.stopSignal(), perform }, heardBy)
  const { screen: seen } = test
  return { page, seen, test }
}

async function screenOf(app: App): Promise<FullScreen> {
  const screen = await app.fullScreen()
  if (!screen) throw new Error('no screen')
  return screen
}

function performed(effect: Does): Promise<string> {
  switch (effect) {
    case 'save':
      return Promise.resolve('saved')
    case 'refuse':
      return Promise.reject(new Fault('changed-meanwhile'))
    case 'crash':
      return Promise.reject(new Error('done wrong'))
  }
}

test('a page is drawn to the window, hears its keys and leaves the terminal', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type('d', '\u001b[A')
  await seen.shows('up')
  expect(seen.text()).toBe('40x12 09:00\nready\nd "d"\nup')
  seen.type('q')
  await page.left
  expect(seen.text()).toBeNull()
})

test.each([
  ['с', 'c "с"'],
  ['Й', 'q'],
  ['ю', '. "ю"'],
  ['D', 'd "D"'],
  [' ', 'space " "'],
  ['\r', 'enter'],
  ['\u001b', 'esc'],
  ['\u001b[D', 'left'],
  ['\u001bOC', 'right'],
  ['\u001b[1;2B', 'down'],
  ['\u001b[5~', 'pageup'],
  ['\u007f', 'backspace'],
  ['\t', 'tab'],
  ['\u000c', 'ctrl-l'],
])('%j is heard as %s', async (typed, name) => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type(typed)
  if (name === 'q') return page.left
  await seen.shows(name)
  expect(seen.text()?.split('\n').slice(2)).toEqual([name])
  seen.type('q')
  await page.left
})

test('keys that come at once are heard one by one, and a sequence that comes in two parts is one key', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type('дf\u001b[')
  seen.type('A')
  await seen.shows('up')
  expect(seen.text()).toBe('40x12 09:00\nready\nl "д"\nf "f"\nup')
  seen.type('q')
  await page.left
})

test('what is pasted is no key', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type('\u001b[200~sqs', 'q\u001b[201~', 'f')
  await seen.shows('f')
  expect(seen.text()).toBe('40x12 09:00\nready\nf "f"')
  seen.type('q')
  await page.left
})

test('what is pasted where something is typed comes as it was copied, however it came', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type('p', '\u001b[200~next frid', 'ay\tat\rq\u0003\u001b[201~', '\u001b[3~')
  await seen.shows('delete')
  expect(seen.text()).toBe('40x12 09:00\nready\np "p"\nnext friday atq\ndelete')
  seen.type('q')
  await page.left
})

test('keys that nobody knows, and escapes within what is pasted, do nothing', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type(
    'p',
    '\u001b[1;5n',

    '\u001b[27;5;9~',
    '\u001b[200~a\u001b[1;5nb\u001b[2J\u001b[20',
    '1~',
    'f',
  )
  await seen.shows('f "f"')
  expect(seen.text()).toMatch(/^40x12 09:00\nready\np "p"\n(?:.*\n)*a.*b.*\nf "f"$/)
  seen.type('q')
  await page.left
})

test('an effect is done before the next key is heard, and a key held down does it once', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type('s')
  seen.hold('s')
  seen.hold('s')
  seen.type('f')
  await seen.shows('f "f"')
  expect(seen.text()).toBe('40x12 09:00\nready\ns "s"\nsaved\nf "f"')
  seen.type('s', 'q')
  await page.left
  expect(seen.frames.at(-1)).toContain('f "f"')
})

test('a refused effect stays on the page', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type('r')
  await seen.shows('refused changed-meanwhile')
  seen.type('q')
  await page.left
})

test('news are shown, and ring', async () => {
  const { page, seen } = await opened()
  page.tell('ring')
  await seen.shows('ring')
  expect(seen.rings).toBe(1)
  seen.type('q')
  await page.left
})

test('the help covers the page until a key is pressed, which does nothing more', async () => {
  const { page, seen } = await opened({ lang: 'ru' })
  await seen.shows('ready')
  seen.type('?')
  await seen.shows('Клавиши')
  expect(seen.text()).toMatchInlineSnapshot(`
    "Клавиши
     s       save
     Enter   go on
     ?       помощь
     Ctrl-Z  на время в консоль; назад — fg
    Любая клавиша — назад."
  `)
  seen.type('q')
  await seen.shows('ready')
  // On a Russian keyboard the same key is the comma.
  seen.type(',')
  await seen.shows('Клавиши')
  seen.type('x', 'q')
  await page.left
})

test('the page follows the size of the window and the clock', async () => {
  const { page, seen, test } = await opened()
  await seen.shows('40x12 09:00')
  seen.resize({ width: 100, height: 30 })
  await seen.shows('100x30')
  test.pass(1)
  seen.minute()
  await seen.shows('09:01')
  seen.resize({ width: 12, height: 30 })
  await seen.shows('Window too…')
  seen.resize({ width: 20, height: 6 })
  await seen.shows('20x6')
  seen.type('q')
  await page.left
})

test('Ctrl-Z stops the program', async () => {
  const { page, seen } = await opened()
  await seen.shows('ready')
  seen.type('\u001a\u0003')
  await page.left
  expect(seen.suspended).toBe(1)
})

test.each([
  ['Ctrl-C', ({ seen }: Opened) => seen.type('\u0003')],
  ['a signal', ({ test }: Opened) => test.watch.stop()],
  ['the end of the terminal', ({ seen }: Opened) => seen.hangUp()],
])('%s leaves the page', async (_, leave) => {
  const all = await opened()
  await all.seen.shows('ready')
  leave(all)
  await all.page.left
  expect(all.seen.text()).toBeNull()
})

type Opened = Awaited<ReturnType<typeof opened>>

test('a signal before the page stands leaves it at once', async () => {
  const test = testApp({ page: { width: 40, height: 12 } })
  const app = await test.app()
  test.watch.stop()
  await openPage({ screen: await screenOf(app), stop: app.stopSignal(), perform: performed }, heardBy).left
  expect(test.screen.text()).toBeNull()
})

test.each([
  ['drawing', 'drawn wrong', ({ seen }: Opened) => seen.type('z')],
  ['an effect', 'done wrong', ({ seen }: Opened) => seen.type('x')],
  ['anything else', 'thrown astray', ({ seen }: Opened) => seen.fail(new Error('thrown astray'))],
])('a fault in %s is told when the terminal has been given back', async (_, message, fail) => {
  const all = await opened()
  await all.seen.shows('ready')
  fail(all)
  await expect(all.page.left).rejects.toThrow(message)
  expect(all.seen.text()).toBeNull()
})

test('what a key has begun is finished before the page counts as left', async () => {
  let finish: () => void = () => undefined
  const saving = new Promise<string>((resolve) => {
    finish = () => resolve('saved')
  })
  const { page, seen } = await opened({}, () => saving)
  await seen.shows('ready')
  seen.type('s')
  await seen.shows('ready')
  await new Promise(setImmediate)
  seen.hangUp()
  let isLeft = false
  void page.left.then(() => (isLeft = true))
  await new Promise(setImmediate)
  expect(seen.text()).toBeNull()
  expect(isLeft).toBe(false)
  finish()
  await page.left
})
