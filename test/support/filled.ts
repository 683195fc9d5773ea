import { add, type Change } from '../../src/domain/record/change.ts'
import type { Day } from '../../src/domain/time/day.ts'
import type { Store } from '../../src/store/store.ts'
import { followup, person } from './people.ts'

/** The people of a small filled list, by their numbers from 1; the names that examples in the help are about are among them. */
export const filledNames = [
  'Jane Doe',
  'Anna Petrova',
  'Лена Соколова',
  'Ivan Orlov',
  'Maria Schmidt',
  'Пётр Кузнецов',
  'Olga Brandt',
  'Tom Baker',
  'Светлана Юрьева',
  'Ahmed Hassan',
  'Julia Weber',
  'Boris Petrov',
] as const

/**
 * Fills a list as of 10 March 2026: everyone can be reached, is tagged, was touched and placed in a funnel; most have a next
 * step, some late; some are customers. `names` stand in for the usual ones.
 */
export function fillList(store: Store, names: readonly string[] = filledNames): void {
  const stages = store.funnels.stages()
  const changes = names.flatMap((name, index) => everythingOf(name, index, stages[index % 5]))
  const [first = ''] = names
  const templates = (['hello', 'offer', 'привет', 'предложение'] as const).map((name, index) =>
    add('template', {
      id: `filled-template-${String(index)}`,
      name,
      lang: index < 2 ? 'en' : 'ru',
      channel: index % 2 === 0 ? 'message' : 'email',
      subject: index % 2 === 0 ? null : `For {first} ${first}`.slice(0, 200),
      text: `{first}, {source} ${first.replace(/[{}\n]/g, ' ')}`,
    }),
  )
  store.commit([...changes, ...templates], { command: 'import', about: 'contacts.vcf', actor: 'user' })
}

function everythingOf(name: string, index: number, stage: ReturnType<Store['funnels']['stages']>[number] | undefined) {
  const id = `filled-${String(index + 1)}`
  const row = (kind: string) => ({ id: `${id}-${kind}`, personId: id })
  const at = `2026-03-0${String((index % 8) + 1)}T10:00:00.000Z` as const
  const changes: Change[] = [
    add('person', person({ id, name, company: index % 3 === 0 ? name : null, source: name })),
    add('role', { ...row('role'), role: index % 4 === 0 ? 'customer' : 'prospect' }),
    add('contactPoint', { ...row('phone'), kind: 'phone', value: `+1415555${String(2671 + index)}`, label: name }),
    add('contactPoint', { ...row('email'), kind: 'email', value: `p${String(index)}@example.com`, label: null }),
    add('tag', { ...row('tag'), tag: index % 2 === 0 ? 'expo' : name }),
    add('note', { ...row('note'), at, words: `${name} plays chess` }),
    add('touch', {
      ...row('touch'),
      at,
      zone: 'UTC',
      channel: 'call',
      via: null,
      direction: 'out',
      outcome: 'reached',
      words: name,
    }),
  ]
  if (stage) {
    const placed = { funnelId: stage.funnelId, since: at }
    changes.push(
      add('placement', { ...row('placement'), ...placed, stageId: stage.id }),
      add('stageMove', { ...row('move'), funnelId: stage.funnelId, fromStageId: null, toStageId: stage.id, at }),
    )
  }
  if (index % 4 === 0)
    changes.push(
      add('order', {
        ...row('order'),
        day: '2026-02-10',
        items: [{ name, quantity: 2 }],
        amountMinor: 4900,
        currency: 'USD',
        lastsDays: 30,
        words: name,
      }),
    )
  if (index % 6 !== 5) changes.push(add('followup', followupOf(row('followup'), index, name)))
  return changes
}

function followupOf(row: { readonly id: string; readonly personId: string }, index: number, what: string) {
  const day = `2026-03-${String(8 + (index % 4)).padStart(2, '0')}` as Day
  return followup({ ...row, kind: index % 2 === 0 ? 'promise' : 'nudge', day, what })
}
