// How Russian names change by case. Words are folded (ё is е, й is и), and nothing is known of them but their letters: every
// way a word may be declined is given, and what the words of one name agree on is for `agreement` to find.

/** The cases a form may be in, as bits. */
export const nominative = 1
export const genitive = 2
export const dative = 4
export const accusative = 8
export const instrumental = 16
export const prepositional = 32
export const everyCase = 63

/** Whom a form may be of, as bits. */
export const man = 1
export const woman = 2
export const anyone = 3

/** What a form may be: a set of cases, for a man, a woman or either. */
export interface Reading {
  readonly cases: number
  readonly genders: number
}

/** A word of a name in one of its forms. */
export interface Form extends Reading {
  readonly text: string
  /** A form such words seldom have: a surname in -ова declined as a noun. */
  readonly rare: boolean
}

/**
 * Gives every form a folded Russian word in the nominative may take as a first name, a patronymic or a surname, itself first.
 * Whether it is a first name matters where both end alike: Марине, but Калининой.
 */
export function formsOf(word: string, isFirstName: (word: string) => boolean = () => false): readonly Form[] {
  const forms: Form[] = [{ text: word, cases: nominative, genders: anyone, rare: false }]
  const paradigm = (stems: readonly string[], endings: Endings, genders: number, rare = false) => {
    for (const stem of stems)
      for (const [ending, cases] of endings) forms.push({ text: stem + ending, cases, genders, rare })
  }
  const unchanged = (genders: number) => forms.push({ text: word, cases: everyCase, genders, rare: false })
  const stem = word.slice(0, -1)
  const last = word.slice(-1)
  if (/[ыи]х$/.test(word)) unchanged(anyone)
  else if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) {
    paradigm([word, ...fleeting(word)], nounHard, man)
    if (/[оеиы][вн]$/.test(word)) paradigm([word], [['ым', instrumental]], man)
    unchanged(woman)
  } else if (/[аеиоуыюя]и$/.test(word)) {
    paradigm([stem, ...(last === 'и' && word.endsWith('еи') ? [`${word.slice(0, -2)}ь`] : [])], nounShort, man)
    if (word.endsWith('ии')) paradigm([stem], [['и', prepositional]], man)
    if (/[иоы]и$/.test(word)) paradigm([word.slice(0, -2)], adjective, man)
    unchanged(woman)
  } else if (last === 'ь') {
    paradigm([stem, ...fleetingSoft(stem)], nounSoft, man)
    paradigm([stem], nounThird, woman)
    unchanged(woman)
  } else if (last === 'а') {
    const isSurname = /(?:[ое]в|[иы]н)а$/.test(word)
    if (isSurname) paradigm([stem], adjectiveA, woman)
    paradigm([stem], nounA, anyone, isSurname && !(word.endsWith('ина') && isFirstName(word)))
    if (/[уоеиа]а$/.test(word)) unchanged(anyone)
  } else if (last === 'я') {
    paradigm([stem], nounYa, anyone)
    if (/и[ия]$/.test(word)) paradigm([stem], [['и', dative | prepositional]], anyone)
    if (/[ая]я$/.test(word)) paradigm([word.slice(0, -2)], adjectiveAya, woman)
  } else unchanged(anyone)
  return forms
}

type Endings = readonly (readonly [ending: string, cases: number])[]

const nounHard: Endings = [
  ['а', genitive | accusative],
  ['у', dative],
  ['ом', instrumental],
  ['ем', instrumental],
  ['е', prepositional],
]
const nounShort: Endings = [
  ['я', genitive | accusative],
  ['ю', dative],
  ['ем', instrumental],
  ['е', prepositional],
]
const nounSoft = nounShort
const nounThird: Endings = [
  ['и', genitive | dative | prepositional],
  ['ь', accusative],
  ['ью', instrumental],
]
const nounA: Endings = [
  ['ы', genitive],
  ['и', genitive],
  ['е', dative | prepositional],
  ['у', accusative],
  ['ои', instrumental],
  ['ою', instrumental],
  ['еи', instrumental],
  ['ею', instrumental],
]
const nounYa: Endings = [
  ['и', genitive],
  ['е', dative | prepositional],
  ['ю', accusative],
  ['еи', instrumental],
  ['ею', instrumental],
]
const adjective: Endings = [
  ['ого', genitive | accusative],
  ['его', genitive | accusative],
  ['ому', dative],
  ['ему', dative],
  ['ым', instrumental],
  ['им', instrumental],
  ['ом', prepositional],
  ['ем', prepositional],
]
const adjectiveA: Endings = [
  ['ои', genitive | dative | instrumental | prepositional],
  ['ою', instrumental],
  ['у', accusative],
]
const adjectiveAya: Endings = [
  ['ои', genitive | dative | instrumental | prepositional],
  ['еи', genitive | dative | instrumental | prepositional],
  ['ою', instrumental],
  ['ую', accusative],
  ['юю', accusative],
]

/** Stems that lose a vowel before an ending: Павел - Павла, Лев - Льва, Кравец - Кравца, Заяц - Зайца, Стрелец - Стрельца, Витёк - Витька. */
function fleeting(word: string): readonly string[] {
  const parts = /^(.*)([еоя])([кцл])$/.exec(word) ?? /^(л)(е)(в)$/.exec(word)
  if (!parts) return []
  const [, head = '', vowel, last = ''] = parts
  if (head === '') return []
  const soft = vowel === 'е' && (head.endsWith('л') || last === 'к') ? [`${head}ь${last}`] : []
  const glide = /[аеиоуыюя]$/.test(head) || vowel === 'я' ? [`${head}и${last}`] : []
  if (vowel === 'я') return word.endsWith('яц') ? [`${head}иц`] : []
  return [head + last, ...soft, ...glide]
}

/** Stems such as of Пень - Пня. */
function fleetingSoft(stem: string): readonly string[] {
  const parts = /^(.+)[ео]([а-я])$/.exec(stem)
  return parts ? [`${parts[1] ?? ''}${parts[2] ?? ''}`] : []
}

/**
 * Gives the nominatives a folded Russian word may be a form of, itself first. Far too many, most of them no words at all: they
 * are for looking up, and `formsOf` tells which of those found are right.
 */
export function nominativesOf(word: string): readonly string[] {
  const found = new Set([word])
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 1) continue
    const stem = word.slice(0, word.length - ending.length)
    for (const other of nominativeEndings) found.add(stem + other)
    const vowelLess = /^(.*?)[ьи]?([бвгджзклмнпрстфхцчшщ])$/.exec(stem)
    if (vowelLess) for (const vowel of 'ео') found.add((vowelLess[1] ?? '') + vowel + (vowelLess[2] ?? ''))
    if (stem.endsWith('иц')) found.add(`${stem.slice(0, -2)}яц`)
    if (stem.endsWith('ь')) found.add(`${stem.slice(0, -1)}еи`)
  }
  return [...found]
}

/** Every ending a form may have, and none. */
const endings = [
  ...new Set([nounHard, nounShort, nounThird, nounA, adjective, adjectiveAya].flat().map(([ending]) => ending)),
]
const nominativeEndings = ['', 'а', 'я', 'ь', 'и', 'ии', 'ои', 'ыи', 'ая', 'яя']
