import { fold, wordsOf } from '../fold.ts'
import { anyone, man, woman } from './declension.ts'
import { gendersOf, latinGendersOf } from './nicknames.ts'

/** Longer names are known by their first words. */
const mostWords = 12

/** The name and company of somebody on the list, taken apart as far as it is asked for. */
export class Listed {
  /** The folded words of the name, and of the company. */
  readonly words: readonly string[]
  readonly companyWords: readonly string[]
  readonly #inverted: boolean
  readonly #name: string
  #first: number | undefined
  #genders: number | undefined

  constructor(name: string, company: string | null) {
    this.words = wordsOf(fold(name)).slice(0, mostWords)
    this.companyWords = company === null ? [] : wordsOf(fold(company)).slice(0, mostWords)
    this.#inverted = name.includes(',')
    this.#name = name
  }

  /** Where the patronymic stands; -1 where there is none. */
  get patronymic(): number {
    if (this.words.length < 3) return -1
    // «Бруевич» in «Бонч-Бруевич» is nobody's father.
    const halves = this.#name.includes('-') ? secondHalves(this.#name) : none
    return this.words.findIndex((word, at) => at > 0 && isPatronymic(word) && !halves.has(word))
  }

  /** Where the first name stands. */
  get first(): number {
    return (this.#first ??= firstName(this.words, this.patronymic, this.#inverted))
  }

  /** Of whom it is, as bits: by the patronymic, else by the surname, else by the first name. */
  get genders(): number {
    return (this.#genders ??= this.#told())
  }

  #told(): number {
    const father = this.words[this.patronymic]
    if (father !== undefined) return father.endsWith('а') ? woman : man
    const isMan = this.words.some((word) => /(?:[ое]в|[иы]н|[сц]кии)$/.test(word))
    const isWoman = this.words.some((word) => /(?:[ое]ва|[иы]на|[сц]кая)$/.test(word))
    if (isMan !== isWoman) return isMan ? man : woman
    const first = this.words[this.first] ?? ''
    return gendersOf(first) || latinGendersOf(first) || anyone
  }
}

const none: ReadonlySet<string> = new Set()

/** The words behind a hyphen. */
function secondHalves(name: string): ReadonlySet<string> {
  const parts = fold(name).split('-').slice(1)
  return new Set(parts.flatMap((part) => wordsOf(part).slice(0, 1)))
}

function isPatronymic(word: string): boolean {
  return /(?:[ое]вич|ич|[ое]вна|ична|инична)$/.test(word)
}

function firstName(words: readonly string[], patronymic: number, inverted: boolean): number {
  if (patronymic > 0) return patronymic - 1
  if (inverted) return words.length - 1
  const known = words.findIndex((word) => gendersOf(word) !== 0)
  if (known >= 0) return known
  return words.length === 2 && isSurname(words[0] ?? '') && !isSurname(words[1] ?? '') ? 1 : 0
}

function isSurname(word: string): boolean {
  return /(?:[ое]ва?|[иы]на?|ск(?:ии|ая)|енко|[иы]х)$/.test(word)
}
