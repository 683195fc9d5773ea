import { readFileSync } from 'node:fs'
import { readPeople } from '../../../src/exchange/read-people.ts'
import { root } from '../../support/house.ts'

/** Where the files of products are. */
export const productFiles = 'test/fixtures/products'

/** Reads a file of a product and writes each person as one line: name, ways to reach them, company, birthday, tags. */
export async function peopleOf(file: string, region: string): Promise<readonly string[]> {
  const dateOrder = region === 'US' ? 'mdy' : 'dmy'
  const bytes = readFileSync(`${root}/${productFiles}/${file}`)
  const { people } = await readPeople(bytes, { region, dateOrder, today: '2026-01-13' })
  return people.map(({ name, contacts, company, birthday, tags, doNotContact }) =>
    [
      name,
      ...contacts.map(({ value, label }) => (label === null ? value : `${value} (${label})`)),
      ...[company, birthday].filter((text) => text !== null),
      ...tags.map((tag) => `#${tag}`),
      ...(doNotContact ?? []).map((way) => `not by ${way}`),
    ].join(' | '),
  )
}
