import { expect, test } from 'vitest'
import { readPeople } from '../../../../src/exchange/read-people.ts'
import { phonesIn } from '../../../../src/exchange/sheet/cells/phones.ts'

const phonesOf = async (cells: readonly string[], region: string) => {
  const text = ['Name\tPhone', ...cells.map((cell, index) => `P${String(index)}\t${cell}`)].join('\n')
  const { people, sheet } = await readPeople(Buffer.from(text), { region, dateOrder: 'dmy' })
  return { phones: people.map(({ contacts }) => contacts.map(({ value }) => value).join(', ')), notes: sheet?.notes }
}

test.each([
  ['79161234567.0', '+79161234567'],
  ['79161234567,00', '+79161234567'],
  ['7.9161234567E+10', '+79161234567'],
  ['7,9161234567e10', '+79161234567'],
  ['415-555-0252/53', '+14155550252, +14155550253'],
  ['415-555-0252 / 0253 / 54', '+14155550252, +14155550253, +14155550254'],
  ['(415) 555-0256 / (415) 555-0257', '+14155550256, +14155550257'],
  ['8 916 123-45-81 или 8 916 123-45-82', '+79161234581, +79161234582'],
  ['8 916 123-45-81 8 916 123-45-82', '+79161234581, +79161234582'],
  ['+1 415 555 0256 wk 415 555 0257', '+14155550256, +14155550257'],
  ['415 555 0258 (after 6)', '+14155550258'],
  ['моб. 8 916 123-45-81', '+79161234581'],
  ["'+1 415 555 0259", '+14155550259'],
  ['+1 415\u2011555\u20110260', '+14155550260'],
  ['*100#', '*100#'],
])('%s is read as %s', async (cell, phones) => {
  expect((await phonesOf([cell], 'US')).phones).toEqual([phones])
})

test.each([
  ['+49 (0) 30 / 90 18 20', '+4930901820'],
  ['030/901820', '+4930901820'],
  ['0049 (0)30 901820', '+4930901820'],
])('the slash of a German number parts nothing: %s', async (cell, phone) => {
  expect((await phonesOf([cell], 'DE')).phones).toEqual([phone])
})

test('the zero of an Italian number stays', async () => {
  expect((await phonesOf(['+39 (0)6 6982'], 'DE')).phones).toEqual(['+39066982'])
})

test('a number that a spreadsheet has cut is left out and told with its line', async () => {
  const { phones, notes } = await phonesOf(['7.91612E+10', '7.9161234567E+10'], 'RU')
  expect(phones).toEqual(['', '+79161234567'])
  expect(notes).toEqual([{ kind: 'cut-phones', lines: [2], value: '7.91612E+10' }])
})

test.each([
  ['447400123456', 'DE', '+447400123456'],
  ['79161234567', 'DE', '+79161234567'],
  ['79161234567', 'US', '+79161234567'],
  ['79161234567', 'RU', '+79161234567'],
])('bare digits of another country: %s under %s is %s', async (cell, region, phone) => {
  expect((await phonesOf([cell], region)).phones).toEqual([phone])
})

test('bare digits of a column are read as what makes most of it mobiles, and that is told', async () => {
  const { phones, notes } = await phonesOf(['79161234567', '79161234568', '447400123456'], 'DE')
  expect(phones).toEqual(['+79161234567', '+79161234568', '+447400123456'])
  expect(notes).toMatchObject([{ kind: 'abroad', column: 'Phone' }])
  const home = await phonesOf(['15221234567', '15221234568', '15221234569', '79161234567'], 'DE')
  expect(home.notes).toEqual([])
})

test('words beside a number are its label', () => {
  expect(phonesIn('415 555 0256 home, 415 555 0257 work')).toEqual({
    phones: [
      { value: '415 555 0256', label: 'home' },
      { value: '415 555 0257', label: 'work' },
    ],
  })
  expect(phonesIn('h 415 555 0256 w 415 555 0257')).toEqual({
    phones: [
      { value: '415 555 0256', label: 'h' },
      { value: '415 555 0257', label: 'w' },
    ],
  })
})

test.each([
  ['+1 415 555 0261 ext. 12', '12'],
  ['+1 415 555 0261 x12', '12'],
  ['+1 415 555 0261,,12#', '12'],
  ['+1 415 555 0261 p12', '12'],
  ['+7 495 123-45-67 доб. 12', '12'],
])('an extension is kept: %s', async (cell, extension) => {
  const { people } = await readPeople(Buffer.from(`Name\tPhone\nAda\t${cell}\n`), { region: 'US', dateOrder: 'mdy' })
  expect(people[0]?.contacts).toMatchObject([{ label: `ext ${extension}` }])
})
