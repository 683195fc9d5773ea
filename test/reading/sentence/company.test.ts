import { expect, test } from 'vitest'
import { takeCompany } from '../../../src/reading/sentence/company.ts'
import { clausesOf } from '../../../src/reading/sentence/clauses.ts'
import { takeContacts } from '../../../src/reading/sentence/contacts.ts'
import { leftOf, take, type Draft } from '../../../src/reading/sentence/draft.ts'

/** The company of a sentence that begins with a name of two words. */
function companyOf(text: string): string | null {
  const draft: Draft = { text, parts: [], reach: [], tags: [], doubts: [] }
  takeContacts(draft)
  const name = { start: 0, end: /^\S+ [^\s,]+/.exec(text)?.[0].length ?? 0 }
  take(draft, 'name', name.start, name.end)
  return takeCompany(draft, name, clausesOf(leftOf(draft)))
}

test.each([
  ['Callum Reid, Reid Joinery, call', 'Reid Joinery'],
  ['Pauline Greaves, Greaves & Sons Funeral Directors, call', 'Greaves & Sons Funeral Directors'],
  ['Devon Achebe, d@riverstonecap.com, Riverstone Capital, call', 'Riverstone Capital'],
  ['Mia Stone, m@bluewren.com, Bluewren, call', 'Bluewren'],
  ['Phil Rudge, Rudge Roofing Ltd, call', 'Rudge Roofing Ltd'],
  ['Sandra Voss, HR director, Bright Minds, call', 'Bright Minds'],
  ['Ann Lee, works at Blue Heron, call', 'Blue Heron'],
  ['Sam Ortiz, owner of Ortiz Tacos, call', 'Ortiz Tacos'],
  ['Gus Palmer, CFO at Meridian Steel, call', 'Meridian Steel'],
])('"%s" names a company', (text, company) => {
  expect(companyOf(text)).toBe(company)
})

test.each([
  'Ann Lee, New York, call',
  'Ann Lee, Blue Heron, call',
  'Ann Lee, from Wolverhampton, call',
  'Ann Lee, yoga teacher, Kent, call',
  'Ann Lee, a@gmail.com, Gmail, call',
  'Ann Lee, wants Reid Joinery, call',
  'Ann Lee, Friday Afternoon, call',
])('"%s" names none', (text) => {
  expect(companyOf(text)).toBeNull()
})

test.each([
  ['Пётр Сидоров, ООО Вектор, звонить', ''],
  ['Пётр Сидоров, ООО Вектор', ''],
  ['Пётр Сидоров, директор ООО Вектор, звонить', 'директор ООО Вектор'],
])('a firm that is all of a clause is no note besides: %s', (text, left) => {
  const draft: Draft = { text, parts: [], reach: [], tags: [], doubts: [] }
  const name = { start: 0, end: 12 }
  take(draft, 'name', 0, 12)
  takeCompany(draft, name, clausesOf(leftOf(draft)))
  expect(
    leftOf(draft)
      .replace(/[\s,\u0000]+/g, ' ')
      .replace('звонить', '')
      .trim(),
  ).toBe(left)
})
