import { constants, deflateRawSync } from 'node:zlib'
import { utils, write, type BookType, type WorkBook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readPeople } from '../../../src/exchange/read-people.ts'

const options = { region: 'US', dateOrder: 'mdy', today: '2026-01-13' } as const

function bookOf(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): WorkBook {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  return book
}

const bytesOf = (book: WorkBook, bookType: BookType) =>
  new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)

const read = (book: WorkBook, type: BookType = 'xlsx') => readPeople(bytesOf(book, type), options)

/** A sheet with a day, a number as it is shown, a phone as a number and one as a text. */
function people(): WorkBook {
  const book = bookOf({
    People: [
      ['Name', 'Phone', 'Birthday', 'Member', 'Volume'],
      ['Ada Field', '+14155552671', 31_081, 7, 1234.5],
      ['Борис Рид', 79_161_234_567, '', '0012', 0.1 + 0.2],
    ],
  })
  const sheet = book.Sheets.People
  if (sheet) {
    const cell = (address: string) => sheet[address] as { z: string }
    cell('C2').z = 'yyyy-mm-dd'
    cell('D2').z = '0000'
  }
  return book
}

const formats: readonly (readonly [string, BookType])[] = [
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
  ['xls', 'biff5'],
  ['ods', 'ods'],
]

describe.each(formats)('a workbook, %s as %s', (format, type) => {
  test('gives days, phones and numbers as they are shown', async () => {
    const file = await read(type === 'biff5' ? withoutCyrillic(people()) : people(), type)
    expect(file.format).toBe(format)
    expect(file.people).toMatchObject([
      {
        line: 2,
        name: 'Ada Field',
        birthday: '1985-02-03',
        contacts: [{ value: '+14155552671' }],
        custom: { Member: '0007', Volume: '1234.5' },
      },
      { line: 3, birthday: null, contacts: [{ value: '+79161234567' }], custom: { Member: '0012', Volume: '0.3' } },
    ])
  })
})

/** The letters of before 1997 depend on the machine that saved them. */
function withoutCyrillic(book: WorkBook): WorkBook {
  const cell = book.Sheets.People?.A3 as { v: string }
  cell.v = 'Boris Reed'
  return book
}

test('days of a workbook that counts from 1904 are not four years early', async () => {
  const book = people()
  book.Workbook = { WBProps: { date1904: true } }
  const cell = book.Sheets.People?.C2 as { v: number }
  cell.v = 31_081 - 1_462
  expect((await read(book)).people[0]).toMatchObject({ birthday: '1985-02-03' })
})

test('a hidden sheet is passed over, and the sheets that were not read are told', async () => {
  const book = bookOf({
    Old: [['Name'], ['Nobody Here']],
    People: [['Name'], ['Ada Field']],
    Prices: [['Item', 'Price']],
  })
  book.Workbook = { Sheets: [{ name: 'Old', Hidden: 1 }, { name: 'People' }, { name: 'Prices' }] }
  for (const type of ['xlsx', 'biff8'] as const) {
    const { people: found, sheet } = await read(book, type)
    expect(found.map(({ name }) => name)).toEqual(['Ada Field'])
    expect(sheet?.notes).toEqual([{ kind: 'one-of-sheets', sheet: 'People', others: 'Old, Prices' }])
  }
})

test('the first sheet that holds people is read, below its title and without its totals', async () => {
  const { people: found, sheet } = await read(
    bookOf({
      Cover: [['Welcome']],
      Отчёт: [
        ['Отчёт за 13.01.2026'],
        [],
        ['ФИО', 'Телефон', 'Объём'],
        ['Ада Полева', '8 916 222-33-44', 12],
        ['Итого', '', 12],
      ],
    }),
  )
  expect(found).toMatchObject([{ line: 4, name: 'Ада Полева', custom: { Объём: '12' } }])
  expect(sheet).toMatchObject({ title: 'Отчёт за 13.01.2026', day: '2026-01-13' })
  expect(sheet?.notes).toEqual([
    { kind: 'one-of-sheets', sheet: 'Отчёт', others: 'Cover' },
    { kind: 'totals', lines: [5] },
  ])
})

test.each([
  ['an empty workbook', () => bytesOf(bookOf({ Empty: [] }), 'xlsx'), 'no-people'],
  ['a workbook cut in half', () => bytesOf(people(), 'xlsx').slice(0, 2_000), 'workbook-damaged'],
  [
    'an archive of something else',
    () => archive('notes.txt', deflateRawSync(Buffer.from('hello')), 5),
    'workbook-damaged',
  ],
  ['an old container of something else', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'workbook-damaged'],
  [
    'an archive that says it holds a gigabyte',
    () => archive('xl/workbook.xml', deflateRawSync(Buffer.alloc(9)), 2 ** 30),
    'too-large',
  ],
  ['an archive that holds more than it says', () => archive('xl/workbook.xml', manyZeros(), 1_000), 'too-large'],
])('%s is refused', async (_, bytes, problem) => {
  await expect(readPeople(bytes(), options)).rejects.toMatchObject({ code: 'file-format', data: { problem } })
})

/** 300 MB of zeros, deflated. */
function manyZeros(): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH })
  return Buffer.concat([...Array.from({ length: 300 }, () => piece), deflateRawSync(Buffer.alloc(0))])
}

/** A ZIP archive of one entry (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
function archive(name: string, packed: Buffer, said: number): Buffer {
  const local = Buffer.alloc(30)
  local.write('PK\u0003\u0004', 'latin1')
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.write('PK\u0001\u0002', 'latin1')
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(said, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}
