/**
 * Gives the numbers a text may mean when it looks like a phone, most likely first, in E.164: read by the region's rules; by
 * Russia's where it starts with 8 and ten more digits follow; and the bare digits, for numbers kept as they were written.
 * Nothing for a text that is no phone.
 */
export async function phoneCandidates(text: string, region: string): Promise<readonly string[]> {
  const digits = text.replace(/\D/g, '')
  if (!/^\+?[\d\s().-]{5,}$/.test(text.trim()) || digits.length < 5 || digits.length > 15) return []
  const read = await readPhone(text, region)
  return read === undefined ? [digits] : [read, digits]
}

/** Reads a phone number as E.164 (ITU-T): by country code, else by the region's rules. Undefined where no such number can exist. */
export async function readPhone(text: string, region: string): Promise<string | undefined> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const regions = /^\s*8[\s(-]*9\d\d/.test(text) && region !== 'RU' ? [region, 'RU'] : [region]
  for (const one of regions) {
    const parsed = parsePhoneNumberFromString(text, one as import('libphonenumber-js/min').CountryCode)
    if (parsed?.isValid() === true) return parsed.number
  }
  return undefined
}
