import { touch, type Plot } from './plot.ts'

/** The stories that are told word by word: two late promises, one at a time, one snoozed, nudges of each kind, an orphan. */
export const heroPlots: readonly Plot[] = [
  hero({
    source: 0,
    tags: [4, 0],
    way: passed({ new: 30, contacted: 24, interested: 9 }),
    touches: [touch(30, 'meeting', 'reached'), touch(17, 'call', 'no-answer'), touch(9, 'call', 'interested')],
    steps: [{ inDays: -2, kind: 'promise' }],
    birthdayIn: 5,
  }),
  hero({
    source: 1,
    tags: [2],
    way: passed({ new: 26, contacted: 25, interested: 15, presented: 8 }),
    touches: [touch(25, 'message', 'reached'), touch(8, 'meeting', 'interested'), touch(4, 'call', 'later')],
    steps: [{ inDays: 0, kind: 'promise' }],
  }),
  hero({
    source: 3,
    tags: [1],
    way: passed({ new: 40, contacted: 38, interested: 21, presented: 12, deciding: 3 }),
    touches: [
      touch(38, 'message', 'reached', 'in'),
      touch(12, 'message', 'interested'),
      touch(3, 'call', 'interested'),
    ],
    steps: [{ inDays: 0, time: '15:30', kind: 'promise' }],
  }),
  hero({
    source: 0,
    tags: [2],
    way: passed({ new: 20, contacted: 20, interested: 11 }),
    touches: [touch(20, 'meeting', 'reached'), touch(11, 'meeting', 'interested')],
    steps: [{ inDays: -4, kind: 'promise', by: 'them', hiddenUntil: 0 }],
  }),
  hero({
    roles: ['prospect', 'customer'],
    source: 1,
    tags: [0, 3],
    way: passed({ new: 96, contacted: 90, interested: 80, presented: 70, customer: 58 }),
    touches: [touch(58, 'meeting', 'order'), touch(44, 'message', 'reached'), touch(16, 'message', 'reached', 'in')],
    steps: [{ inDays: 0, time: '18:00', kind: 'nudge' }],
    orders: [{ daysAgo: 58, product: 0, quantity: 1 }],
    birthdayIn: 80,
  }),
  hero({
    source: 2,
    way: passed({ new: 4, contacted: 3 }),
    touches: [touch(3, 'meeting', 'reached')],
    steps: [{ inDays: 0, kind: 'nudge', cadence: ['lead', 0] }],
  }),
  hero({
    source: 4,
    tags: [4],
    way: passed({ new: 60, contacted: 44, interested: 22 }),
    touches: [touch(44, 'call', 'reached'), touch(22, 'call', 'later')],
    steps: [{ inDays: -1, kind: 'nudge', cadence: ['lead', 1] }],
  }),
  hero({
    source: 3,
    tags: [1],
    way: passed({ new: 150, contacted: 140, interested: 120 }),
    touches: [touch(118, 'call', 'later'), touch(93, 'message', 'reached')],
    steps: [{ inDays: -1, kind: 'nudge', cadence: ['lead', 2] }],
  }),
  hero({
    roles: ['customer'],
    source: 1,
    tags: [1],
    way: passed({ new: 70, contacted: 66, presented: 40, deciding: 36, customer: 30 }),
    touches: [touch(30, 'call', 'order'), touch(14, 'message', 'reached', 'in')],
    steps: [{ inDays: 0, kind: 'nudge', cadence: ['customer', 1] }],
    orders: [{ daysAgo: 30, product: 2, quantity: 2 }],
  }),
  hero({
    roles: ['customer', 'team'],
    source: 1,
    tags: [2],
    funnel: 'team',
    way: passed({ new: 110, invited: 95, presented: 80, joined: 60 }),
    touches: [touch(60, 'meeting', 'reached'), touch(7, 'call', 'reached')],
    steps: [{ inDays: 0, kind: 'nudge', cadence: ['team', 0] }],
    orders: [{ daysAgo: 90, product: 0, quantity: 1 }],
  }),
  hero({
    roles: ['team'],
    source: 3,
    tags: [3],
    funnel: 'team',
    way: passed({ new: 75, invited: 70, presented: 55, deciding: 50, joined: 41 }),
    touches: [touch(41, 'meeting', 'reached'), touch(5, 'message', 'reached', 'in')],
    steps: [{ inDays: 2, kind: 'promise' }],
  }),
  hero({
    source: 2,
    way: passed({ new: 18, contacted: 16 }),
    touches: [touch(16, 'message', 'reached', 'in')],
  }),
]

/** A prospect on the way to be a customer, where nothing else is said. */
function hero(given: Partial<Plot> & Pick<Plot, 'source' | 'way' | 'touches'>): Plot {
  return { roles: ['prospect'], tags: [], funnel: 'customers', steps: [], orders: [], ...given }
}

/** The stages passed, with the days ago of the entry into each. */
function passed(daysAgo: Readonly<Record<string, number>>): Plot['way'] {
  return Object.entries(daysAgo)
}
