import { withPhones } from '../domain/phone.ts'

/** Writes a text with phones in it, those of every country in their groups. */
export async function withPhoneGroups<T>(write: () => T | Promise<T>): Promise<T> {
  return withPhones(write, foreignGroups)
}

async function foreignGroups(): Promise<(value: string) => string> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  return (value) => parsePhoneNumberFromString(value)?.formatInternational() ?? value
}
