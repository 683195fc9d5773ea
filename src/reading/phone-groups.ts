import { phoneWords, withPhones } from '../domain/person/phone.ts'

/** Writes a text with phones in it, those of every country in their groups. */
export async function withPhoneGroups<T>(write: () => T | Promise<T>): Promise<T> {
  return withPhones(write, foreignGroups)
}

async function foreignGroups(): Promise<(value: string) => string> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  return (value) => parsePhoneNumberFromString(value)?.formatInternational() ?? value
}

/** Learns how numbers of every country are grouped, for a text that is written a piece at a time and not anew. */
export async function learnPhoneGroups(): Promise<void> {
  await withPhoneGroups(() => phoneWords('+49301234567'))
}
