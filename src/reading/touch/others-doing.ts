import { fold, wordsOf } from '../fold.ts'
import { wordSet } from '../names/word-list.ts'
import { clausesOf, type Clause } from './clauses.ts'

/**
 * Blanks the clauses that tell what somebody else did, every word in its place: "Linda Kowalski bought the kit" among the words about
 * Gary. What goes on without a subject of its own is of them too.
 */
export async function withoutOthers(words: string, own: string): Promise<string> {
  if (!subject.test(words) && !subjectRu.test(words) && !kinDoing.test(words)) return words
  const names = wordsOf(fold(own))
  let text = words
  let isOther = false
  for (const clause of clausesOf(words)) {
    const named = subject.exec(clause.text) ?? subjectRu.exec(clause.text)
    if (kinDoing.test(clause.text)) isOther = true
    else if (named) isOther = !isJoined(words, clause, names) && (await isSomebodyElse(named.groups ?? {}, names))
    else isOther = isOther && goesOn.test(clause.said)
    if (isOther) text = blanked(text, clause)
  }
  return text
}

/** "Gary and Linda ordered": the one it is about did so too. */
function isJoined(words: string, clause: Clause, names: readonly string[]): boolean {
  const before = /([\p{L}'’-]+)\s+(?:and|&|и)\s+$/iu.exec(words.slice(0, clause.start))?.[1]
  return before !== undefined && names.includes(fold(before))
}

async function isSomebodyElse(
  named: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Promise<boolean> {
  const first = named.first ?? ''
  const last = named.last ?? ''
  const [name, surname] = [fold(first), fold(last)]
  const hasSurname = [first, last].every((one) => /^\p{Lu}/u.test(one))
  if (names.includes(surname)) return false
  // Another surname is another person, who may have the same first name.
  if (names.includes(name)) return hasSurname && names.length > 1 && !helping.test(last)
  const { isKnownName, isLatinName, kinOf } = await import('../names/nicknames.ts')
  if (/[а-я]/.test(name)) return isKnownName(name) && !kinOf(name).some((kin) => names.includes(kin.name))
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
  `(?:^|[,.;!?]\\s+|\\s[-–—]\\s+|\\b(?:and|but|then|(?:s?he|they) (?:said|says)(?: that)?)\\s+)(?<first>(?!(?:s?he|they|it|i|we|you|who|this|that|there)\\s)[a-z]{3,})(?:\\s+(?<last>[\\p{L}'’-]+))?(?:\\s+(?:just|also|finally|has|had|already|then|never|now|will))*\\s+(?:${doing})(?![\\p{L}'’])`,
  'iu',
)

/** «Игорь купил набор», «Марина Орлова уже оплатила». */
const subjectRu =
  /(?:^|[,.;!?]\s+|\s[-–—]\s+|(?<!\p{L})(?:и|а|но|что)\s+)(?<first>\p{Lu}[а-яё]{2,})(?:\s+(?<last>\p{Lu}[а-яё-]+))?(?:\s+(?:уже|тоже|не|пока|ещё|еще|наконец|вчера|сегодня|сам|сама|вроде))*\s+(?:[а-яё]+(?:ла|л|лась|лся)|хочет|просит|говорит|готов|готова|против|согласен|согласна)(?!\p{L})/u

const doingRu =
  '(?:(?:уже|тоже|не|пока|ещё|еще|наконец|вчера|сегодня|сам|сама|вроде) )*(?:[а-яё]+(?:ла|л|ли|лась|лся|лись)|хочет|просит|говорит|против|согласен|согласна)'
const kin =
  'husband|wife|hubby|fianc[eé]e?|boyfriend|girlfriend|partner|son|daughter|kids?|mum|mom|mother|dad|father|parents|brother|sister|cousin|aunt|uncle|neighbou?r|friend|boss|manager|colleague|coworker|assistant|secretary|receptionist|accountant|lawyer|landlord|roommate'
const kinRu =
  'муж|жена|супруг|супруга|жених|невеста|парень|девушка|сын|дочь|дочка|дети|мама|мать|папа|отец|родители|брат|сестра|тётя|тетя|дядя|бабушка|дедушка|свекровь|тёща|теща|сосед|соседка|друг|подруга|начальник|начальница|шеф|босс|директор|коллега|помощник|помощница|секретарь|бухгалтер|юрист|партнёр|партнер'
/** What somebody near them did: "wife ordered a kit", «её начальник отказал». */
const kinDoing = new RegExp(
  `^\\s*(?:(?:but|and|then|(?:s?he|they) (?:said|says)(?: that)?) )?(?:(?:his|her|their|the|a|my) )?(?:(?:best|older|younger|eldest) )?(?:${kin})(?: (?:just|also|finally|has|had|already|then|never|now|will))* (?:${doing})(?![\\p{L}'’])|^\\s*(?:(?:но|а|и|сказал[аи]?,? что) )?(?:(?:её|ее|его|их|мой|моя) )?(?:${kinRu}) ${doingRu}(?!\\p{L})`,
  'iu',
)

/** Has no subject of its own. */
const goesOn =
  /^ (?:and |also )?(?:wants?|wanted|needs?|needed|asked|asks|says?|said|is|was|will|has|had|likes?|liked|loves?|loved|bought|ordered|paid|signed|joined|not|interested|keen|very|too) /
