import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PartsOfText, Series, seriesOf } from '../../../src/app/lines.ts'
import { isLong, jsonParts, jsonText } from '../../../src/cli/output/json-text.ts'

test('what is written in parts is what is written at once', () => {
  const many = Array.from({ length: 501 }, (_, index) => ({ no: index, tags: [] }))
  fc.assert(
    fc.property(fc.object({ withSet: true }), fc.boolean(), (any, isFirst) => {
      const one = isFirst ? { many, any } : { any, deep: { items: [{ many }, any] }, gone: undefined }
      expect(isLong(one)).toBe(true)
      expect([...jsonParts(one)].join('')).toBe(jsonText(one))
    }),
  )
})

test.each([0, 1, 500, 501, 1_234])(
  '%d items that are made while they are read are written as a list of them',
  (count) => {
    const numbers = Array.from({ length: count }, (_, index) => index)
    const items = seriesOf(numbers, (some) => some.map((no) => ({ no, name: `Ann\u202e ${String(no)}` })))
    expect(items.length).toBe(count)
    expect([...jsonParts({ items, total: count })].join('')).toBe(jsonText({ items: [...items], total: count }))
  },
)

test('no part is long, however many items there are', () => {
  const items = new Series(10_000, function* () {
    for (let no = 0; no < 10_000; no++) yield { no, words: 'x'.repeat(100) }
  })
  const longest = [...jsonParts({ items })].reduce((most, part) => Math.max(most, part.length), 0)
  expect(longest).toBeLessThan(200)
})

test('what is told after a text is asked for when the text is written', () => {
  let bytes = 0
  function* parts() {
    for (const part of ['a"b\n', '', '\u0007ю']) {
      bytes += Buffer.byteLength(part)
      yield part
    }
  }
  const page = {
    content: new PartsOfText(parts()),
    get bytes() {
      return bytes
    },
  }
  expect([...jsonParts(page)].join('')).toBe(jsonText({ content: 'a"b\n\u0007ю', bytes: 7 }))
})
