import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourPaint } from '../../src/render/colour-paint.ts'
import { plainPaint } from '../../src/render/paint.ts'
import { drawQr, qrWithin } from '../../src/render/qr.ts'
import { widthOf } from '../../src/render/width.ts'
import { readQr } from '../support/read-qr.ts'

const coloured = { paint: colourPaint(), height: 60 }
const screen = { paint: plainPaint, height: 60 }
const pipe = { paint: plainPaint, height: null }

const link = 'https://wa.me/14155552671?text=Hi%20Jane'

function drawn(text: string, ui: Parameters<typeof drawQr>[1], width = 140) {
  const code = qrWithin(text, { width, height: ui.height })
  return code ? drawQr(code, ui) : null
}

test.each([
  ['in colour on a dark screen', coloured, 'dark'],
  ['in colour on a light screen', coloured, 'light'],
  ['without colour on a dark screen', screen, 'dark'],
  ['without a screen, on paper', pipe, 'light'],
] as const)('a code %s is dark on light as it is printed', (_, ui, paper) => {
  expect(readQr(drawn(link, ui)?.join('\n') ?? '', { paper })).toBe(link)
})

test.each([
  ['tel:+14155552671', 40, 15],
  ['https://wa.me/14155552671', 40, 17],
  ['https://t.me/jane_doe_of_the_expo', 40, 19],
  [link, 40, 19],
])('%s fits %d columns, in %d lines', (text, width, rows) => {
  const lines = drawn(text, coloured, width) ?? []
  expect(lines).toHaveLength(rows)
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
})

test('four light modules stand around a code on every side', () => {
  const lines = drawn('tel:+14155552671', pipe) ?? []
  const inner = lines.map((line) => line.slice(4, -4))
  expect(
    lines
      .map((line) => line.slice(0, 4) + line.slice(-4))
      .join('')
      .trim(),
  ).toBe('')
  expect([...lines.slice(0, 2), ...lines.slice(-2)].join('').trim()).toBe('')
  expect(inner[2]?.startsWith('█▀▀▀▀▀█')).toBe(true)
  expect(inner).toHaveLength(15)
})

test('what does not fit the width, the height or any code is none', () => {
  const long = link + '%D0%9F'.repeat(60)
  expect(qrWithin(long, { width: 140, height: null })).not.toBeNull()
  expect(qrWithin(long, { width: 60, height: null })).toBeNull()
  expect(qrWithin(long, { width: 140, height: 24 })).toBeNull()
  expect(qrWithin(link, { width: 20, height: null })).toBeNull()
  expect(qrWithin('x'.repeat(3000), { width: 1000, height: null })).toBeNull()
})

test('any text of letters is read back, whatever its length and alphabet', () => {
  const letter = fc.constantFrom(...Array.from('abcXYZ019 -_.:/?=&%+,жЖяЁ€漢🙂'))
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 150 }), (letters) => {
      const text = letters.join('')
      expect(readQr(drawn(text, coloured)?.join('\n') ?? '', { paper: 'dark' })).toBe(text)
    }),
    { numRuns: 60 },
  )
})
