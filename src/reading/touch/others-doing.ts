import { fold, wordsOf } from '../fold.ts'
import { wordSet } from '../names/word-list.ts'
import { clausesOf, type Clause } from './clauses.ts'

/**
 * Blanks the clauses that tell what somebody else did, every word in its place: "Linda Kowalski bought the kit" among the words about
 * Gary. What goes on without a subject of its own is of them too.
 */
export async function withoutOthers(words: string, own: string): Promise<string> {
  if (!subject.test(words)) return words
  const names = wordsOf(fold(own))
  let text = words
  let isOther = false
  for (const clause of clausesOf(words)) {
    const named = subject.exec(clause.text)?.groups
    isOther = named ? await isSomebodyElse(named, names) : isOther && goesOn.test(clause.said)
    if (isOther) text = blanked(text, clause)
  }
  return text
}

async function isSomebodyElse(
  named: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Promise<boolean> {
  const first = named.first ?? ''
  const last = named.last ?? ''
  const [name, surname] = [fold(first), fold(last)]
  if (names.includes(name) || names.includes(surname)) return false
  const { isLatinName, kinOf } = await import('../names/nicknames.ts')
  const hasSurname = [first, last].every((one) => /^\p{Lu}/u.test(one))
  if (!isLatinName(name) || (last !== '' && !hasSurname && !helping.test(last))) return false
  if (things.has(name) && !hasSurname) return false
  return !kinOf(name).some((kin) => names.includes(kin.name))
}

function blanked(text: string, { start, text: part }: Clause): string {
  return text.slice(0, start) + ' '.repeat(part.length) + text.slice(start + part.length)
}

const doing =
  "(?:re|pre)?ordered|(?:re)?bought|purchased|paid|signed|joined|renewed|took|takes|called|rang|phoned|texted|emailed|messaged|wrote|replied|answered|picked|said|says|told|asked|asks|wants|wanted|needs|needed|agreed|declined|refused|passed|booked|cancelled|canceled|loved|loves|likes|liked|hung|turned|went|is|isn['’]t|did|didn['’]t|doesn['’]t|won['’]t"
/** First names that are as often a month or a thing: "Bill paid", "May is better". */
const things = wordSet(
  'bill will may april june august grant mark page rose grace hope faith joy art pat chase penny cash price case sue drew dot iris ruby pearl amber violet ivy lily daisy robin jay dale glen cliff dean duke king guy chance buddy buck carol melody van max paris london austin dallas jordan georgia virginia chelsea sydney florence charlotte madison lincoln china india israel houston star summer autumn winter dawn eve mercy patience kit gene jean ray rich miles skip chip bob nick jack frank ernest',
)
const helping = /^(?:just|also|finally|has|had|already|then|never|now|will)$/i
const subject = new RegExp(
  `(?:^|[,.;!?]\\s+|\\s[-–—]\\s+|\\b(?:and|but|then)\\s+)(?<first>(?!(?:s?he|they|it|i|we|you|who|this|that|there)\\s)[a-z]{3,})(?:\\s+(?<last>[\\p{L}'’-]+))?(?:\\s+(?:just|also|finally|has|had|already|then|never|now|will))*\\s+(?:${doing})(?![\\p{L}'’])`,
  'iu',
)

/** Has no subject of its own. */
const goesOn =
  /^ (?:and |also )?(?:wants?|wanted|needs?|needed|asked|asks|says?|said|is|was|will|has|had|likes?|liked|loves?|loved|bought|ordered|paid|signed|joined|not|interested|keen|very|too) /
