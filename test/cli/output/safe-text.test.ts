import { expect, test } from 'vitest'
import { Series } from '../../../src/app/lines.ts'
import { safeData } from '../../../src/cli/output/safe-text.ts'

const esc = '\u001b'

test.each([
  ['a control character', { words: `a${esc}[31mb` }, { words: 'a[31mb' }],
  ['one in a key', { [`a${esc}`]: 1 }, { a: 1 }],
  ['one in a set', { tags: new Set([`a${esc}`]) }, { tags: new Set(['a']) }],
  ['a character that turns the direction', ['a\u202eb'], ['ab']],
  ['a tab', { words: 'a\tb' }, { words: 'a b' }],
  ['a break in a line', { name: 'a\nb' }, { name: 'a b' }],
  ['a flood of marks', `a${'\u0301'.repeat(20)}`, `a${'\u0301'.repeat(8)}`],
])('%s is made harmless', (_, data, harmless) => {
  expect(safeData<unknown>(data)).toEqual(harmless)
})

test.each([
  ['quotes, a backslash and a break in a note', { name: 'Jane "J" Doe', words: 'C:\\new\nline', content: `${esc}[0m` }],
  ['a set and nothing', { tags: new Set(['vip']), company: null, custom: {}, gap: undefined }],
  ['letters of any script', ['Лена', 'Łukasz', '李娜', 'e\u0301', '👩‍💻']],
  ['nothing at all', undefined],
])('%s come back as they are', (_, data) => {
  expect(safeData<unknown>(data)).toBe(data)
})

test('what is made while it is read is made harmless as it is read', () => {
  const items = new Series(1, () => [{ name: 'Anna\u001b[31m' }, { name: 'x'.repeat(1_000) }])
  const [first, second] = [...safeData({ items }).items]
  expect(first).toEqual({ name: 'Anna[31m' })
  expect(second?.name).toHaveLength(401)
})
