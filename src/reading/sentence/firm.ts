import { runsOf, wordsIn } from './clauses.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'
import { isGeographic } from './geography.ts'
import { companyWords, jobs } from './whom/lists.ts'
import { isMonth, isWeekday } from './vocabulary.ts'
import { wordSet } from '../names/word-list.ts'

/**
 * Takes out a company that is all of a clause behind the name: "Reid Joinery", "Greaves & Sons", "Riverstone Capital". It is known by its last
 * word, by their surname, by their email or by the job before it; any other words with capital letters may be a place.
 */
export function takeFirm(draft: Draft, name: Span, clauses: readonly Span[]): string | null {
  const left = leftOf(draft)
  const evidence = { surname: surnameIn(draft.text.slice(name.start, name.end)), domain: domainIn(draft) }
  let before = ''
  for (const clause of clauses) {
    const [run, ...others] = clause.start < name.end && clause.end < name.end ? [] : runsOf(left, clause)
    if (!run) continue
    const words = left.slice(run.start, run.end).replace(/[.\s]+$/, '')
    const lead = others.length > 0 ? undefined : employed.exec(words)?.[0]
    const said = words.slice(lead?.length ?? 0)
    const isTold = lead !== undefined && atWork.test(lead)
    if (others.length === 0 && isCalled(said) && (isTold || isFirm(said, evidence, before))) {
      take(draft, 'company', run.start, run.start + words.length)
      return said
    }
    before = words
  }
  return null
}

/** What says that it is where they work. */
const employed =
  /^(?:(?:s?he )?(?:now (?:at|with)|works? (?:at|for)|working (?:at|for)|from|with|at|of|runs|owns)|owner of)\s+(?:the )?/iu
const atWork = /now|work|runs|owns|owner/iu

/** Capital letters throughout. */
function isCalled(words: string): boolean {
  return (
    /^\p{Lu}[\p{L}\d.'’&-]*(?: (?:(?:&|and|of|the|de|for) )*[\p{Lu}\d][\p{L}\d.'’&-]*){0,6}$/u.test(words) &&
    !isGeographic(words)
  )
}

interface Evidence {
  readonly surname: string
  readonly domain: string
}

function isFirm(words: string, { surname, domain }: Evidence, before: string): boolean {
  const parts = words
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((part) => part !== '')
  const [first = '', ...others] = parts
  if (isMonth(first) || isWeekday(first) || (others.length === 0 && domain === '')) return false
  const isNamed =
    others.length > 0 &&
    surname !== '' &&
    parts.some((part) => part.replace(/['’]?s?$/, '') === surname || part === surname)
  return (
    isNamed ||
    companyWords.has(parts.at(-1) ?? '') ||
    firms.has(parts.at(-1) ?? '') ||
    /\p{Lu}\S* (?:&|and) \p{Lu}/u.test(words) ||
    (first.length > 3 && domain.startsWith(first)) ||
    isJobAlone(before)
  )
}

/** "CFO", "HR director", "nursery manager". */
function isJobAlone(words: string): boolean {
  const parts = wordsIn(words, { start: 0, end: words.length })
  return parts.length > 0 && parts.length <= 3 && jobs.has(parts.at(-1)?.lower ?? '')
}

function surnameIn(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []
  return words.length > 1 ? (words.at(-1) ?? '') : ''
}

/** The name of the host of their email, without its last parts; none of a provider's. */
function domainIn({ text, parts }: Draft): string {
  const email = parts.find(({ field }) => field === 'email')
  const host = email ? (/@([^.]+)/.exec(text.slice(email.start, email.end))?.[1]?.toLowerCase() ?? '') : ''
  return providers.has(host) ? '' : host
}

const providers = wordSet(
  'gmail yahoo hotmail outlook icloud aol me live msn proton protonmail gmx mail yandex btinternet',
)

/** What companies are called, and somebody may be. */
const firms = wordSet(
  `limited plc llp group studios consultants associates capital holdings ventures industries enterprises electric electrical freight joinery hvac heating builders construction
  contractors carpentry landscaping gardens bakery bakers catering events law legal solicitors surgery vets veterinary optometry opticians orthodontics fitness pilates fencing flooring tiling
  glazing windows kitchens cabinetry woodworks print printing press textiles apparel boutique jewelers jewellers florists flowers nursery farm farms dairy winery vineyards brewery brewing lumber
  timber steel metals machining tooling auto autos garage tyres tires transport haulage shipping rail couriers movers removals storage security software technologies tech labs digital robotics
  biotech pharma healthcare care homes estates lettings properties property academy school schools tutors tutoring training accountants accounting bookkeeping cpa finance financial mortgages
  wealth recruitment recruiting staffing advisory creative agency photography films productions records audio travel tours directors`,
)
