import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kept } from '../../../src/render/text/flow.ts'
import { drawTable, longestOf, tableParts, type Column, type TableCell } from '../../../src/render/text/table.ts'
import { plainPaint } from '../../../src/render/text/paint.ts'
import type { Ui } from '../../../src/render/ui.ts'

const loud = (text: string) => `\u001b[1m${text}\u001b[22m`
const columns: readonly Column[] = [
  { heading: '#', align: 'right' },
  { heading: 'Name', shrinksTo: 6 },
  { heading: 'Next step', shrinksTo: 10 },
]

function page(width: number): Ui {
  return { width, paint: { ...plainPaint, quiet: (text: string) => `\u001b[2m${text}\u001b[22m` } } as Ui
}

/** A long table as one text. */
function longTable(rows: readonly (readonly TableCell[])[], ui: Ui): string {
  return [...tableParts(columns, rows, longestOf(columns, rows), ui)].join('\n')
}

test('a long table stands under its headings and a rule, numbers to the right', () => {
  const rows = [
    [kept('#7'), 'Mira Oakes', 'today'],
    [kept('#112'), 'Jo', kept('Fri 4 Dec')],
  ]
  const ui = { ...page(80), paint: plainPaint }
  expect(longTable(rows, ui).split('\n')).toEqual([
    '    #  Name        Next step',
    ' ───────────────────────────',
    '   #7  Mira Oakes  today',
    ' #112  Jo          Fri 4 Dec',
  ])
})

const word = fc.constantFrom(
  'call',
  'about',
  'the',
  'price',
  'list',
  'Анна',
  'Ёлкина-Щербакова',
  'Featherstonehaugh',
  '–',
)
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const cell = fc.tuple(text, fc.boolean()).map(([said, isLoud]) => (isLoud ? { text: said, paint: loud } : said))
const row = fc.tuple(fc.nat(9999), cell, cell).map(([no, ...cells]) => [kept(`#${String(no)}`), ...cells])

test('a long table looks as a short one of the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 26, max: 120 }),
      async (rows, width) => {
        expect(longTable(rows, page(width))).toBe(await drawTable(columns, rows, page(width)))
      },
    ),
  )
})
