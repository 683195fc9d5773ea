import { fold } from '../../fold.ts'
import { sentenceWord } from '../../names/sentence-words.ts'
import type { Span } from '../draft.ts'
import { wordsIn, type Word } from '../clauses.ts'
import { isAction, isKin, isMonth, isPastVerb, isReport, isWeekday, particles } from '../vocabulary.ts'
import { holidays, introductions, jobs, openers, places, titles, verbsInEnglish } from './lists.ts'
import { wordSet, type WordSet } from '../../names/word-list.ts'

/** What a word of a sentence may be beside a part of a name. */
export type Kind =
  /** A capital letter or a script without them, and none of the others. */
  | 'capital'
  /** A letter with a full stop, or alone and capital. */
  | 'initial'
  | 'particle'
  | 'title'
  /** "sister", «муж», and what people are by trade: "owner", «мастер». */
  | 'kin'
  | 'job'
  /** What opens a note and names nobody: "ok", «короче», "new lead". */
  | 'opener'
  | 'introduction'
  | 'verb'
  | 'time'
  /** Any other word that is never a name. */
  | 'frame'
  | 'plain'

/** A word of a sentence as the search for people sees it. */
export interface Tagged extends Word {
  readonly folded: string
  readonly kind: Kind
  readonly isCapital: boolean
  readonly isLatin: boolean
  /** "Dana's". */
  readonly isPossessive: boolean
  /** Which clause it stands in, and whether it begins it. */
  readonly clause: number
  readonly isFirst: boolean
  /** What parts it from the word before: nothing, a hyphen is no such thing. */
  readonly isApart: boolean
  /** A plus or a slash stands before it: "zoe + fiona". */
  readonly isAdded: boolean
  /** An "@" stands before it: "agent @ Keller Williams". */
  readonly isAt: boolean
}

/** Tells the words of the clauses apart by what they may be. What was taken out parts words as a comma does. */
export function tagged(text: string, clauses: readonly Span[]): readonly Tagged[] {
  const all: Tagged[] = []
  for (const [clause, span] of clauses.entries()) {
    let isFirst = true
    for (const word of wordsIn(text, span)) {
      if (word.text === '') continue
      const before = all.at(-1)
      const between = before ? text.slice(before.end, word.start) : ''
      const isApart =
        before?.clause !== clause || /[^\s]/.test(between) || /[,:;!?)]$/.test(text.slice(before.start, before.end))
      const isAdded = before?.clause === clause && /^\s*[+/]\s*$/.test(between)
      const isAt = before?.clause === clause && /^\s*@\s*$/.test(between)
      all.push(tag(word, { clause, isFirst, isApart, isAdded, isAt }))
      isFirst = false
    }
  }
  return all
}

/** Who somebody is to another, in any case: «подружке», «мужа». */
const kinForms: readonly (readonly [WordSet, WordSet])[] = [
  [
    wordSet(
      'мам пап сестр сестрёнк сестренк подруг подружк дочк дочер бабушк дедушк тет тёт дяд кум тещ тёщ свекров знаком соседк коллег невест племянниц племянник мамочк начальниц начальник клиентк помощниц',
    ),
    wordSet('а ы и е у ой ей ою ю я ом ем ого ому ым'),
  ],
  [
    wordSet('муж брат сын отц друг сосед клиент парн жених партнер партнёр напарник однокурсник одноклассник'),
    wordSet('а у ом ем е я ю'),
  ],
]

function isKinForm(word: string): boolean {
  return (
    mayEndSo.has(word) ||
    [1, 2, 3].some((length) => {
      const [stem, ending] = [word.slice(0, -length), word.slice(-length)]
      return kinForms.some(([stems, endings]) => stems.has(stem) && endings.has(ending))
    })
  )
}

const mayEndSo = wordSet(
  'жена жены жене жену женой женою муж брат сын отц друг сосед клиент парн жених партнер партнёр напарник однокурсник одноклассник',
)

const pronouns = wordSet(
  'i you he she it we they me him her us them my your his its our their who whom mine hers theirs everyone everybody anyone someone somebody something nobody folks guys еи еи ее его ему их им ими нее него ними неи я ты он она оно мы вы они меня тебя нас вас мне тебе нам вам кто кому кого команде команду команда коллегам коллеги',
)

/** "let's", "what's": no possessives. */
const shortened = new Set('let what that there here who where when how it he she'.split(' '))

function tag(word: Word, place: Pick<Tagged, 'clause' | 'isFirst' | 'isApart' | 'isAdded' | 'isAt'>): Tagged {
  const isPossessive = /^[A-Za-z]\p{L}+['’]s?$/u.test(word.text) && !shortened.has(word.lower.slice(0, -2))
  const bare = word.text.replace(/['’]s?$/, '')
  const folded = fold(bare.replace(/['’`]/g, '').replace(/\.$/, ''))
  const isCapital = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word.text)
  return {
    ...word,
    ...place,
    folded,
    isCapital,
    isPossessive,
    isLatin: /^[a-z]/.test(folded),
    kind: isInitial(word.text, place.isFirst) ? 'initial' : kindOf(word, folded, isCapital),
  }
}

/** A lone capital letter may be a preposition where a clause begins with it. */
function isInitial(text: string, isFirst: boolean): boolean {
  if (!/^\p{Lu}\.?$|^(?:\p{Lu}\.){1,3}$/u.test(text)) return false
  return !(isFirst ? /^[ВСКУОИЯАI]$/ : /^[ВИЯI]$/).test(text)
}

function kindOf(word: Word, folded: string, isCapital: boolean): Kind {
  const { lower } = word
  if (/^[@#+*&/]|\d/.test(word.text) || !/\p{L}/u.test(word.text)) return 'frame'
  if (/n['’]t$/.test(lower)) return 'frame'
  if (titles.has(lower)) return 'title'
  if (openers.has(lower)) return 'opener'
  if (introductions.has(lower)) return 'introduction'
  if (isKin(lower) || isKinForm(lower)) return 'kin'
  if (jobs.has(lower)) return 'job'
  if (isWeekday(lower) || isMonth(lower) || holidays.has(lower)) return 'time'
  if (isAction(lower) || isPastVerb(lower) || isReport(lower) || verbsInEnglish.has(lower)) return 'verb'
  if (!isCapital && particles.has(lower) && !/^(?:and|&|y|e|i|и)$/.test(lower)) return 'particle'
  if (places.has(lower)) return 'frame'
  if (pronouns.has(folded)) return 'frame'
  const known = sentenceWord(folded)
  if (known === 'frame' || (known === 'thing' && !isCapital)) return 'frame'
  return isCapital ? 'capital' : 'plain'
}

/** "April 9", "in April": a month all the same. */
export function isDated(all: readonly Tagged[], at: number): boolean {
  const [before, next] = [all[at - 1], all[at + 1]]
  return (
    (next !== undefined && !next.isApart && /^\d/.test(next.text) && !/^\d{1,2}(?::\d\d)?[ap]m?$/.test(next.lower)) ||
    (before !== undefined &&
      (/^\d/.test(before.text) || /^(?:in|by|until|till|of|mid|early|late|this|next|last)$/.test(before.lower)))
  )
}

/** Finds the first word that says something. */
export function firstOf(all: readonly Tagged[]): number {
  return all.findIndex(({ kind }) => kind !== 'opener' && kind !== 'introduction')
}
