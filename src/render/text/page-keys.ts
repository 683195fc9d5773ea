import { flow, kept, type Inline } from './flow.ts'
import { beside } from './grid.ts'
import type { PageUi } from '../ui.ts'
import { cut, padRight, widthOf } from './width.ts'

/** A key of a page, by its name, and what it does. */
export interface PageKey {
  readonly name: string
  readonly says: string
  /** The same at length, for the page of keys where there is room. */
  readonly tells?: string
}

/**
 * Draws the line at the foot of a page: the keys, as many as fit, among them always how to leave, and that there are more; none
 * more where letters are typed.
 */
export function keyLine(keys: readonly PageKey[], ui: PageUi, isTyping = false): string {
  const more = isTyping ? [] : [help(ui)]
  const shown = (count: number) => {
    const leave = keys.slice(count).filter(({ name }) => name === 'q')
    return [...keys.slice(0, count), ...leave, ...more]
  }
  let count = keys.length
  while (count > 0 && drawn(shown(count), ui).width > ui.width) count--
  return drawn(shown(count), ui).text
}

function help({ words }: PageUi): PageKey {
  return { name: '?', says: words.page.help }
}

function drawn(keys: readonly PageKey[], ui: PageUi): { readonly text: string; readonly width: number } {
  const { paint } = ui
  const pieces = keys.map(({ name, says }) => ({ name: keyName(name, ui), says }))
  return {
    text: pieces.map(({ name, says }) => `${paint.command(name)} ${paint.quiet(says)}`).join('  '),
    width: pieces.reduce((sum, { name, says }) => sum + widthOf(name) + widthOf(says) + 3, -2),
  }
}

/** Draws the keys in at most so many lines at the foot of a page, as many as fit, and that there are more. */
export function keyLines(keys: readonly PageKey[], most: number, ui: PageUi): readonly string[] {
  let count = 0
  const lines: string[] = []
  while (lines.length < most - 1) {
    const room = keys.slice(count)
    const fitting = room.findLastIndex((_, index) => drawn(room.slice(0, index + 1), ui).width <= ui.width) + 1
    const isLast = drawn([...room, help(ui)], ui).width <= ui.width
    if (isLast || fitting === 0) break
    lines.push(drawn(room.slice(0, fitting), ui).text)
    count += fitting
  }
  return [...lines, keyLine(keys.slice(count), ui)]
}

/** Draws the page that tells every key. */
export function drawKeys(keys: readonly PageKey[], ui: PageUi): readonly string[] {
  const { paint, words } = ui
  const common: readonly PageKey[] = [
    { name: '?', says: words.page.help },
    { name: 'ctrl-z', says: words.page.suspend },
  ]
  const all = [...keys, ...common].map((key) => ({ ...key, name: keyName(key.name, ui) }))
  const room = ui.height - 2
  const told = all.map(({ name, says, tells }) => ({ name, says: tells ?? says }))
  const ways = [inColumn(told, ui.width, ui), inColumn(all, ui.width, ui)]
  const shown = ways.find(({ length }) => length <= room) ?? inColumns(all, room, ui)
  const close: readonly Inline[] = [kept(words.page.anyKey, paint.quiet)]
  return [paint.strong(words.page.keys), ...shown.slice(0, room), ...flow(close, ui.width, 1)]
}

function inColumn(keys: readonly PageKey[], width: number, { paint }: PageUi): readonly string[] {
  const nameWidth = Math.max(...keys.map(({ name }) => widthOf(name)))
  return keys.flatMap(({ name, says }) =>
    flow([says], width - nameWidth - 3).map(
      (line, index) => ` ${paint.command(padRight(index === 0 ? name : '', nameWidth))}  ${line}`,
    ),
  )
}

/** Side by side what has no room under each other, a line each; what is told is cut before a key is left out. */
function inColumns(keys: readonly PageKey[], room: number, ui: PageUi): readonly string[] {
  const count = Math.ceil(keys.length / room)
  const width = Math.floor(ui.width / count)
  const columns = Array.from({ length: count }, (_, index) => keys.slice(index * room, (index + 1) * room))
  return beside(
    columns.map((some) => {
      const most = width - Math.max(...some.map(({ name }) => widthOf(name))) - 4
      return {
        width,
        lines: inColumn(
          some.map(({ name, says }) => ({ name, says: cut(says, most) })),
          width,
          ui,
        ),
      }
    }),
    0,
  )
}

function keyName(name: string, { words }: PageUi): string {
  return name
    .split('/')
    .map((one) => words.page.keyNames[one] ?? one)
    .join('/')
}
