import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { person, save } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'

/** Texts that show nothing, each with what it is made of. */
const invisible = [
  ['blanks', ' \u00a0\u2003\u3000'],
  ['zero-width characters', '\u200b\u200c\u200d\u2060'],
  ['a soft hyphen', '\u00ad'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['a braille blank', '\u2800'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['marks without a letter', '\u0301\u20dd'],
  ['control and bidi characters', '\u0007\u202e\u2066'],
  ['tags of a language', '\u{e0001}\u{e0041}'],
] as const

/** Every place that takes a name. */
const places: readonly ((name: string) => readonly string[])[] = [
  (name) => ['add', '--name', name, '--yes'],
  (name) => ['edit', '1', '--name', name],
  (name) => ['tag', '1', name],
  (name) => ['add', 'Bob Ray', '--tag', name, '--yes'],
  (name) => ['list', '--save', name],
  (name) => ['template', 'add', name, 'Hello'],
  (name) => ['funnel', 'edit', 'add', name],
  (name) => ['funnel', 'edit', 'rename', 'presented', name],
]

test.each(invisible)('%s are a name nowhere', async (_, name) => {
  const app = testApp()
  save(app.store(), add('person', person({ name: 'Anna Petrova' })))
  const before = app.store().dump()
  for (const place of places) {
    const { exit, stderr } = await app.runArgs(place(name))
    expect([0, 1, 2], `${place(name).join(' ')}: ${stderr}`).toContain(exit)
  }
  expect(app.store().dump()).toEqual(before)
})

test.each(invisible)('a row whose name is %s is left out with its line', async (_, name) => {
  const cell = /[\u0007]/.test(name) ? name.replace(/[\u0007]/g, '') : name
  const app = testApp({ files: { 'people.csv': `Name,Note\nAnn Lee,\n"${cell}",tea\n` } })
  const page = await app.json<{ items: { line: number; fate: string; why: string }[] }>('import people.csv --dry-run')
  expect(page.items.filter(({ fate }) => fate === 'skipped')).toMatchObject([{ line: 3, why: 'empty' }])
})

test.each(['ㄱ', '한글', '👍', 'Ł', '漢', 'e\u0301', '⠓'])('%s is seen, and is kept', async (name) => {
  const app = testApp()
  expect(await app.runArgs(['add', '--name', name, '--yes'])).toMatchObject({ exit: 0 })
})
