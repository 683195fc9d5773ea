import type { Kind } from '../lexicon/word-row.ts'
import type { Token, Tokens } from '../lexicon/tokens.ts'

/**
 * Tells whether words name a thing or a deed and no more: "price list", «новый каталог». Beside "today" they are what is to be
 * done; how someone is ("busy", «в отпуске») or what goes on ("moves house") is a remark.
 */
export function nameThing(words: Tokens): boolean {
  const [first] = words
  if (first === undefined || isPreposition(first)) return false
  return words.every((word, index) => isPlain(word) && !isState(word, words[index + 1]))
}

const besideThings = new Set<Kind>([
  'number',
  'tenfold',
  'pair',
  'article',
  'the',
  'and',
  'of',
  'lead',
  'for',
  'business',
])

/** Neither a verb nor a pronoun, and no other word of time. */
function isPlain({ text, meanings }: Token): boolean {
  const isTime = meanings.length > 0 && !meanings.some(({ kind }) => besideThings.has(kind))
  return !isTime && !goesOn.test(text) && !goesOnInRussian.test(text)
}

/** "busy", "busy with work"; before a noun it is the thing's: "free sample". */
function isState({ text }: Token, next: Token | undefined): boolean {
  return (next === undefined || isPreposition(next)) && states.test(text)
}

function isPreposition({ text, meanings }: Token): boolean {
  return meanings.some(({ kind }) => kind === 'lead' || kind === 'of') || prepositions.test(text)
}

const prepositions = /^(?:with|under|у|об?|из|по|при|под|для)$/

const goesOn =
  /(?:n't|[a-z]{3}ed)$|^(?:i|you|we|they|(?:s?he|it)(?:'s)?|is|are|was|has|had|do|does|did|will|not?|never|out|off|away|here|there|very|too|so|all|(?:feel|look|seem|work|leav|mov|turn|start|fl[yi]|go|com|gett?|stay|sleep|rest|travell?|say|lik|lov|hav)(?:e?s|ing))$/
const goesOnInRussian =
  /(?:(?:[аеяую]е|[еий]де|живе|[джнс]и|[аеяую]ю|[дж]у)т|[аеияу]л[аи]|(?<!рн|ри)[аеияу]л|шла?|с[ья])$|^(?:я|он[аи]?|[мв]ы|не|нет|дома|там|очень|рождения)$/
const states =
  /[ая]я$|ы[йе]$|[шх]о$|^(?:busy|ill|sick|(?:un)?well|better|worse|free|home|late|sad|happy|angry|upset|fine|ok|okay|good|bad|open|alone|asleep|new|рада?|праздник|(?:занят|свобод|бол[еь]н|недоступ|довол|открыт|закрыт).*)$/
