import { expect, test } from 'vitest'
import { readPeople, type ReadOptions } from '../../../src/exchange/read-people.ts'

const options = { region: 'US', dateOrder: 'mdy' } as const

function read(lines: readonly string[] | string, more: Partial<ReadOptions> = {}) {
  const text = typeof lines === 'string' ? lines : lines.join('\n')
  return readPeople(Buffer.from(text), { ...options, ...more })
}

const names = async (lines: readonly string[] | string) => (await read(lines)).people.map(({ name }) => name)

test('the header is looked for below a title, whose words and day are told', async () => {
  const { people, sheet } = await read([
    'Team report;;',
    'As of 13 January 2026;;',
    '',
    'Name;Phone;Volume',
    'Ada Field;+1 415 555 2671;12',
  ])
  expect(people).toMatchObject([{ name: 'Ada Field', custom: { Volume: '12' } }])
  expect(sheet).toEqual({ title: 'Team report As of 13 January 2026', day: '2026-01-13', notes: [] })
})

test.each([
  ['Отчёт за 13.01.2026', '2026-01-13'],
  ['Stand 2026-01-13', '2026-01-13'],
  ['Отчёт на 13 января 2026 г.', '2026-01-13'],
  ['January 13 2026', '2026-01-13'],
  ['Informe del 13 de enero de 2026', '2026-01-13'],
  ['Report of March', null],
])('a report called "%s" is of %s', async (title, day) => {
  expect((await read([title, '', 'Name,Phone', 'Ada Field,+1 415 555 2671'])).sheet).toMatchObject({ title, day })
})

test.each([
  ['Total,,24.50'],
  ['Итого:,,24.50'],
  ['Всего,,24.50'],
  ['"Total: 2 people",,'],
  ['Grand total,,'],
  ['Summe,,24'],
])('a row of totals is no person: %s', async (total) => {
  const { people, sheet } = await read(['Name,Phone,Volume', 'Ada Field,+1 415 555 2671,12', 'Ben Reed,,12.5', total])
  expect(people.map(({ name }) => name)).toEqual(['Ada Field', 'Ben Reed'])
  expect(sheet?.notes).toEqual([{ kind: 'totals', lines: [4] }])
})

test('somebody called Total with a phone is a person', async () => {
  expect(await names(['Name,Phone,Volume', 'Total,+1 415 555 2671,12'])).toEqual(['Total'])
  expect(await names(['First name,Last name,Phone,City', 'Ada,Total,,Riga'])).toEqual(['Ada Total'])
})

test('remarks below and headings said again are no people, and are told', async () => {
  const { people, sheet } = await read([
    'Name,Phone,City',
    'Ada Field,+1 415 555 2671,Riga',
    'Name,Phone,City',
    'Ben Reed,+1 415 555 2672,Riga',
    '',
    '"Generated on 13 Jan 2026 by the office",,',
  ])
  expect(people.map(({ name }) => name)).toEqual(['Ada Field', 'Ben Reed'])
  expect(sheet?.notes).toEqual([
    { kind: 'headers-again', lines: [3] },
    { kind: 'remarks', lines: [6] },
  ])
})

test('missing last cells are empty, cells too many are kept and told', async () => {
  const { people, sheet } = await read([
    'Name,Phone,City',
    'Ada Field',
    'Ben Reed,+1 415 555 2672,Riga,x,y',
    'Cy Moor,,,,',
  ])
  expect(people.map(({ name, custom }) => [name, custom])).toEqual([
    ['Ada Field', {}],
    ['Ben Reed', { City: 'Riga', 'column 4': 'x', 'column 5': 'y' }],
    ['Cy Moor', {}],
  ])
  expect(sheet?.notes).toEqual([{ kind: 'extra-cells', lines: [3] }])
})

test.each([
  ['Ivan "Vanya" Field,x', 'Ivan "Vanya" Field'],
  ['Pipe 5" Field,x', 'Pipe 5" Field'],
  ['"Ada Field" ,x', 'Ada Field'],
  ['"Ada ""Addy"" Field",x', 'Ada "Addy" Field'],
])('a quote matters only at the start of a cell: %s', async (row, name) => {
  expect(await names(['Name,Note', row, 'Ben Reed,y'])).toEqual([name, 'Ben Reed'])
})

test.each([
  ['commas', 'Name,Phone,Note', 'Ada Field,+1 415 555 2671,"tea; milk; sugar"'],
  ['semicolons', 'Name;Phone;Note', 'Ada Field;+1 415 555 2671;tea, milk, sugar'],
  ['tabs', 'Name\tPhone\tNote', 'Ada Field\t+1 415 555 2671\ttea, milk; sugar'],
  ['bars', 'Name|Phone|Note', 'Ada Field|+1 415 555 2671|tea, milk'],
  ['semicolons below a title with commas', 'Report, March, 2026\nName;Phone;Note', 'Ada Field;+1 415 555 2671;tea'],
  ['a separator told by Excel', 'sep=;\nName;Phone;Note', 'Ada Field;+1 415 555 2671;tea'],
])('cells are parted by %s', async (_, header, row) => {
  const { people } = await read(`${header}\n${row}\nBen Reed\n`)
  expect(people[0]).toMatchObject({ name: 'Ada Field', contacts: [{ value: '+14155552671' }] })
  expect(people[0]?.notes).toHaveLength(1)
})

test('without a header the columns are told by what stands in them', async () => {
  const { people, sheet } = await read(['Ada Field,ada@example.com,+1 415 555 2671', 'Ben Reed,ben@example.com,'])
  expect(people).toMatchObject([
    { name: 'Ada Field', contacts: [{ kind: 'email' }, { kind: 'phone', value: '+14155552671' }] },
    { name: 'Ben Reed', contacts: [{ kind: 'email', value: 'ben@example.com' }] },
  ])
  expect(sheet?.notes).toEqual([{ kind: 'no-header', columns: '1, 2, 3' }])
})

test.each([
  ['numbers', '1,2,3\n4,5,6\n', 'no-header'],
  ['names alone of nobody knows what', 'Zeta,Eta\nTheta,Iota\n', 'no-columns'],
  ['a text that is no table', 'Dear all\nwe meet on Monday\nbye\n', 'no-columns'],
  ['letters lost when the sheet was saved', '???;???????\n?????? ?????;89162223344\n', 'question-marks'],
  [
    'names lost when the sheet was saved',
    'Name,Phone\n???? ?????,89162223344\n????? ????,89162223355\n',
    'question-marks',
  ],
])('%s: refused without a map that nobody reasoned out', async (_, text, problem) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'file-format', data: { problem } })
  await expect(read(text)).rejects.not.toMatchObject({ data: { likely: [expect.any(String)] } })
})

test('a column that alone looks like names is proposed', async () => {
  const sheet = ['Zeta,Email,Eta', 'Ada Field,ada@example.com,12', 'Ben Reed,ben@example.com,13']
  await expect(read(sheet)).rejects.toMatchObject({ data: { problem: 'no-names', likely: ['Zeta'] } })
})
