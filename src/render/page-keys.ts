import { flow, kept, type Inline } from './flow.ts'
import type { PageUi } from './ui.ts'
import { padRight, widthOf } from './width.ts'

/** A key of a page, by its name, and what it does. */
export interface PageKey {
  readonly name: string
  readonly says: string
}

/** Draws the line at the foot of a page: the keys, as many as fit, and that there are more; none more where letters are typed. */
export function keyLine(keys: readonly PageKey[], ui: PageUi, isTyping = false): string {
  const { paint, words } = ui
  const pieces = keys.map((key) => ({ name: keyName(key.name, ui), says: key.says }))
  const more = isTyping ? [] : [{ name: '?', says: words.page.help }]
  const widthOfAll = (some: typeof pieces) =>
    some.reduce((sum, one) => sum + widthOf(one.name) + widthOf(one.says) + 3, -2)
  let count = pieces.length
  while (count > 0 && widthOfAll([...pieces.slice(0, count), ...more]) > ui.width) count--
  return [...pieces.slice(0, count), ...more]
    .map((one) => `${paint.command(one.name)} ${paint.quiet(one.says)}`)
    .join('  ')
}

/** Draws the page that tells every key. */
export function drawKeys(keys: readonly PageKey[], ui: PageUi): readonly string[] {
  const { paint, words } = ui
  const common: readonly PageKey[] = [
    { name: '?', says: words.page.help },
    { name: 'ctrl-z', says: words.page.suspend },
  ]
  const all = [...keys, ...common].map((key) => ({ ...key, name: keyName(key.name, ui) }))
  const nameWidth = Math.max(...all.map(({ name }) => widthOf(name)))
  const lines = all.flatMap(({ name, says }) =>
    flow([says], ui.width - nameWidth - 3).map(
      (line, index) => ` ${paint.command(padRight(index === 0 ? name : '', nameWidth))}  ${line}`,
    ),
  )
  const close: readonly Inline[] = [kept(words.page.anyKey, paint.quiet)]
  const room = ui.height - 2
  return [paint.strong(words.page.keys), ...lines.slice(0, room), ...flow(close, ui.width, 1)]
}

function keyName(name: string, { words }: PageUi): string {
  return name
    .split('/')
    .map((one) => words.page.keyNames[one] ?? one)
    .join('/')
}
