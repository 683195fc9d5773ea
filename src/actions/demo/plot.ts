import type { Channel, Direction, Outcome } from '../../domain/touch/touch.ts'
import type { RoleName } from '../../domain/person/person.ts'
import type { WallTime } from '../../domain/time/day.ts'

/** What happens to a person of the demo, in days before today (touches, orders) or from today (steps). */
export interface Plot {
  readonly roles: readonly RoleName[]
  readonly source: number
  readonly tags: readonly number[]
  /** Slugs of the stages passed, the last one being where they stand, and days ago of the entry into each. */
  readonly way: readonly (readonly [stage: string, daysAgo: number])[]
  readonly funnel: 'customers' | 'team'
  readonly touches: readonly PlotTouch[]
  readonly steps: readonly PlotStep[]
  readonly orders: readonly { readonly daysAgo: number; readonly product: number; readonly quantity: number }[]
  readonly birthdayIn?: number
  readonly letGoDaysAgo?: number
}

export interface PlotTouch {
  readonly daysAgo: number
  readonly channel: Channel
  readonly outcome: Outcome | null
  readonly direction?: Direction
}

export interface PlotStep {
  readonly inDays: number
  readonly time?: WallTime
  readonly kind: 'promise' | 'nudge'
  readonly by?: 'me' | 'them'
  /** The cadence and its step. */
  readonly cadence?: readonly [slug: string, step: number]
  /** Snoozed until this day. */
  readonly hiddenUntil?: number
}

/** Makes a touch, the user's own unless said otherwise. */
export function touch(
  daysAgo: number,
  channel: Channel,
  outcome: Outcome | null,
  direction: Direction = 'out',
): PlotTouch {
  return { daysAgo, channel, outcome, direction }
}

const customersWay = ['new', 'contacted', 'interested', 'presented', 'deciding', 'customer'] as const
const teamWay = ['new', 'invited', 'presented', 'deciding', 'joined'] as const

/** How far each of the others has come, over and over: many at the beginning, few at the end, some lost. */
const farness = [0, 1, 1, 2, 5, 1, 0, 2, 3, 1, 2, 5, -1, 1, 4, 2, 0, 3, 5, 1, 2, -1, 1, 2] as const

/** Makes the story of one of the others by their number from 0. The same number always gives the same story. */
export function plotOf(index: number): Plot {
  const inTeam = index % 8 === 5
  const stages: readonly string[] = inTeam ? teamWay : customersWay
  const far = farness[(index * 5 + 3) % farness.length] ?? 0
  const passed = stages.slice(0, far < 0 ? 2 : Math.min(far + 1, stages.length))
  const enteredAgo = 12 + ((index * 37) % 150)
  const spent = Math.floor(enteredAgo * 0.7)
  const way = [...passed, ...(far < 0 ? ['lost'] : [])].map(
    (stage, step, all) => [stage, enteredAgo - Math.floor((spent * step) / all.length)] as const,
  )
  const standsAgo = way.at(-1)?.[1] ?? enteredAgo
  const won = passed.length === stages.length
  const isCustomer = won && !inTeam
  const lost = far < 0
  const isDue = index % 12 === 2
  const lastAgo = isDue ? dueAgo : Math.min(Math.max(1, standsAgo - (index % 3)), 1 + ((index * 13) % 85))
  const cadence = won ? (inTeam ? 'team' : 'customer') : 'lead'
  return {
    roles: won ? (inTeam ? ['team'] : ['prospect', 'customer']) : ['prospect'],
    source: (index * 3 + 1) % 5,
    tags: index % 3 === 0 ? [] : [(index * 7) % 5],
    funnel: inTeam ? 'team' : 'customers',
    way,
    touches: touchesOf(index, { many: way.length, lastAgo, firstAgo: Math.max(enteredAgo, lastAgo), isCustomer }),
    steps: lost || index % 13 === 7 ? [] : [stepOf(index, lastAgo, isDue ? 'lead' : cadence)],
    orders: isCustomer ? ordersOf(index, standsAgo) : [],
    ...(index % 9 === 4 ? { birthdayIn: (index * 29) % 360 } : {}),
    ...(lost && index % 2 === 0 ? { letGoDaysAgo: standsAgo } : {}),
  }
}

/** A last touch so long ago makes the second step of the leads' cadence due today. */
const dueAgo = 21

const channels: readonly Channel[] = ['call', 'message', 'meeting', 'message', 'email']

interface Touching {
  readonly many: number
  readonly lastAgo: number
  readonly firstAgo: number
  readonly isCustomer: boolean
}

function touchesOf(index: number, { many, lastAgo, firstAgo, isCustomer }: Touching): readonly PlotTouch[] {
  const count = Math.max(1, many - (index % 2))
  return Array.from({ length: count }, (_, step) => {
    const isLast = step === count - 1
    const daysAgo = isLast ? lastAgo : firstAgo - Math.floor(((firstAgo - lastAgo) * step) / count)
    const silent = !isLast && (index + step) % 4 === 0
    const outcome = silent ? 'no-answer' : isLast && isCustomer ? 'order' : 'reached'
    return touch(daysAgo, channels[(index + step) % channels.length] ?? 'call', outcome)
  })
}

/** The gaps of the cadences, in days, as near as a plot needs. */
const gaps = { lead: [3, 21, 91], customer: [2, 14, 61], team: [7] } as const

/** Most steps lie ahead: promises over the next weeks, nudges where the cadence puts them after the last touch. */
function stepOf(index: number, lastAgo: number, cadence: keyof typeof gaps): PlotStep {
  const promised = 1 + ((index * 11) % 40)
  if (index % 5 === 1)
    return { inDays: promised, kind: 'promise', ...(index % 2 === 1 ? { time: '11:00' as const } : {}) }
  const step = gaps[cadence].findIndex((gap) => gap >= lastAgo)
  const gap = gaps[cadence][step]
  return gap === undefined
    ? { inDays: promised, kind: 'nudge', cadence: [cadence, gaps[cadence].length - 1] }
    : { inDays: gap - lastAgo, kind: 'nudge', cadence: [cadence, step] }
}

function ordersOf(index: number, standsAgo: number): Plot['orders'] {
  const first = { daysAgo: standsAgo, product: index % 4, quantity: 1 + (index % 2) }
  return standsAgo > 35 ? [first, { daysAgo: standsAgo - 30, product: (index + 1) % 4, quantity: 1 }] : [first]
}
