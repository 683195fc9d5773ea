import { expect, test, vi } from 'vitest'

// What was learnt of foreign numbers stays for the run, so each test asks a module of its own.
const fresh = async () => {
  vi.resetModules()
  return import('../../../src/domain/person/phone.ts')
}

test.each([
  ['+14155550142', '+1 415 555-0142'],
  ['+79161234567', '+7 916 123-45-67'],
  ['+1415555014', '+1415555014'],
  ['+791612345678', '+791612345678'],
  ['8 916 123-45-67', '8 916 123-45-67'],
  ['+4915112345678', '+4915112345678'],
])('%s is written %s', async (kept, written) => {
  const { phoneWords } = await fresh()
  expect(phoneWords(kept)).toBe(written)
})

test('how foreign numbers are grouped is learnt when one is written, once', async () => {
  const { phoneWords, withPhones } = await fresh()
  let learnt = 0
  const learn = () => {
    learnt += 1
    return Promise.resolve((value: string) => `${value.slice(0, 3)} ${value.slice(3)}`)
  }
  expect(await withPhones(() => phoneWords('+79161234567'), learn)).toBe('+7 916 123-45-67')
  expect(learnt).toBe(0)
  expect(await withPhones(() => phoneWords('+4915112345678'), learn)).toBe('+49 15112345678')
  expect(await withPhones(() => phoneWords('+4915112345679'), learn)).toBe('+49 15112345679')
  expect(learnt).toBe(1)
})
