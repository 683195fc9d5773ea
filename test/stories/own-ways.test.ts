import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test.each([
  ['en', 'ru', '2026-05-04'],
  ['ru', 'en', '2026-04-05'],
] as const)('a user whose language is %s is answered in %s, and 5/4 stays what it was', async (lang, wish, day) => {
  const app = testApp({ lang })
  const { items } = await app.json<{ items: { when: { day: string } }[] }>(`when 5/4 --lang ${wish}`)
  expect(items[0]?.when.day).toBe(day)
})

test.each([
  ['en', 'ru', '+14155550133'],
  ['ru', 'en', '+74155550133'],
] as const)('phones are read by the ways of %s where answers are wished in %s', async (lang, wish, number) => {
  const app = testApp({ lang, files: { 'team.csv': 'name,phone\nKate Wu,415.555.0133\n' } })
  await app.run(`import team.csv --yes --lang ${wish}`)
  await app.run(`add "Max Wu, (415) 555-0134, ${wish === 'ru' ? 'завтра' : 'tomorrow'}" --lang ${wish}`)
  const { people } = app.store()
  expect([1, 2].map((no) => people.contactsOf(people.byNo(no)?.id ?? '')[0]?.value)).toEqual([
    number,
    number.replace('0133', '0134'),
  ])
})
