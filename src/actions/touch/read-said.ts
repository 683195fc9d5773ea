import { Fault } from '../../domain/fault.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Touch } from '../../domain/touch/touch.ts'
import { guessTouch } from '../../reading/touch/guess.ts'
import type { App } from '../../app/app.ts'
import { unasked } from '../asking/asking.ts'
import { isLetGo, isNone } from './choose-next.ts'
import { nextFrom, type NextWhen } from '../when/next.ts'
import { readTouch, type ReadTouch } from './read.ts'
import { wordsWithin } from '../asking/words-from.ts'

/** A line that was typed after a touch: when it goes on, or what was said, which may hold the date too. */
export type Said =
  | { readonly kind: 'none' }
  | { readonly kind: 'let-go' }
  | { readonly kind: 'date'; readonly next: NextWhen }
  | { readonly kind: 'words'; readonly touch: ReadTouch }

/** Reads such a line, asking nothing. Faults: `too-long`, those of dates but `date-not-understood`, which are words. */
export async function readSaid(app: App, person: Person, before: Touch, line: string): Promise<Said> {
  if (isNone(line)) return { kind: 'none' }
  if (isLetGo(line)) return { kind: 'let-go' }
  const lastTouch = app.clock.wallAt(before.at).day
  try {
    return { kind: 'date', next: await nextFrom(unasked(app), line.trim(), { whose: person, lastTouch }) }
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'date-not-understood') throw error
  }
  return { kind: 'words', touch: withWords(before, await readTouch(app, person, wordsOf(app, line), nothingSaid)) }
}

/** Takes a line as words alone, whatever stands in it like a date. */
export function plainWords(app: App, before: Touch, line: string): ReadTouch {
  const words = wordsOf(app, line)
  const { direction, channel, outcome, noMore, phone } = guessTouch(words)
  return withWords(before, {
    row: { id: app.newId(), ...whenAndHow(before), words, direction: direction ?? before.direction, channel, outcome },
    day: app.clock.wallAt(before.at).day,
    known: { outcome, said: false },
    time: null,
    ahead: null,
    unread: null,
    others: [],
    noMore,
    phone,
  })
}

const nothingSaid = { at: undefined, channel: undefined, outcome: undefined, in: false, out: false }

function wordsOf(app: App, line: string): string {
  return wordsWithin(line, app.words.steps.whatHappened)
}

/** What a key said stands; the words tell what it left open. What was sent stays before them. */
function withWords(before: Touch, read: ReadTouch): ReadTouch {
  const isOpen = before.outcome === null && before.words === ''
  const outcome = before.outcome ?? (isOpen ? read.row.outcome : null)
  return {
    ...read,
    row: {
      ...read.row,
      ...whenAndHow(before),
      channel: before.channel ?? read.row.channel,
      direction: before.channel === null ? read.row.direction : before.direction,
      outcome,
      words: [before.words, read.row.words].filter((part) => part !== '').join('\n'),
    },
    known: { outcome, said: before.outcome !== null },
  }
}

function whenAndHow({ personId, at, zone, via }: Touch) {
  return { personId, at, zone, via }
}
