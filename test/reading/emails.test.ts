import { describe, expect, test } from 'vitest'
import { readPeople } from '../../src/exchange/read-people.ts'
import { readEmail } from '../../src/reading/emails.ts'
import { testApp } from '../support/test-app.ts'

/** One address with what people and programs leave around it. */
const written = [
  'trail@example.com.',
  'trail@example.com,',
  'trail@example.com;',
  'mailto:trail@example.com',
  'mailto:trail@example.com.',
  '<trail@example.com>',
  'Dora Dot <trail@example.com>.',
  '<mailto:trail@example.com>',
  ' trail@example.com ',
]

describe.each(written)('%s is one address, wherever it is given', (text) => {
  test('read', () => {
    expect(readEmail(text)).toBe('trail@example.com')
  })

  test('added, edited, imported, looked for', async () => {
    const app = testApp()
    await app.runArgs(['add', '--name', 'Dora Dot', '--email', text, '--next', 'tomorrow'])
    await app.runArgs(['add', '--name', 'Pat Other', '--email', 'other@example.com', '--next', 'tomorrow'])
    await app.runArgs(['edit', '2', '--email', text, '--yes'])
    const emails = app
      .store()
      .dump()
      .contactPoint.map(({ value }) => value)
    expect(emails).toContain('trail@example.com')
    expect(emails.filter((one) => one !== 'trail@example.com' && one !== 'other@example.com')).toEqual([])
    const { people } = await readPeople(Buffer.from(`Name,Email\nDora Dot,"${text}"\n`), {
      region: 'US',
      dateOrder: 'mdy',
    })
    expect(people[0]?.contacts).toEqual([{ kind: 'email', value: 'trail@example.com', label: null }])
  })
})

test('an address at the end of a sentence is found by it', async () => {
  const app = testApp()
  await app.runArgs(['add', 'Dora Dot, trail@example.com., call tomorrow'])
  for (const command of ['search', 'show']) {
    const { stdout, exit } = await app.runArgs([command, 'trail@example.com.'])
    expect([exit, stdout]).toEqual([0, expect.stringContaining('trail@example.com')])
  }
})

test.each(['trail@example', 'trail@.com', '@example.com', 'a b@example.com', 'trail@example..com', ''])(
  '"%s" is no address',
  (text) => {
    expect(readEmail(text)).toBeUndefined()
  },
)
