import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourPaint } from '../../../src/render/text/colour-paint.ts'
import { codePaint, plainPaint } from '../../../src/render/text/paint.ts'
import { drawQr, qrWithin } from '../../../src/render/text/qr.ts'
import { widthOf } from '../../../src/render/text/width.ts'
import { readQr } from '../../support/read-qr.ts'

const coloured = { paint: colourPaint(), height: 60 }
/** NO_COLOR: the code alone keeps its colours. */
const codeAlone = { paint: { ...plainPaint, code: codePaint }, height: 60 }
const dumb = { paint: plainPaint, height: 60 }
const pipe = { paint: plainPaint, height: null }

const link = 'https://wa.me/14155552671?text=Hi%20Jane'

function drawn(text: string, ui: Parameters<typeof drawQr>[1], width = 140) {
  const code = qrWithin(text, { width, height: ui.height })
  return code ? drawQr(code, ui) : null
}

test.each([
  ['in colour on a dark screen', coloured, 'dark'],
  ['in colour on a light screen', coloured, 'light'],
  ['without other colours on a dark screen', codeAlone, 'dark'],
  ['without other colours on a light screen', codeAlone, 'light'],
  ['on a dark screen that has no colours', dumb, 'dark'],
  ['without a screen, on paper', pipe, 'light'],
] as const)('a code %s is dark on light as it is printed', async (_, ui, paper) => {
  expect(await readQr(drawn(link, ui)?.join('\n') ?? '', { paper })).toBe(link)
})

test.each([
  ['tel:+14155552671', 40, 13],
  ['https://wa.me/14155552671', 40, 15],
  ['https://t.me/jane_doe_of_the_expo', 40, 17],
  [link, 40, 17],
])('%s fits %d columns, in %d lines', (text, width, rows) => {
  const lines = drawn(text, coloured, width) ?? []
  expect(lines).toHaveLength(rows)
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
})

test('in colour a cell holds the lower half of a block or nothing, so that no line of ground cuts a row', () => {
  const lines = drawn(link, coloured) ?? []
  expect(new Set(lines.join('').replace(/\u001b\[[\d;]*m/g, ''))).toEqual(new Set([' ', '▄']))
})

test('two light modules stand around a code on every side', () => {
  const lines = drawn('tel:+14155552671', pipe) ?? []
  const inner = lines.map((line) => line.slice(2, -2))
  expect(
    lines
      .map((line) => line.slice(0, 2) + line.slice(-2))
      .join('')
      .trim(),
  ).toBe('')
  expect([...lines.slice(0, 1), ...lines.slice(-1)].join('').trim()).toBe('')
  expect(inner[1]?.startsWith('█▀▀▀▀▀█')).toBe(true)
  expect(inner).toHaveLength(13)
})

test('what does not fit the width, the height or any code is none', () => {
  const long = link + '%D0%9F'.repeat(60)
  expect(qrWithin(long, { width: 140, height: null })).not.toBeNull()
  expect(qrWithin(long, { width: 60, height: null })).toBeNull()
  expect(qrWithin(long, { width: 140, height: 24 })).toBeNull()
  expect(qrWithin(link, { width: 20, height: null })).toBeNull()
  expect(qrWithin('x'.repeat(3000), { width: 1000, height: null })).toBeNull()
})

test('any text of letters is read back, whatever its length and alphabet', async () => {
  const letter = fc.constantFrom(...Array.from('abcXYZ019 -_.:/?=&%+,жЖяЁ€漢🙂'))
  await fc.assert(
    fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 150 }), async (letters) => {
      const text = letters.join('')
      expect(await readQr(drawn(text, coloured)?.join('\n') ?? '', { paper: 'dark' })).toBe(text)
    }),
    { numRuns: 60 },
  )
})
