import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../src/system/lines-of.ts'

async function lines(...chunks: readonly Uint8Array[]): Promise<readonly string[]> {
  async function* stream() {
    for (const chunk of chunks) yield await Promise.resolve(chunk)
  }
  const all: string[] = []
  for await (const line of linesOf(stream())) all.push(line)
  return all
}

test('lines are the same however the stream is cut, whatever ends them', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ж', '😀', '\r', '\n', '\r\n'), maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(60)), async (whole, cuts) => {
      const bytes = Buffer.from(whole)
      const edges = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
      const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end))
      const parts = whole.split(/\r\n|\n|\r/)
      expect(await lines(...chunks)).toEqual(parts.at(-1) === '' ? parts.slice(0, -1) : parts)
    }),
  )
})

test('of a stream without line ends no more is kept than tells that it is too long', async () => {
  const chunks = Array.from({ length: 1_000 }, () => Buffer.alloc(65_536, 'x'))
  const [line, next, ...others] = await lines(...chunks, Buffer.from('\nshort\n'))
  expect(line).toHaveLength(10_001)
  expect([next, ...others]).toEqual(['short'])
})
