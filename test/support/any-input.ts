import fc from 'fast-check'
import type { Command, Option } from '../../src/app/command.ts'
import { optionsOf } from '../../src/cli/line/arguments.ts'
import { flagOf } from '../../src/cli/help/labels.ts'
import { longestTyped } from '../../src/reading/typed-limit.ts'
import { hostileNames } from './hostile.ts'

/** What a person may mean: it leads further into a command than noise does. */
const sensible = [
  ...[
    '1',
    '#2',
    '12',
    '1.1',
    'anna',
    'Анне Петровой',
    'jane doe',
    '+1 415 555 2671',
    'p3@example.com',
    '#expo',
    'лена',
  ],
  ...[
    'tomorrow',
    'next friday 10am',
    'в пятницу в 10',
    'every monday at 9',
    'через 3 дня',
    '2026-03-12',
    '15.04 18:30',
  ],
  ...[
    'called, wants the price list by friday',
    'звонила, просит прайс к пятнице',
    'Bob Ray, +49 151 23456789, call monday',
  ],
  ...[
    '200 EUR',
    '3 cream, 49.90',
    'interested',
    'лена показала',
    'hello',
    'set',
    'list',
    'add',
    'edit',
    'show',
    'lang',
    'ru',
  ],
  ...['people.csv', 'people.vcf', 'list.json', 'out.ics', '-', '+vip', '-vip', '10:00', '45m', '1h30', 'name=phone'],
]

/** Dates and numbers at and beyond every edge. */
const absurd = [
  ...[
    '31 feb',
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    '99999-01-01',
    '-1 day',
    'every 0 days',
    'every 999999999 days',
  ],
  ...[
    'in 99999999999 years',
    'через 10000 лет',
    'завтра в 25:00',
    '23:59:60',
    'every 5th week of february 30',
    '0.1.1',
  ],
  ...[
    '10:00 Mars/Phobos',
    '29 feb every year',
    'last 32 of month',
    'until 1 january 1',
    '1970-01-01T00:00:00Z',
    '1e3 days',
  ],
  ...[
    '0',
    '-0',
    '-1',
    '1e309',
    'NaN',
    'Infinity',
    '9007199254740993',
    '99999999999999999999',
    '1.5',
    '٣',
    '０１',
    '0x10',
  ],
  ...['1,234', '1 USD 2 EUR', '-20', '0.001 KWD', '999999999999999.99', '½', '٠٩:٣٠', '2147483648', '4294967296'],
]

/** What has a meaning to SQL, full-text search, patterns, templates, paths, shells, JSON and command lines. */
const meaning = [
  ...[
    "'; DROP TABLE person;--",
    '%',
    '_',
    '"',
    "'",
    '*',
    'NEAR("a" "b", 5)',
    'a AND b',
    'NOT',
    '^a',
    '{a b}: c',
    'a*',
    '\\',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'null',
    'undefined',
    'true',
    '[object Object]',
  ],
  ...[
    '(',
    '[a-',
    '(?<',
    '(a+)+$',
    '.*',
    '$&',
    '$1',
    '$`',
    '%s',
    '%n',
    '${x}',
    '{',
    '}',
    '{{',
    '{name}',
    '{}',
    '{a|b}',
    '\\n',
  ],
  ...[
    '../../x',
    '/dev/zero',
    '/',
    '.',
    '..',
    '~',
    'C:\\x',
    'file:///x',
    'javascript:alert(1)',
    'x.csv',
    'x.json',
    '.json',
  ],
  ...[
    '--',
    '-',
    '--help',
    '-h',
    '-x',
    '--json',
    '--json=',
    '--=',
    '---',
    '--no-next',
    '--lang',
    '-1',
    '-abc',
    '+',
    '#',
    '@',
    '=',
  ],
  ...[
    '{"id":1}',
    '[]',
    '""',
    'a=b',
    '=',
    'a=',
    '=b',
    ',',
    ', ,',
    ';',
    ':',
    '…',
    'a …',
    '...',
    '?',
    '!',
    '$(touch x)',
    '`x`',
  ],
]

/** What is drawn at other widths than its length, or at none. */
const wide = [
  '漢字かな',
  '👩‍👩‍👧‍👦',
  '🇩🇪🇩🇪',
  'e\u0301',
  '\u0301',
  '\u200b',
  '\u00ad',
  '\u3164',
  '\u2800',
  '\ufe0f',
  '\u034f',
  'ﷺ',
  '𐍈',
  'ǅ',
  'ß',
  'İ',
]

const seeds = [
  'a',
  'я',
  '1',
  ' ',
  'a ',
  'слово ',
  '1 ',
  '#a ',
  'a,',
  '-',
  '(',
  '+1 ',
  '@',
  'é',
  '漢',
  '👍',
  '\u0301',
  'next ',
  '.',
]

/** A command line holds no NUL and no half of a character. */
function typeable(any: string): string {
  return any.replace(/\0|\p{Surrogate}/gu, '')
}

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sensible) },
  { weight: 3, arbitrary: fc.constantFrom(...absurd) },
  { weight: 3, arbitrary: fc.constantFrom(...meaning) },
  { weight: 1, arbitrary: fc.constantFrom(...wide, '', ' ', '\t', '\n', '\u00a0', 'x\ufffd') },
  { weight: 1, arbitrary: fc.constantFrom(...hostileNames.map(([, name]) => typeable(name))) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map(typeable) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...seeds), fc.nat(400)).map(([seed, times]) => seed.repeat(times)) },
)

/** One text again and again, up to the longest that is read and a little over it. */
const repeated = fc
  .tuple(
    fc.constantFrom(...seeds, ...sensible, ...absurd, ...meaning, ...wide),
    fc.constantFrom('', ' ', ',', ', ', '; ', '\n'),
    fc.oneof(fc.integer({ min: 500, max: longestTyped }), fc.constantFrom(longestTyped, longestTyped + 1)),
  )
  .map(([seed, between, length]) => `${seed}${between}`.repeat(Math.floor(length / (seed + between).length)))

/** Many texts one after the other, no longer than what is read. */
const many = fc
  .array(text, { minLength: 50, maxLength: 1_000, size: 'max' })
  .map((texts) => typeable(texts.join(' ').slice(0, longestTyped)))

/** How often in a hundred words one is long. */
export type LongShare = number

/** Words put together of others, so that the parts of a sentence meet, and as many long ones as are wished. */
function phrases(longs: LongShare): fc.Arbitrary<string> {
  const short = fc.oneof(
    text,
    fc.array(text, { minLength: 2, maxLength: 5 }).map((words) => words.join(' ')),
  )
  return fc.oneof({ weight: 100 - longs, arbitrary: short }, { weight: longs, arbitrary: fc.oneof(repeated, many) })
}

function valueOf(option: Option, phrase: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const known = option.oneOf ? [fc.constantFrom(...option.oneOf)] : []
  const number = option.number ? [fc.integer({ min: 1, max: 100 }).map(String)] : []
  return fc.oneof(...known, ...number, phrase)
}

function optionOf(
  [name, option]: readonly [string, Option],
  phrase: fc.Arbitrary<string>,
): fc.Arbitrary<readonly string[]> {
  const flag = flagOf(name)
  if (option.value === undefined) return fc.constant([flag])
  return fc
    .tuple(valueOf(option, phrase), fc.boolean())
    .map(([value, isJoined]) => (isJoined ? [`${flag}=${value}`] : [flag, value]))
}

/**
 * Any command line of a command, made of its own declaration: the name, some of its options, words for its parameters and beyond.
 * `longs` says how many of them are long.
 */
export function anyInput(longs: LongShare): (command: Command) => fc.Arbitrary<readonly string[]> {
  const phrase = phrases(longs)
  return (command) => {
    const choices = Object.values(command.choices ?? {}).flatMap((known) => known ?? [])
    const word = choices.length > 0 ? fc.oneof(fc.constantFrom(...choices), phrase) : phrase
    const option = fc.constantFrom(...Object.entries(optionsOf(command))).chain((one) => optionOf(one, phrase))
    const options = fc.array(option, { maxLength: 4 })
    return fc
      .tuple(fc.array(word, { maxLength: 4 }), options, fc.boolean())
      .map(([words, given, isLast]) => [
        command.name,
        ...(isLast ? [...words, ...given.flat()] : [...given.flat(), ...words]),
      ])
  }
}
