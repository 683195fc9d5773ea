// `declension.ts` turned round: which nominatives a form may be of. Words are in small letters with е for ё; й is kept, since it
// tells the forms of Мария apart.
import {
  accusative,
  anyone,
  dative,
  everyCase,
  genitive,
  instrumental,
  man,
  nominative,
  prepositional,
  woman,
  type Reading,
} from './declension.ts'

/** How a word is declined. */
export type Paradigm = 'noun' | 'fleeting' | 'possessive' | 'adjective' | 'unchanged'

/** A nominative that a form may be of. */
export interface Undeclined extends Reading {
  readonly name: string
  readonly paradigm: Paradigm
}

/** Gives the nominatives a word may be a form of by its letters, itself among them where it may stand in the nominative. */
export function undeclined(word: string): readonly Undeclined[] {
  const found: Undeclined[] = []
  for (const { endings, stems, nominatives, genders, paradigm } of paradigms)
    for (const [ending, cases, after] of endings) {
      if (!word.endsWith(ending)) continue
      const stem = word.slice(0, word.length - ending.length)
      if (!stems.test(stem) || (paradigm === 'adjective' && !adjectiveStem.test(stem)) || after?.test(stem) === false)
        continue
      const names = typeof nominatives === 'function' ? nominatives(stem) : nominatives.map((last) => stem + last)
      for (const name of names) found.push({ name, cases, genders, paradigm })
    }
  return [...found, ...unchanged(word)]
}

function unchanged(word: string): readonly Undeclined[] {
  const of = (genders: number): Undeclined[] => [{ name: word, cases: everyCase, genders, paradigm: 'unchanged' }]
  if (/[аеиоуыюя]и$/.test(word)) return []
  if (/[ыи]х$/.test(word) || /^(?:дюма|золя|петипа|дега|люка)$/.test(word) || /(?:[оеиуыэю]|[уоеи]а)$/.test(word))
    return of(anyone)
  return /[бвгджзйклмнпрстфхцчшщь]$/.test(word) ? of(woman) : []
}

type Endings = readonly (readonly [ending: string, cases: number, after?: RegExp])[]

const hushing = /[жчшщц]$/
const back = /[кгхжчшщ]$/
const notBack = /[^кгхжчшщ]$/
const consonant = /[бвгджзклмнпрстфхцчшщ]$/
const vowel = /[аеиоуыюя]$/
/** Ковалёв and Пушкин. */
const possessive = /(?:[ое]в|[иы]н)$/
const adjectiveStem = /[аеиоуыюя].*[бвгджзклмнпрстфхцчшщ]$/
const oblique = everyCase & ~(nominative | accusative)

const nounHard: Endings = [
  ['а', genitive | accusative],
  ['у', dative],
  ['ом', instrumental],
  ['ем', instrumental, hushing],
  ['е', prepositional],
]
const nounSoft: Endings = [
  ['я', genitive | accusative],
  ['ю', dative],
  ['ем', instrumental],
  ['е', prepositional, /[^и]$/],
  ['и', prepositional, /и$/],
]
const nounThird: Endings = [
  ['ь', nominative | accusative],
  ['и', genitive | dative | prepositional],
  ['ью', instrumental],
]
const nounA: Endings = [
  ['а', nominative],
  ['ы', genitive, notBack],
  ['и', genitive, back],
  ['е', dative | prepositional],
  ['у', accusative],
  ['ой', instrumental],
  ['ою', instrumental],
  ['ей', instrumental, hushing],
  ['ею', instrumental, hushing],
]
const nounYa: Endings = [
  ['я', nominative],
  ['и', genitive],
  // «Зульфие» is written as well.
  ['е', dative | prepositional],
  ['и', dative | prepositional, /и$/],
  ['ю', accusative],
  ['ей', instrumental],
  ['ею', instrumental],
]
const adjectiveHard: Endings = [
  ['ого', genitive | accusative],
  ['ому', dative],
  ['ым', instrumental, notBack],
  ['им', instrumental, back],
  ['ом', prepositional],
]
const adjectiveSoft: Endings = [
  ['ий', nominative],
  ['его', genitive | accusative],
  ['ему', dative],
  ['им', instrumental],
  ['ем', prepositional],
]
const adjectiveAya: Endings = [
  ['ая', nominative],
  ['ой', oblique],
  ['ою', instrumental],
  ['ую', accusative],
  ['ей', oblique, hushing],
]
const adjectiveYaya: Endings = [
  ['яя', nominative],
  ['ей', oblique],
  ['ею', instrumental],
  ['юю', accusative],
]
const possessiveA: Endings = [
  ['а', nominative],
  ['ой', oblique],
  ['ою', instrumental],
  ['у', accusative],
]

const paradigms: readonly {
  readonly endings: Endings
  readonly stems: RegExp
  /** What the stem has in the nominative, or how it is made of it. */
  readonly nominatives: readonly string[] | ((stem: string) => readonly string[])
  readonly genders: number
  readonly paradigm: Paradigm
}[] = [
  { endings: [['', nominative], ...nounHard], stems: consonant, nominatives: [''], genders: man, paradigm: 'noun' },
  {
    endings: nounHard,
    stems: /.[бвгджзйклмнпрстфхцчшщь][цкл]$|^льв$/,
    nominatives: refilled,
    genders: man,
    paradigm: 'fleeting',
  },
  { endings: [['ым', instrumental]], stems: possessive, nominatives: [''], genders: man, paradigm: 'possessive' },
  { endings: [['й', nominative], ...nounSoft], stems: vowel, nominatives: ['й'], genders: man, paradigm: 'noun' },
  {
    endings: nounSoft,
    stems: /.ь$/,
    nominatives: (stem) => [`${stem.slice(0, -1)}ей`],
    genders: man,
    paradigm: 'noun',
  },
  { endings: [['ь', nominative], ...nounSoft], stems: consonant, nominatives: ['ь'], genders: man, paradigm: 'noun' },
  {
    endings: nounSoft,
    stems: /.[бвгдзйкмпрстчш]н$|.[кгп]т$/,
    nominatives: refilledSoft,
    genders: man,
    paradigm: 'fleeting',
  },
  { endings: nounThird, stems: consonant, nominatives: ['ь'], genders: woman, paradigm: 'noun' },
  { endings: nounA, stems: /./, nominatives: ['а'], genders: anyone, paradigm: 'noun' },
  { endings: nounYa, stems: /[^кгхжчшщц]$/, nominatives: ['я'], genders: anyone, paradigm: 'noun' },
  {
    endings: [['ый', nominative], ...adjectiveHard],
    stems: notBack,
    nominatives: ['ый'],
    genders: man,
    paradigm: 'adjective',
  },
  {
    endings: [['ий', nominative], ...adjectiveHard],
    stems: /[кгх]$/,
    nominatives: ['ий'],
    genders: man,
    paradigm: 'adjective',
  },
  {
    endings: [['ой', nominative], ...adjectiveHard],
    stems: consonant,
    nominatives: ['ой'],
    genders: man,
    paradigm: 'adjective',
  },
  { endings: adjectiveSoft, stems: /[жчшщн]$/, nominatives: ['ий'], genders: man, paradigm: 'adjective' },
  { endings: adjectiveAya, stems: consonant, nominatives: ['ая'], genders: woman, paradigm: 'adjective' },
  { endings: adjectiveYaya, stems: /н$/, nominatives: ['яя'], genders: woman, paradigm: 'adjective' },
  { endings: possessiveA, stems: possessive, nominatives: ['а'], genders: woman, paradigm: 'possessive' },
]

/** Павла is of Павел, Зайца of Заяц, Витька of Витёк. */
function refilled(stem: string): readonly string[] {
  if (stem.endsWith('айц')) return [`${stem.slice(0, -2)}яц`, `${stem.slice(0, -2)}ец`]
  const head = stem.slice(0, -1).replace(/[ьй]$/, '')
  const last = stem.slice(-1)
  return last === 'ц' || last === 'в' ? [`${head}е${last}`] : [`${head}е${last}`, `${head}о${last}`]
}

/** Корня is of Корень, Лаптя of Лапоть. */
function refilledSoft(stem: string): readonly string[] {
  const last = stem.slice(-1)
  return [`${stem.slice(0, -1)}${last === 'т' || stem === 'огн' ? 'о' : 'е'}${last}ь`]
}
