import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { readKey } from '../../src/system/key-prompt.ts'

const choices = [
  { key: 'r', label: 'reached', value: 'reached' },
  { key: 'i', label: 'interested', value: 'interested' },
  { key: 'x', label: 'not interested', value: 'not-interested' },
] as const

async function pressed(...chunks: readonly string[]) {
  const input = new PassThrough()
  const answer = readKey(input, choices)
  for (const chunk of chunks) input.write(chunk)
  const { value } = await answer
  return { value, left: (input.read() as Buffer | null)?.toString() ?? '' }
}

test.each([
  ['i', 'interested'],
  ['I', 'interested'],
  ['ш', 'interested'],
  ['Ш', 'interested'],
  ['ч', 'not-interested'],
  ['к', 'reached'],
  ['\r', 'reached'],
  ['\n', 'reached'],
])('%j is %s', async (key, value) => {
  expect((await pressed(key)).value).toBe(value)
})

test.each([
  ['arrows and function keys', '\u001b[A\u001b[15~\u001bOP\u001b[1;5C'],
  ['letters that mean nothing', 'zяQ7 \t'],
  ['a key with Alt', '\u001bi'],
])('%s are passed over', async (_, keys) => {
  expect((await pressed(`${keys}x`)).value).toBe('not-interested')
})

test('a letter whose bytes come apart is one letter', async () => {
  const input = new PassThrough()
  const answer = readKey(input, choices)
  const [first = 0, second = 0] = Buffer.from('ш')
  input.write(Buffer.from([first]))
  await new Promise((resolve) => setImmediate(resolve))
  input.write(Buffer.from([second]))
  expect((await answer).value).toBe('interested')
})

test('what is typed ahead stays for the next question', async () => {
  expect(await pressed('ifriday\r')).toEqual({ value: 'interested', left: 'friday\r' })
})

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
  ['Escape', '\u001b'],
])('%s cancels', async (_, key) => {
  await expect(pressed(key)).rejects.toMatchObject({ code: 'cancelled' })
})

test('an input that ends cancels', async () => {
  const input = new PassThrough()
  const answer = readKey(input, choices)
  input.end()
  await expect(answer).rejects.toMatchObject({ code: 'cancelled' })
})

test('a terminal is handed back as it was', async () => {
  const raws: boolean[] = []
  const input = Object.assign(new PassThrough(), { isRaw: false, setRawMode: (raw: boolean) => raws.push(raw) })
  const answer = readKey(input, choices)
  input.write('\u0003')
  await expect(answer).rejects.toThrow()
  expect(raws).toEqual([true, false])
})
