import { expect, test } from 'vitest'
import { readPeople } from '../../../../src/exchange/read-people.ts'

async function birthdays(cells: readonly string[], dateOrder: 'dmy' | 'mdy' = 'mdy') {
  const text = ['Name\tBirthday', ...cells.map((cell, index) => `P${String(index)}\t${cell}`)].join('\n')
  const { people, sheet } = await readPeople(Buffer.from(text), { region: 'US', dateOrder, today: '2026-01-13' })
  return { found: people.map(({ birthday, custom }) => birthday ?? custom.birthday ?? ''), notes: sheet?.notes }
}

test.each([
  ['May 9, 1990', '1990-05-09'],
  ['9 May 1990', '1990-05-09'],
  ['09-May-1990', '1990-05-09'],
  ['9-May-90', '1990-05-09'],
  ['9 мая 1990 г.', '1990-05-09'],
  ['9 мая', '--05-09'],
  ['9. Mai 1990', '1990-05-09'],
  ['9 mai 1990', '1990-05-09'],
  ['9 de mayo de 1990', '1990-05-09'],
  ['1990/05/09', '1990-05-09'],
  ['1990.5.9', '1990-05-09'],
  ['5/17/61', '1961-05-17'],
  ['32874', '1990-01-01'],
  ['29.02.1990', '29.02.1990'],
  ['2030-05-09', '2030-05-09'],
  ['1985', '1985'],
  ['0/0/00', ''],
  ['NULL', ''],
  ['n/a', ''],
  ['-', ''],
])('a birthday of %s is %s', async (cell, birthday) => {
  expect((await birthdays([cell])).found).toEqual([birthday])
})

test('a day of years to come is no birthday but stays as it is written', async () => {
  const text = 'Name,Birthday\nAda,2030-05-09\n'
  const { people } = await readPeople(Buffer.from(text), { region: 'US', dateOrder: 'mdy', today: '2026-01-13' })
  expect(people).toMatchObject([{ birthday: null, custom: { birthday: '2030-05-09' } }])
})

test('day and month of a column are read in the one order that its own dates prove', async () => {
  expect(await birthdays(['03/04/1985', '13/04/1985'], 'mdy')).toEqual({
    found: ['1985-04-03', '1985-04-13'],
    notes: [{ kind: 'date-order', column: 'Birthday', order: 'dmy', isProven: true }],
  })
  expect(await birthdays(['03/04/1985', '04/13/1985'], 'dmy')).toEqual({
    found: ['1985-03-04', '1985-04-13'],
    notes: [{ kind: 'date-order', column: 'Birthday', order: 'mdy', isProven: true }],
  })
  expect((await birthdays(['03/04/1985'], 'dmy')).notes).toMatchObject([{ order: 'dmy', isProven: false }])
})
