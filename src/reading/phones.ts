import { quickPhone } from './quick-phone.ts'

/**
 * Gives the numbers a text may mean when it looks like a phone, most likely first, in E.164: read by the region's rules; by
 * Russia's where it starts with 8 9; and the bare digits, for numbers kept as they were written. Nothing for a text that is
 * no phone.
 */
export async function phoneCandidates(text: string, region: string): Promise<readonly string[]> {
  const digits = text.replace(/\D/g, '')
  if (!/^\+?[\d\s().–-]{5,}$/.test(text.trim()) || digits.length < 5 || digits.length > 15) return []
  const read = await readPhone(text, region)
  return read === undefined ? [digits] : [read, digits]
}

/**
 * Reads a phone number as E.164 (ITU-T): by country code, else by the region's rules, else - a Russian 8 9xx number - by
 * Russia's. Undefined where no such number can exist. Plainly written +, American and Russian numbers are read without
 * loading libphonenumber.
 */
export async function readPhone(text: string, region: string): Promise<string | undefined> {
  const quick = quickPhone(text, region)
  if (quick !== undefined) return quick
  return phoneByLibrary(text, region)
}

/** As `readPhone`, always by libphonenumber, which costs a start-up. */
export async function phoneByLibrary(text: string, region: string): Promise<string | undefined> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const russianMobile = /^\s*8[\s(.–-]*9\d\d/.test(text)
  if (russianMobile && region === 'RU' && text.replace(/\D/g, '').length !== 11) return undefined
  const regions = russianMobile && region !== 'RU' ? [region, 'RU'] : [region]
  for (const one of regions) {
    const parsed = parsePhoneNumberFromString(text, one as import('libphonenumber-js/min').CountryCode)
    if (parsed?.isValid() === true) return parsed.number
  }
  return undefined
}
