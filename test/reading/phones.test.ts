import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phoneByLibrary, phoneCandidates, plausiblePhone, readPhone } from '../../src/reading/phones.ts'
import { quickPhone } from '../../src/reading/quick-phone.ts'

test.each([
  ['+1 415 555 2671', 'RU', '+14155552671'],
  ['(415) 555-2671', 'US', '+14155552671'],
  ['415.555.2671', 'CA', '+14155552671'],
  ['1-415-555-2671', 'US', '+14155552671'],
  ['8 916 123-45-67', 'RU', '+79161234567'],
  ['8 916 123-45-67', 'US', '+79161234567'],
  ['8(916)1234567', 'GB', '+79161234567'],
  ['8-495-123-45-67', 'US', '+74951234567'],
  ['8 800 555 35 35', 'US', '+78005553535'],
  ['8 (343) 123 45 67', 'DE', '+73431234567'],
  ['8 701 123-45-67', 'US', '+77011234567'],
  ['84951234567', 'VN', '+84951234567'],
  ['84 95123-4567', 'BR', '+5584951234567'],
  ['916 123 45 67', 'RU', '+79161234567'],
  ['+7 (495) 123–45–67', 'US', '+74951234567'],
  ['020 7946 0958', 'GB', '+442079460958'],
  ['030 123456', 'DE', '+4930123456'],
  ['+380 67 123 45 67', 'RU', '+380671234567'],
])('%s in %s is %s', async (text, region, number) => {
  expect(await readPhone(text, region)).toBe(number)
})

test.each([
  ['123-45-67', 'RU'],
  ['555-2671', 'US'],
  ['+1 999 555 2671', 'US'],
  ['+1 415 155 2671', 'US'],
  ['8 916 123-45-6', 'RU'],
  ['+7 016 123 45 67', 'RU'],
])('%s in %s is no phone', async (text, region) => {
  expect(await readPhone(text, region)).toBeUndefined()
})

test.each([
  ['07700 900123', 'GB', '+447700900123'],
  ['07700900123', 'GB', '+447700900123'],
  ['01632 960118', 'GB', '+441632960118'],
  ['+44 1632 960118', 'US', '+441632960118'],
  ['020 7946 0018', 'GB', '+442079460018'],
  ['(555) 555-0123', 'US', '+15555550123'],
  ['1-200-555-0123', 'US', '+12005550123'],
  ['8 (555) 123-45-67', 'RU', '+75551234567'],
])('%s in %s may be the number %s', async (text, region, number) => {
  expect(await plausiblePhone(text, region)).toBe(number)
})

test.each([
  ['5555550123', 'US'],
  ['07700 90012', 'GB'],
  ['07700 900 123 45', 'GB'],
  ['7700 900123', 'GB'],
  ['555 0123', 'US'],
  ['1234 567 890', 'US'],
  ['85551234567', 'RU'],
  ['8 (055) 123-45-67', 'RU'],
  ['(415) 155-2671', 'US'],
  ['+999 123 4567', 'US'],
])('%s in %s is not even a possible phone', async (text, region) => {
  expect(await plausiblePhone(text, region)).toBeUndefined()
})

test('every number read without libphonenumber is read the same by it', async () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`))
  const written = fc
    .tuple(
      fc.constantFrom('', '+', '+1', '+7', '1', '7', '8', '89', '8 (9', '84', '8-3'),
      digits(10),
      fc.constantFrom('', ' ', '-', '.', '–'),
    )
    .map(([start, rest, gap]) => `${start}${gap}${rest.slice(0, 3)}${gap}${rest.slice(3, 6)}${gap}${rest.slice(6)}`)
  await fc.assert(
    fc.asyncProperty(written, fc.constantFrom('US', 'CA', 'RU', 'DE', 'KZ', 'GB'), async (text, region) => {
      const quick = quickPhone(text, region)
      if (quick !== undefined) expect(await phoneByLibrary(text, region), `${text} in ${region}`).toBe(quick)
    }),
    { numRuns: 3000 },
  )
})

test('every area code and every Russian prefix read without libphonenumber is one of its own', async () => {
  const strays: string[] = []
  for (let prefix = 200; prefix < 1000; prefix++) {
    for (const [text, region] of [
      [`+1${String(prefix)}5552671`, 'RU'],
      [`${String(prefix)} 234-5678`, 'US'],
      [`+7${String(prefix)}1234567`, 'US'],
      [`8 ${String(prefix)} 123-45-67`, 'RU'],
      [`8 ${String(prefix)} 123-45-67`, 'US'],
      [`${String(prefix)} 123-45-67`, 'RU'],
    ] as const) {
      const quick = quickPhone(text, region)
      if (quick !== undefined && quick !== (await phoneByLibrary(text, region))) strays.push(`${text} in ${region}`)
    }
  }
  expect(strays).toEqual([])
})

test('a text with letters is no phone to look for', async () => {
  expect(await phoneCandidates('anna 5551234', 'US')).toEqual([])
  expect(await phoneCandidates('8 916 123-45-67', 'RU')).toEqual(['+79161234567', '89161234567'])
})
