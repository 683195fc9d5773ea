// What a step is about: words that only say how to reach somebody are told from those that say why, and both from who somebody is.
import { wordSet } from '../names/word-list.ts'
import { isTaskAtHead } from './step-clauses.ts'
import { isAction, isKin, isPastVerb } from './vocabulary.ts'
import { jobs } from './whom/lists.ts'

/** Tells whether words name a deed without what it is about: "call her back", "send it", «набрать ей». */
export function isBare(said: string): boolean {
  const words = wordsOf(said)
  return words.length > 0 && words.length <= mostBareWords && words.every(saysHow)
}

const mostBareWords = 6

function saysHow(word: string): boolean {
  return bareGlue.has(word) || isAction(word) || isTaskAtHead(word) || contacts.has(word)
}

const contacts = wordSet(
  'fb wa ping nudge bump speak drop ship promised promise visit viewing appointment appt session site consult consultation trial lesson due estimate survey tour fitting',
)
const bareGlue = wordSet(
  "please pls plz back up in again to with w w/ off over round around by it them one that this her him me us them hers his she he they i i’ll i'll a an the on at of do done mobile cell phone touch base get " +
    'asap quick quickly quietly first then also just only maybe ' +
    'ей ему им его её ее их ней ним ними мне с еще ещё раз снова опять надо нужно тел телефону по',
)

/** Tells whether words say what is wanted, owed, late or to be settled: of all that is said the likeliest to talk about. */
export function isReason(said: string): boolean {
  return (
    /\s/.test(said.trim()) && (wanting.test(said) || business.test(said) || /^\s*(?:re|about|regarding)\s/iu.test(said))
  )
}

const wanting =
  /(?<!\p{L})(?:wants?|wanted|needs?|needed|asked|asks|asking|would like|wishes|hopes|hoping|looking (?:for|to|at|into)|interested|curious|keen|considering|thinking (?:about|of)|owes?|owed|unpaid|overdue|outstanding|missing|pending|waiting|expires?|expired|expiring|runs? out|undecided|unsure|complain\p{L}*|unhappy|hasn['’]?t|haven['’]?t|didn['’]?t|хочет|хотят|хотела?|просит|просят|просила?|жд[её]т|ждут|ждала?|нужн?[аоы]?|нужен|надо|интересу\p{L}+|интересова\p{L}+|ищет|ищут|спрашива\p{L}+|спросила?|думает|сомнева\p{L}+|долж[ен]\p{L}*|жалу\p{L}+|жалова\p{L}+|законч\p{L}+|заканчива\p{L}+|конча\p{L}+)(?!\p{L})/iu
const business =
  /(?<!\p{L})(?:quotes?|quotation|invoices?|proposals?|contracts?|renewals?|budgets?|pric(?:es?|ing)|estimates?|orders?|deliver(?:y|ies)|samples?|payments?|deposits?|bills?|audits?|paperwork|polic(?:y|ies)|refunds?|сч[её]т\p{L}{0,2}|договор\p{L}{0,2}|прайс\p{L}{0,2}|цен[ауыеой]{0,2}|оплат\p{L}{0,2}|предоплат\p{L}{0,2}|заказ\p{L}{0,2}|доставк\p{L}{0,2}|образц\p{L}{0,2}|пробник\p{L}{0,2}|каталог\p{L}{0,2}|смет\p{L}{0,2}|бюджет\p{L}{0,2}|долг\p{L}{0,2}|возврат\p{L}{0,2})(?!\p{L})/iu

/** Tells whether a clause of English may say what a step is about: it tells neither who somebody is nor where they are or have been. */
export function isMatter(said: string): boolean {
  const words = wordsOf(said)
  const [first = ''] = words
  if (words.length === 0 || /[а-яё]/i.test(said)) return false
  if (isPastVerb(first) || aboutWho.test(said) || absence.test(said)) return false
  if (/^\p{Lu}\p{L}*(?:\s+(?:&|and|of|\p{Lu}\S*))*$/u.test(said.trim())) return false
  return !words.some((word) => jobs.has(word) || isKin(word)) && /\p{L}/u.test(said)
}

/** Who somebody is: what they live on, like, have and are called by. */
const aboutWho =
  /^\s*(?:(?:she|he|they|who)\s+)?(?:from|lives?|living|based|works?|working|works|likes?|loves?|hates?|prefers?|allergic|married|divorced|single|retired|speaks?|knows?|met|runs?(?! out)|owns?|teaches|teach|manages|plays|drives|has|have|with|aged?|born|friends?|new|old|ex|lead|referral|tall|nice|lovely|funny|shy|no (?:calls?|emails?|texts?|phone)|vegan|vegetarian|[a-z]{2,}s (?:in|at|on|an?|the|her|his|every))(?!\p{L})|^\s*\d+(?:\s*(?:yo|yrs?|years?(?: old)?))?\s*$|^\s*(?:\d+|one|two|three|four|no)\s+(?:little |grown |teenage |young )?(?:kids?|boys?|girls?|child(?:ren)?|sons?|daughters?|twins?|cats?|dogs?)(?!\p{L})/iu

/** Tells whether words may be the name of a trade: "wine importer", "florist". */
export function isTrade(said: string): boolean {
  return wordsOf(said).length <= 3 && /(?:[^aeiou\W]er|or|ist|ian|man|woman)$/iu.test(said.trim())
}

/** Where somebody is in the meantime. */
const absence =
  /(?<!\p{L})(?:away|out (?:of|until|till)|back (?:on|in|from|at|next|mon|tue|wed|thu|fri|sat|sun)|on (?:holidays?|vacation|leave|a trip)|off (?:until|till|sick)|until|till|abroad|travell?ing)(?!\p{L})/iu

/** Tells whether words behind a deed say what it is about: "he wants a quote", "re the roof". */
export function isReasonBehind(said: string): boolean {
  return behind.test(said)
}

const behind =
  /^\s*(?:re|about|regarding|because|as|since|if|he|she|they|he['’]s|she['’]s|they['’]re|his|her|their|wants?|needs?|asked|про|насчёт|насчет|по поводу|потому|хочет|просит|нужн\p{L}+)(?!\p{L})/iu

function wordsOf(said: string): readonly string[] {
  return said
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’/]+/u)
    .filter(Boolean)
}
