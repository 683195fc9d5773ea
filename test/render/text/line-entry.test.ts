import { expect, test } from 'vitest'
import { drawEntry, drawTyped } from '../../../src/render/text/line-entry.ts'
import { plainPaint } from '../../../src/render/text/paint.ts'
import { drawnWithWidths, widthOf } from '../../../src/render/text/width.ts'

const same = (text: string) => text
const ui = { paint: plainPaint }
const options = { empty: ['Enter: Fri 13 Mar, in 3 days', 'Enter: Fri 13 Mar'], width: 60 }

test.each([
  ['fri', '', 10, 'fri▏'],
  ['f', 'ri', 10, 'f▏ri'],
  ['next friday at ten', '', 10, '…y at ten▏'],
  ['next fri', 'day at ten', 12, '…xt fri▏day…'],
  ['', 'next friday at ten', 8, '▏next f…'],
])('%j before the cursor and %j behind it in %i columns', (before, after, width, drawn) => {
  expect(drawTyped({ before, after }, width, same)).toBe(drawn)
  expect(widthOf(drawn)).toBeLessThanOrEqual(width)
})

test('wide signs and emoji keep to the width', async () => {
  for (const width of [6, 7, 11]) {
    const drawn = await drawnWithWidths(() => drawTyped({ before: '漢字かな交じり', after: '👩‍👩‍👧‍👦 и 👍🏽' }, width, same))
    expect(widthOf(drawn)).toBeLessThanOrEqual(width)
  }
})

test('the line stands beside its question where there is room, and says what Enter does while it is empty', () => {
  expect(drawEntry('Next?', { before: '', after: '' }, options, ui)).toEqual(['Next? ▏ Enter: Fri 13 Mar, in 3 days'])
  expect(drawEntry('Next?', { before: 'fri', after: '' }, options, ui)).toEqual(['Next? fri▏'])
  expect(drawEntry('What is the next step to be?', { before: '', after: '' }, { ...options, width: 27 }, ui)).toEqual([
    'What is the next step to…',
    '▏ Enter: Fri 13 Mar',
  ])
})
