import { quickPhone } from './quick-phone.ts'

/**
 * Gives the numbers a text may mean when it looks like a phone, most likely first, in E.164: read by the region's rules; by
 * Russia's where it starts with 8 9; and the bare digits, for numbers kept as they were written. Nothing for a text that is
 * no phone.
 */
export async function phoneCandidates(text: string, region: string): Promise<readonly string[]> {
  const digits = text.replace(/\D/g, '')
  if (!/^\+?[\d\s().–-]{5,}$/.test(text.trim()) || digits.length < 5 || digits.length > 15) return []
  const read = (await readPhone(text, region)) ?? (await plausiblePhone(text, region))
  return read === undefined ? [digits] : [read, digits]
}

/**
 * Reads a phone number as E.164 (ITU-T): by country code, else by the region's rules, else - eleven digits that begin with the
 * 8 Russians dial at home - by Russia's, and by Russia's first where the digits stand in Russian groups. Undefined where no
 * such number can exist. Plainly written +, American and Russian numbers are read without loading libphonenumber.
 */
export async function readPhone(text: string, region: string): Promise<string | undefined> {
  const quick = quickPhone(text, region)
  if (quick !== undefined) return quick
  return phoneByLibrary(text, region)
}

/** As `readPhone`, always by libphonenumber, which costs a start-up. */
export async function phoneByLibrary(text: string, region: string): Promise<string | undefined> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const digits = text.replace(/\D/g, '')
  const russian = russianTrunk.test(text)
  if (russian && region === 'RU' && digits.startsWith('89') && digits.length !== 11) return undefined
  for (const one of russian && digits.length === 11 ? inTurn(text, region) : [region]) {
    const parsed = parsePhoneNumberFromString(text, one as import('libphonenumber-js/min').CountryCode)
    if (parsed?.isValid() === true) return parsed.number
  }
  return undefined
}

/**
 * Gives the E.164 form of a number that no table knows though it has the length and the look of one: after a +, after the zero
 * dialled before an area, or in the groups of its country. Ten bare digits may be an order's, and are none.
 */
export async function plausiblePhone(text: string, region: string): Promise<string | undefined> {
  if (!looksDialled(text, region)) return undefined
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const parsed = parsePhoneNumberFromString(text, region as import('libphonenumber-js/min').CountryCode)
  if (parsed?.isPossible() !== true) return undefined
  const shape = ownShapes[parsed.countryCallingCode]
  return shape === undefined || shape.test(parsed.nationalNumber) ? parsed.number : undefined
}

/** What every number has behind the code of a country whose lengths in the library take in those of old. */
const ownShapes: Readonly<Record<string, RegExp>> = {
  1: /^[2-9]\d\d[2-9]\d{6}$/,
  7: /^[3-9]\d{9}$/,
  44: /^\d{10}$/,
}

function looksDialled(text: string, region: string): boolean {
  const written = text.trim()
  if (!/^\+?[\d\s().–-]+$/.test(written)) return false
  if (written.startsWith('+')) return true
  switch (region) {
    case 'US':
    case 'CA':
      return /^(?:1[\s.–-]*)?(?:\(\d{3}\)\s*|\d{3}[\s.–-]+)\d{3}[\s.–-]+\d{4}$/.test(written)
    case 'RU':
    case 'KZ':
      return /^[78][\s.–-]*(?:\(\d{3}\)\s*|\d{3}[\s.–-]+)\d{3}[\s.–-]+\d\d[\s.–-]*\d\d$/.test(written)
    default:
      return /^\(?0(?!0)/.test(written)
  }
}

/** What bare digits of a column are: numbers of the region, whole numbers of other countries, or nothing tells. */
export interface BareReading {
  readonly reading: 'home' | 'abroad' | 'unsure'
  /** Digits that are a number of the region and a whole number of another country, with the latter. */
  readonly abroad: ReadonlyMap<string, string>
}

/**
 * Decides for a column of bare digits whether those that can be both are numbers of the region or, with their country code, of
 * another country: the reading that makes most of them mobiles, beside those that can be one thing only.
 */
export async function bareNumbers(numbers: readonly string[], region: string): Promise<BareReading> {
  const abroad = new Map<string, string>()
  const open = [...new Set(numbers)].filter((number) => quickPhone(number, region) === undefined)
  if (open.length === 0) return { reading: 'home', abroad }
  let home = numbers.length - open.length
  let foreign = 0
  for (const number of open) {
    const here = await phoneByLibrary(number, region)
    const there = await phoneByLibrary(`+${number}`, region)
    if (here !== undefined && there !== undefined && here !== there) abroad.set(number, there)
    else if (here !== undefined && there === undefined) home++
    else if (there !== undefined && here === undefined) foreign++
  }
  if (abroad.size === 0) return { reading: 'home', abroad }
  const mobiles = await import('libphonenumber-js/mobile')
  const isMobile = (text: string, country: string) =>
    mobiles.parsePhoneNumberFromString(text, country as import('libphonenumber-js/mobile').CountryCode)?.isValid() ===
    true
  for (const number of abroad.keys()) {
    if (isMobile(number, region)) home++
    if (isMobile(`+${number}`, region)) foreign++
  }
  return { reading: foreign > home ? 'abroad' : home > foreign ? 'home' : 'unsure', abroad }
}

/** What keeps a text from being a phone number: how long it is, a code that no country has, or a beginning that is not in use. */
type PhoneTrouble = 'short' | 'long' | 'code' | 'unused'

/** Tells what is wrong with a text that is no phone number of a region, or of the country whose code it begins with. */
export async function phoneTrouble(text: string, region: string): Promise<PhoneTrouble> {
  const { validatePhoneNumberLength } = await import('libphonenumber-js/min')
  switch (validatePhoneNumberLength(text, region as import('libphonenumber-js/min').CountryCode)) {
    case 'TOO_SHORT':
    case 'NOT_A_NUMBER':
      return 'short'
    case 'TOO_LONG':
      return 'long'
    case 'INVALID_COUNTRY':
      return 'code'
    case 'INVALID_LENGTH':
      return text.replace(/\D/g, '').length > 10 ? 'long' : 'short'
    default:
      return 'unused'
  }
}

/** The 8 with which a long-distance call begins in Russia, and the area it is to. */
const russianTrunk = /^\s*8[\s(.–-]*[34789]\d\d/
/** `8 (916) 123-45-67`: no other country writes eleven digits so. */
const russianGroups = /^\s*8[\s.–-]*\(?\d{3}\)?[\s.–-]+\d{3}[\s.–-]+\d\d[\s.–-]+\d\d\s*$/

function inTurn(text: string, region: string): readonly string[] {
  return russianGroups.test(text) ? ['RU', region] : [region, 'RU']
}
