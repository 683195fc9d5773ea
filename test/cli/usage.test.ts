import { expect, test } from 'vitest'
import type { Command } from '../../src/app/command.ts'
import { inputOf } from '../../src/cli/line/arguments.ts'
import { commanderParse } from '../../src/cli/line/commander-parse.ts'
import { quickParse } from '../../src/cli/line/quick-parse.ts'
import { reportFault } from '../../src/cli/output/report-fault.ts'
import { en } from '../../src/i18n/en.ts'
import { ru } from '../../src/i18n/ru.ts'
import { splitShell } from '../support/test-app.ts'

/** A declaration with one of everything; only its name is borrowed. */
const sample: Command = {
  name: 'note',
  group: 'day',
  params: { who: 'required', kind: 'required', words: 'rest' },
  choices: { kind: ['promise', 'nudge'] },
  options: {
    limit: { value: 'N', number: true, short: 'n' },
    asOf: { value: 'DATE' },
    tag: { value: 'TAG', many: true, short: 't' },
    sort: { value: 'BY', oneOf: ['name', 'warmth'] },
    all: { short: 'a' },
  },
  examples: ['note jane nudge', 'note jane promise --limit 5'],
  run: () => ({}),
  view: () => '',
}
const bare: Command = { ...sample, params: {}, choices: {}, options: {}, examples: ['note'] }
const two: Command = { ...sample, params: { who: 'required', stage: 'required' }, choices: {} }

function read(line: string, command = sample) {
  const args = splitShell(line)
  return inputOf(command, quickParse(command, args) ?? commanderParse(command, args), args)
}

function refusal(line: string, command = sample, words = en): string {
  let told = ''
  try {
    read(line, command)
  } catch (error) {
    const exit = reportFault(error, {
      words,
      json: false,
      debug: false,
      line: [],
      demo: false,
      width: null,
      talk: (text) => void (told += text),
    })
    return `${told}exit ${exit}`
  }
  return 'not refused'
}

const empty = { who: 'jane', kind: 'nudge', words: [], limit: undefined, asOf: undefined, tag: [], sort: undefined }
const off = { all: false, json: false, lang: undefined, yes: false, demo: false }

test.each([
  ['jane nudge', {}],
  ['jane nudge some words', { words: ['some', 'words'] }],
  ['jane nudge --limit=5', { limit: 5 }],
  ['jane nudge -n 5', { limit: 5 }],
  ['jane nudge -n5', { limit: 5 }],
  ['jane nudge -ayn5', { all: true, yes: true, limit: 5 }],
  ['jane nudge --as-of -3', { asOf: '-3' }],
  ['jane nudge --as-of=--all', { asOf: '--all' }, 'refused'],
  ['jane nudge -5', { words: ['-5'] }],
  ['jane nudge -- --limit 5', { words: ['--limit', '5'] }],
  ['jane nudge -t a --tag b --tag=c', { tag: ['a', 'b', 'c'] }],
  ['--all jane --json nudge', { all: true, json: true }],
  ['"" nudge', { who: '' }],
])('%s is read', (line, expected, refused?: string) => {
  if (refused === undefined) expect(read(line)).toEqual({ ...empty, ...off, ...expected })
  else expect(refusal(line)).toContain('exit 2')
})

test.each([
  ['', 'WHO is missing', 'followup help note'],
  ['jane', 'KIND is missing', 'followup help note'],
  ['jane nudges', '"nudges" does not fit here. It takes: promise, nudge.', 'followup note jane nudge'],
  ['jane nudge --limt 5', 'There is no option --limt here.', 'followup note jane nudge --limit 5'],
  ['jane nudge --limt=5', 'There is no option --limt here.', 'followup note jane nudge --limit=5'],
  ['jane nudge -x', 'There is no option -x here.', 'followup note jane nudge -- -x'],
  ['jane nudge --limit', '--limit needs a value after it.', 'followup help note'],
  ['jane nudge --limit --all', '--limit needs a value after it.', 'followup help note'],
  ['jane nudge --limit five', '--limit takes a whole number from 1 on, not "five".', 'followup help note'],
  ['jane nudge --limit -5', '--limit takes a whole number from 1 on, not "-5".', 'followup help note'],
  ['jane nudge --limit 0', '--limit takes a whole number from 1 on, not "0".', 'followup help note'],
  ['jane nudge --all=yes', '--all takes no value.', 'followup note jane nudge --all'],
  ['--all=warm-leads', '--all takes no value.', 'followup note --all warm-leads'],
  ['--limit 5 --all="warm leads" --json', '--all takes no value.', 'note --limit 5 --all "warm leads" --json'],
  ['jane nudge --sort=warmt', '--sort cannot be "warmt". It takes: name, warmth.', 'note jane nudge --sort=warmth'],
  ['jane nudge --lang fr', '--lang cannot be "fr". It takes: en, ru.', 'followup help note'],
  ['jane nudge --nope 5', 'There is no option --nope here.', 'followup help note'],
])('"%s" is refused with what was wrong and what to type', (line, wrong, hint) => {
  const told = refusal(line)
  expect(told).toContain(wrong)
  expect(told).toContain(hint)
  expect(told).toContain('followup help note')
  expect(told).toMatch(/exit 2$/)
})

test('a refusal shows no example, which typed as shown would do something else', () => {
  for (const line of ['', 'jane nudge --nope', 'jane nudge --limit', 'jane nudge --no-such-thing 5'])
    expect(refusal(line)).not.toMatch(/Try: followup note/)
})

test('a name of two words without quotes is shown quoted', () => {
  expect(refusal('anna petrova presented', two)).toContain('followup note "anna petrova" presented\n')
  expect(refusal('anna --all petrova presented', two)).toContain('followup note "anna petrova" --all presented\n')
})

test('words for a command without any are named', () => {
  expect(refusal('foo', bare)).toMatchInlineSnapshot(`
    "followup note takes no words, but "foo" was given.
    Try: followup help note
    exit 2"
  `)
})

test('a wrong use is told in Russian too', () => {
  expect(refusal('', sample, ru)).toMatchInlineSnapshot(`
    "Не хватает: КТО — человек: номер, часть имени, телефон или почта.
    Попробуйте: followup help note
    exit 2"
  `)
  expect(refusal('jane nudges', sample, ru)).toMatchInlineSnapshot(`
    "«nudges» здесь не подходит. Можно: promise, nudge.
    Попробуйте: followup note jane nudge
                followup help note
    exit 2"
  `)
})
