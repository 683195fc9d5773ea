import { add, type Change } from '../../src/domain/record/change.ts'
import { readDay, type Day } from '../../src/domain/time/day.ts'
import { wallClockAt } from '../../src/domain/time/zone.ts'
import { fold } from '../../src/reading/fold.ts'
import type { Dump } from '../../src/store/reads/dump.ts'
import { contact, followup, person, save } from './people.ts'
import type { Expected, Listed, Sentence } from './sentence-table.ts'
import { testApp, type TestApp } from './test-app.ts'
import { offsetOf } from './zones.ts'

/** What became of a sentence: `right`, `refused`, or the gravest thing that is wrong, and everything that was not as expected. */
export interface Verdict {
  readonly verdict: string
  readonly faults: readonly string[]
}

/** What is silently wrong, the gravest first. */
export const silent = ['ghost', 'wrong-person', 'wrong-date', 'lost-date', 'wrong-time', 'wrong-rest'] as const

/** Types a sentence into a fresh list and compares what was saved with what is expected. */
export async function verdictOf(sentence: Sentence, people: readonly Listed[]): Promise<Verdict> {
  const app = listWith(sentence, people)
  const before = app.store().dump()
  const { command, whom, words, expected } = sentence
  const { exit, stdout, stderr } = await app.runArgs([command, ...(whom ? [whom] : []), words, '--json'])
  const saved = savedBetween(before, app.store().dump())
  const ahead = exit === 0 ? (JSON.parse(stdout) as { readonly ahead?: Step | null }).ahead : null
  const faults = saved.who ? faultsOf(sentence, saved, ahead ?? null, people) : []
  if (!saved.who) {
    if (exit !== 1) faults.push(`ended with ${String(exit)}: ${stderr}`)
    else if (!mayAsk(expected)) faults.push(`refused: ${stderr}`)
  }
  app.end()
  const gravest = silent.find((one) => faults.some((fault) => fault.startsWith(one)))
  return { verdict: gravest ?? (faults.length > 0 ? 'refused' : 'right'), faults }
}

export function listWith({ lang, now, zone }: Sentence, people: readonly Listed[]): TestApp {
  const british = zone === 'Europe/London'
  const app = testApp({ lang, now, zone, ...(british ? { region: 'GB' } : {}) })
  const changes = people.flatMap((one): readonly Change[] => {
    const id = `p${String(one.no)}`
    return [
      add('person', person({ id, name: one.name, company: one.company || null })),
      add('role', { id: `r-${id}`, personId: id, role: 'prospect' }),
      ...(one.phone ? [add('contactPoint', contact(id, 'phone', one.phone.replace(/[^+\d]/g, '')))] : []),
      ...(one.email ? [add('contactPoint', contact(id, 'email', one.email))] : []),
      ...one.tags.map((tag) => add('tag', { id: `t-${id}-${tag}`, personId: id, tag })),
      ...(one.isDue ? [add('followup', followup({ id: `f-${id}`, personId: id, day: dayOf(now), what: '' }))] : []),
    ]
  })
  save(app.store(), ...changes)
  return app
}

interface Step {
  readonly day: string
  readonly time: string | null
}

type Saved = ReturnType<typeof savedBetween>

/** The rows that are new: those of the one person they are about, and about whom else there are some. */
function savedBetween(before: Dump, after: Dump) {
  const fresh = <K extends 'person' | 'followup' | 'touch' | 'note' | 'contactPoint' | 'tag'>(kind: K) => {
    const old = new Set(before[kind].map((row) => JSON.stringify(row)))
    return after[kind].filter((row) => !old.has(JSON.stringify(row))) as Dump[K]
  }
  const newIds = fresh('person')
  const touch = fresh('touch')[0]
  const steps = fresh('followup').filter(({ closedAt }) => closedAt === null)
  const [notes, points, tags] = [fresh('note'), fresh('contactPoint'), fresh('tag')]
  const about = [...steps, ...notes, ...points, ...tags].map(({ personId }) => personId)
  const id = touch?.personId ?? newIds[0]?.id ?? about[0]
  const [step, ...more] = steps.filter(({ cadence }) => cadence === null).toSorted(bySight)
  return {
    who: after.person.find((one) => one.id === id),
    isNew: !before.person.some((one) => one.id === id),
    /** Whom else something was saved about. */
    others: after.person.filter(
      (one) => one.id !== id && [...newIds.map((fresh) => fresh.id), ...about].includes(one.id),
    ),
    touch,
    step,
    more,
    notes: notes.map(({ words }) => words),
    contacts: after.contactPoint.filter(({ personId }) => personId === id).map(({ value }) => value),
    tags: after.tag.filter(({ personId }) => personId === id).map(({ tag }) => tag),
  }
}

function bySight(one: Step, other: Step): number {
  const [left, right] = [one, other].map(({ day, time }) => `${day} ${time ?? ''}`)
  return (left ?? '').localeCompare(right ?? '')
}

function dayOf(now: string): Day {
  const day = readDay(now.slice(0, 10))
  if (!day) throw new Error(`not a day: ${now}`)
  return day
}

function mayAsk({ who, day }: Expected): boolean {
  return [...(who ?? []), ...(day ?? [])].includes('ask')
}

function faultsOf(sentence: Sentence, saved: Saved, ahead: Step | null, people: readonly Listed[]): string[] {
  const { command, expected, zone } = sentence
  const step = saved.step ?? (command === 'log' ? ahead : null)
  const isOffered = !saved.step
  const faults = [...whoFaults(expected, saved, people), ...otherFaults(saved)]
  const differs = (fault: string, right: readonly (string | null)[] | undefined, got: string | null | undefined) => {
    if (right && !right.includes(got ?? null)) faults.push(`${fault}: ${got ?? 'none'}`)
  }
  const days = expected.day
  const mayLack = days?.includes(null) === true || (command === 'log' && days?.includes('ask') === true)
  if (days && !step && !mayLack) faults.push('lost-date')
  if (days && step && !(isOffered && days.includes('ask')))
    differs(isOffered && mayLack ? 'wrong-rest offer' : 'wrong-date', days, step.day)
  if (saved.touch) differs('wrong-date of the touch', expected.touched, wallClockAt(saved.touch.at, zone, offsetOf).day)
  if (step && days?.some((day) => day !== null && day !== 'ask')) differs('wrong-time', expected.time, step.time)
  // A second step is right where it is told of; none is where it is not.
  const second = saved.more.length > 1 ? saved.more.map(({ day }) => day).join(' + ') : (saved.more[0]?.day ?? null)
  differs('wrong-date of a second step', expected.then ?? [null], second)
  differs('wrong-rest rule', (expected.rule ?? [null]).map(plainRule), plainRule(saved.step?.rule ?? null))
  if (command !== 'add') {
    differs('wrong-rest outcome', expected.outcome, saved.touch?.outcome)
    differs('wrong-rest channel', expected.channel, saved.touch?.channel)
  }
  return [...faults, ...wordFaults(expected, saved)]
}

function whoFaults({ who }: Expected, { who: got, isNew }: Saved, people: readonly Listed[]): readonly string[] {
  if (!who || !got) return []
  const fits = who.some((one) =>
    one.startsWith('new ')
      ? isNew && one.slice(4).replaceAll('ё', 'е') === got.name.replaceAll('ё', 'е')
      : !isNew && people.some(({ no, name }) => String(no) === one && name === got.name),
  )
  return fits ? [] : [`${isNew ? 'ghost' : 'wrong-person'}: ${got.name}`]
}

/** A sentence is about one person: what is saved about another one too is a fault. */
function otherFaults({ others, isNew }: Saved): readonly string[] {
  return others.map(({ name }) => `${isNew ? 'ghost' : 'wrong-person'} besides: ${name}`)
}

/** What is to be among what was saved, or in the words of the step or of a note. */
function wordFaults(expected: Expected, { who, contacts, tags, step, more, notes }: Saved): readonly string[] {
  const what = plain([step?.what ?? '', ...more.map((one) => one.what), ...notes].join(' \n '))
  const holds = (thing: keyof Expected, test: (value: string) => boolean) =>
    (expected[thing] ?? []).every((value) => value !== null && test(value)) ? [] : [`wrong-rest ${thing}`]
  return [
    ...holds('phone', (phone) => contacts.some((one) => one.replace(/\D/g, '') === phone.replace(/\D/g, ''))),
    ...holds('email', (email) => contacts.includes(email)),
    ...holds('tags', (tag) => tags.some((one) => plain(one) === plain(tag))),
    ...holds('company', (company) => plain(who?.company ?? '').includes(plain(company))),
    ...holds('source', (source) => plain(who?.source ?? '').includes(plain(source))),
    ...(what.trim() === '' && !step ? [] : holds('has', (word) => what.includes(plain(word)))),
    ...holds('lacks', (word) => !what.includes(plain(word))),
  ]
}

/** Without what says the same: an interval of one, the hour, where the week begins. */
function plainRule(rule: string | null): string | null {
  const parts = rule?.split(';').filter((part) => !/^(BYHOUR|BYMINUTE|BYSECOND|WKST)=|^INTERVAL=1$/.test(part))
  return parts?.sort().join(';') ?? null
}

function plain(text: string): string {
  return fold(text.replaceAll(/[«»"“”„]/g, '').replaceAll('’', "'")).trim()
}
