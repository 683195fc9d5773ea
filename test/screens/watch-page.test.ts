import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import type { Ringer, WatchEffect, WatchMessage } from '../../src/domain/pages/watch-sight.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { watchDesk } from '../../src/notify/watch/watch-desk.ts'
import { tick } from '../../src/notify/watch/tick.ts'
import { widthOf } from '../../src/render/text/width.ts'
import type { Key } from '../../src/screens/keyboard.ts'
import { watchPage, type WatchState } from '../../src/screens/watch-page.ts'
import { add } from '../../src/domain/record/change.ts'
import { busyDay } from '../support/busy-day.ts'
import { fillList } from '../support/filled.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'
import { followup, person, save } from '../support/people.ts'
import { readQr } from '../support/read-qr.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'

const sizes = [
  { width: 40, height: 12 },
  { width: 80, height: 24 },
  { width: 200, height: 60 },
] as const
const cases = (['en', 'ru'] as const).flatMap((lang) => sizes.map((page) => ({ lang, page, name: nameOf(page) })))

function nameOf({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${String(width)}x${String(height)}`
}

/** A day's work with one follow-up that has just come due. */
function busy(lang: Lang, options: TestOptions): TestApp {
  const test = testApp({ lang, now: '2026-03-10T15:00', ...options })
  busyDay(test.store(), lang)
  return test
}

/** A page and the desk behind it: keys are pressed and effects done as the real page does them. */
async function pageOf(test: TestApp, ringer: Ringer = 'here') {
  const app = await test.app()
  const screen = await app.fullScreen()
  const desk = watchDesk(app, ringer)
  const page = watchPage(await desk.sight())
  let state: WatchState = page.start
  const receive = (message: WatchMessage) => {
    state = page.receive(state, message).state
  }
  const events = desk.events(receive)
  return {
    receive,
    perform: async (effect: WatchEffect) => receive(await desk.perform(effect)),
    pass: async () => events.passed(await tick(app, await app.notifier(), app.stopSignal())),
    press: async (...names: readonly string[]) => {
      for (const name of names) {
        const key: Key = { name, text: name, shift: false, ctrl: false }
        const step = page.press(state, key)
        state = step?.state ?? state
        if (step?.effect) receive(await desk.perform(step.effect))
      }
    },
    drawn: async () => {
      if (!screen) throw new Error('no page')
      return screen.draw(state, page.draw)
    },
  }
}

/** How the page comes to stand as it is drawn. */
const ways: Readonly<Record<string, readonly string[]>> = {
  overview: [],
  card: ['enter'],
  snooze: ['enter', 's'],
  call: ['enter', 'c'],
  done: ['enter', 'd'],
}

describe.each(Object.entries(ways))('the %s of the watch', (what, keys) => {
  test.each(cases)('fills $name in $lang, no line over the width', async ({ lang, page, name }) => {
    const one = await pageOf(busy(lang, { page }))
    await one.press(...keys)
    const lines = await one.drawn()
    expect(lines.filter((line) => widthOf(line) > page.width)).toEqual([])
    expect(lines.length).toBe(page.height)
    const captured = what !== 'done' && (page.width < 200 || lang === 'en')
    if (captured) await expect(textOf(lines)).toMatchFileSnapshot(`../captures/watch-${what}-${lang}-${name}.txt`)
    const coloured = await pageOf(busy(lang, { page, colour: true }))
    await coloured.press(...keys)
    const bare = (await coloured.drawn()).map((line) => line.replace(/\u001b\[[\d;]+m/g, ''))
    // A code is drawn of light signs without colour, of dark ones with it.
    const signs = (line: string) => (what === 'call' ? line.replace(/[█▀▄]/g, ' ').trimEnd() : line)
    expect(bare.map(signs)).toEqual(lines.map(signs))
  })
})

test('what comes due fills the screen and rings', async () => {
  const one = await pageOf(busy('en', { page: { width: 60, height: 12 } }))
  await one.pass()
  expect(textOf(await one.drawn())).toMatchInlineSnapshot(`
    "Tue 10 Mar 15:00  watching since 15:00  quiet 21:00-08:00
    Due now: 5 ────────────────────────────────────── and 1 more
     Thu 5 Mar  Jane Doe                        send the price…
     today      Jane Doe                        nudge
     today      Robert Featherstonehaugh-Smith  tells me what…
     Fri 2 Jan  Olga Weber                      nudge
    Coming ─────────────────────────────────────────────────────
     15:30  Lena Brook  call about the refill
    Lately ─────────────────────────────────────────────────────
     15:00  Morning digest: 5 follow-ups

    Enter one by one  u undo  q leave  ? help
    "
  `)
})

test.each([
  ['en', 'background', 'Tue 10 Mar 15:00  rings in background'],
  ['en', 'elsewhere', 'Tue 10 Mar 15:00  another watch rings'],
  ['ru', 'background', 'вт 10 марта 15:00  звонит фоновый watch'],
  ['ru', 'elsewhere', 'вт 10 марта 15:00  звонит другой watch'],
] as const)('in %s the narrowest head says who rings: %s', async (lang, ringer, head) => {
  const one = await pageOf(busy(lang, { page: sizes[0] }), ringer)
  expect((await one.drawn())[0]).toBe(head)
})

test('in discreet mode there are initials alone, until the card is asked to show who it is', async () => {
  for (const keys of [[], ['enter'], ['enter', 's'], ['enter', 'd']]) {
    const one = await pageOf(busy('en', { page: sizes[1], config: { discreet: true } }))
    await one.press(...keys)
    expect(textOf(await one.drawn())).not.toMatch(/Jane|Doe|Bob|price|omega|555/)
  }
  const one = await pageOf(busy('en', { page: sizes[1], config: { discreet: true } }))
  await one.press('enter')
  expect(textOf(await one.drawn())).toMatchInlineSnapshot(`
    "Tue 10 Mar 15:00                                                          1 of 5

    Promise: J. D. #1
    Discreet: v shows it.



















    d done  s snooze  c call  l let it be  v show it  u undo  q leave  ? help
    "
  `)
  await one.press('v')
  expect(textOf(await one.drawn())).toContain('Jane Doe')
  await one.press('right')
  expect(textOf(await one.drawn())).not.toMatch(/Jane|Doe|Bob/)
})

test.each([
  { width: 80, height: 24 },
  { width: 200, height: 60 },
  { width: 60, height: 40 },
])('at $width x $height a phone reads the number to dial off the screen', async (page) => {
  for (const colour of [false, true]) {
    const one = await pageOf(busy('en', { page, colour }))
    await one.press('enter', 'c')
    expect(await readQr((await one.drawn()).join('\n'), { paper: 'dark' })).toBe('tel:+14155552671')
  }
})

test('where there is no room for a code the number stands alone', async () => {
  for (const page of [sizes[0], { width: 60, height: 16 }]) {
    const one = await pageOf(busy('en', { page }))
    await one.press('enter', 'c')
    const drawn = await one.drawn()
    expect(drawn.join('\n')).toContain('+1 415 555-2671 tel:+14155552671')
    expect(await readQr(drawn.join('\n'), { paper: 'dark' })).toBeNull()
  }
})

test('a pass that failed is told at the foot of the page', async () => {
  const one = await pageOf(busy('en', { page: sizes[0] }))
  one.receive({ failed: new Fault('store-readonly', { file: 'followup.db' }) })
  expect((await one.drawn()).slice(-4, -1).join(' ')).toContain('followup.db can only be read:')
})

test('hostile names bring no control or bidi character onto the page, and no line over the width', async () => {
  for (const colour of [false, true]) {
    for (const page of [...sizes, { width: 20, height: 6 }]) {
      const test = testApp({ page, colour, now: '2026-03-10T09:00', lang: 'ru' })
      fillList(
        test.store(),
        hostileNames.map(([, name]) => name),
      )
      const one = await pageOf(test)
      await one.press('enter')
      for (let nth = 0; nth < 24; nth++) {
        for (const key of ['c', 'c', 'right']) {
          await one.press(key)
          const lines = await one.drawn()
          expect(
            dangerIn(lines.join('\n').replace(/\u001b\[(?:[0-9]|[2349][0-9]|10[0-7]|[34]8;5;23[12])m/g, '')),
          ).toEqual([])
          expect(lines.filter((line) => widthOf(line) > page.width)).toEqual([])
          expect(lines.length).toBe(page.height)
        }
      }
      await one.press('esc')
      const lines = await one.drawn()
      expect(lines.filter((line) => widthOf(line) > page.width)).toEqual([])
      expect(lines.length).toBe(page.height)
    }
  }
})

test('the smallest window holds the card', async () => {
  const one = await pageOf(busy('en', { page: { width: 20, height: 6 } }))
  await one.press('enter')
  expect(textOf(await one.drawn())).toMatchInlineSnapshot(`
    "Promise: Jane Doe #1
     1.1 Thu 5 Mar,
         5 days late
     +1 415 555-2671

    q leave  ? help
    "
  `)
})

function textOf(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

test.each([
  ['en', false, 'Came due: Lena Brook'],
  ['en', true, 'Came due: L. B.'],
  ['ru', false, 'Подошло время: Лена Ручьёва'],
] as const)('in %s, discreet %s, who comes due behind an open card is named: %s', async (lang, discreet, said) => {
  const app = busy(lang, { page: sizes[0], config: { discreet } })
  const one = await pageOf(app)
  await one.pass()
  await one.press('enter')
  const [before] = await one.drawn()
  app.moveTo('2026-03-10T15:30')
  await one.pass()
  const lines = await one.drawn()
  expect(lines.at(-2)).toBe(said)
  expect([before?.slice(-1), lines[0]?.slice(-1)]).toEqual(['5', '6'])
  await one.press('s')
  expect((await one.drawn()).at(-2)).not.toBe(said)
})

test('a call is offered where there is something to call, and the line of keys holds how to leave and the help', async () => {
  for (const lang of ['en', 'ru'] as const) {
    const test = testApp({ lang, page: sizes[1], now: '2026-03-10T09:00' })
    const olga = person({ id: 'olga', name: 'Olga Weber' })
    save(test.store(), add('person', olga), add('followup', followup({ personId: 'olga', day: '2026-03-10' })))
    const one = await pageOf(test)
    await one.press('enter')
    expect((await one.drawn()).at(-1)).not.toContain(lang === 'en' ? 'c call' : 'c позвонить')
    await one.press('c')
    expect((await one.drawn()).at(-1)).toContain(lang === 'en' ? 'c back' : 'c назад')
    for (const page of sizes) {
      for (const keys of Object.values(ways)) {
        if (keys.includes('s') || keys.includes('d')) continue
        const other = await pageOf(busy(lang, { page }))
        await other.press(...keys)
        expect((await other.drawn()).at(-1)).toMatch(lang === 'en' ? /q leave.*\? help/ : /q выйти.*\? помощь/)
      }
    }
  }
})

test('two people of one long first name are told apart in a narrow window', async () => {
  const test = testApp({ page: sizes[0], now: '2026-03-10T09:00' })
  const names = ['Petrova', 'Sidorova', 'Orlova', 'Weber', 'Stone', 'Brook', 'Dale'].map(
    (one) => `Alexandrina-Victoria ${one}`,
  )
  fillList(test.store(), names)
  const lines = await (await pageOf(test)).drawn()
  expect(textOf(lines)).toMatchInlineSnapshot(`
    "Tue 10 Mar 09:00  watching since 09:00
    Due now: 5 ─────────────────────────────
     Sun 8 Mar  Alexandri… Petrova  Alexand…
     Sun 8 Mar  Alexandrina… Stone  Alexand…
     today      Alexandrin… Orlova  Alexand…
     today      Alexandrina-… Dale  Alexand…
     Mon 9 Mar  Alexandr… Sidorova  Alexand…
    Coming ─────────────────────────────────
     Nothing with a time is planned.


    Enter one by one  q leave  ? help
    "
  `)
})

test.each(['en', 'ru'] as const)('in %s at 40 columns nothing told is cut where it matters', async (lang) => {
  const one = await pageOf(busy(lang, { page: sizes[0] }))
  one.receive({ failed: new Fault('nothing-to-undo-here') })
  const told = async () => (await one.drawn()).slice(-3, -1).join('\n')
  const undo = await told()
  await one.press('enter', 's', 's')
  const snoozed = await told()
  await one.press('d', 'enter')
  const done = await told()
  await one.press('l')
  expect(`${undo}\n${snoozed}\n${done}\n${await told()}`).toMatchSnapshot()
})

test.each(['en', 'ru'] as const)('in %s no stop follows the initials of a discreet page', async (lang) => {
  for (const page of sizes) {
    const one = await pageOf(busy(lang, { page, config: { discreet: true } }))
    for (const key of ['enter', 'd', 'enter', 's', 's', 'l', 'u', 'esc']) {
      await one.press(key)
      expect(textOf(await one.drawn())).not.toContain('..')
    }
  }
})
