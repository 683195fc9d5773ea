// Fills bench/data/<people>/followup.db with a believable list, through the store's own commits, so that journal and indexes
// are real. Arguments: how many people, the folder, today's day.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuid7 } from '../src/system/uuid.ts'
import { add, type Change } from '../src/domain/record/change.ts'
import { addDays, type Day } from '../src/domain/time/day.ts'
import { instantAt } from '../src/domain/time/zone.ts'
import { openStore } from '../src/store/file/open-store.ts'
import { promise, touch } from '../test/support/rows.ts'
import { person } from '../test/support/people.ts'
import { numbersFrom } from './numbers.ts'

const [count, folder, today] = process.argv.slice(2) as [string, string, Day]
const people = Number(count)
/** So many are due whatever the size, so that sizes compare; a third of them late. */
const dueCount = 48
const touchesEach = 10

const latin = {
  first: [
    'Jane',
    'Anna',
    'Tom',
    'Maria',
    'Ivan',
    'Olga',
    'Peter',
    'Julia',
    'Omar',
    'Chloe',
    'Lukas',
    'Nina',
    'Paul',
    'Sofia',
  ],
  last: [
    'Doe',
    'Baker',
    'Weber',
    'Santos',
    'Novak',
    'Larsen',
    'Costa',
    'Meyer',
    'Khan',
    'Silva',
    'Rossi',
    'Dubois',
    'Moore',
  ],
}
const cyrillic = {
  first: [
    'Анна',
    'Лена',
    'Пётр',
    'Светлана',
    'Игорь',
    'Мария',
    'Ольга',
    'Сергей',
    'Наталья',
    'Дмитрий',
    'Юлия',
    'Артём',
  ],
  last: [
    'Орлова',
    'Соколова',
    'Кузнецов',
    'Юрьева',
    'Лебедев',
    'Белова',
    'Громов',
    'Ершова',
    'Титов',
    'Жукова',
    'Панов',
  ],
}
/** Looked for by the bench. */
const rare = new Map([
  [11, 'Wilhelmina Quartz'],
  [12, 'Ефросинья Щербакова'],
])
/** Half of the surnames are made up, so that a large list has as many words as a real one. */
const parts = {
  latin: [
    'bar',
    'wal',
    'hen',
    'mor',
    'ken',
    'stan',
    'tay',
    'whit',
    'mart',
    'clay',
    'rob',
    'gan',
    'rich',
    'berg',
    'kow',
    'lop',
    'dia',
    'web',
    'er',
    'in',
    'sen',
    'man',
    'ton',
  ],
  cyrillic: [
    'бар',
    'вор',
    'гол',
    'дан',
    'зай',
    'кар',
    'лап',
    'мор',
    'ник',
    'сол',
    'тар',
    'хар',
    'шев',
    'чер',
    'кол',
    'рам',
    'сав',
    'як',
    'жар',
    'обл',
    'ин',
    'ар',
    'ош',
    'ов',
  ],
}
const said = [
  'wants the price list',
  'no answer',
  'asked about vitamins',
  'call back after the holidays',
  'спросила про доставку',
  'interested, sent the catalogue',
  'thinking it over',
  '',
]
const agreed = [
  'send the catalogue',
  'call about the order',
  'ask how it went',
  'перезвонить про заказ',
  'invite to the presentation',
]

const next = numbersFrom(people)
const one = <T>(list: readonly T[]): T => list[next(list.length)] as T

function madeUp(names: typeof latin): string {
  const syllables = names === latin ? parts.latin : parts.cyrillic
  const [first = '', ...rest] = `${one(syllables)}${one(syllables)}${one(syllables)}`
  return first.toUpperCase() + rest.join('')
}

let clock = Date.now()
const newId = () => uuid7(clock++)
const now = () => instantAt(clock++)
const store = openStore({ file: join(folder, 'followup.db'), newId, now })
const stages = store.funnels.stages()
const due: number[] = []

for (let from = 0; from < people; from += 1000) {
  // Not the user's, so that the undo after each measured command never reaches it.
  const changes: Change[] = []
  for (let index = from; index < Math.min(people, from + 1000); index++) changes.push(...everythingOf(index))
  store.commit(changes, { command: 'import', about: `part ${String(from / 1000 + 1)}`, actor: 'daemon' })
}
store.close()
writeFileSync(join(folder, 'about.json'), JSON.stringify({ people, due, today }))

function everythingOf(index: number): readonly Change[] {
  const id = newId()
  const row = () => ({ id: newId(), personId: id })
  const names = index % 5 === 0 ? cyrillic : latin
  const name = rare.get(index) ?? `${one(names.first)} ${index % 2 === 0 ? one(names.last) : madeUp(names)}`
  const isCustomer = index % 6 === 0
  const changes: Change[] = [
    add(
      'person',
      person({
        id,
        name,
        company: index % 9 === 0 ? `Studio ${String(next(900))}` : null,
        source: one(['expo', 'friend', 'instagram']),
      }),
    ),
    add('role', { ...row(), role: isCustomer ? 'customer' : 'prospect' }),
    add('contactPoint', { ...row(), kind: 'phone', value: `+1415${String(1_000_000 + index)}`, label: 'mobile' }),
    add('contactPoint', { ...row(), kind: 'email', value: `p${String(index)}@example.com`, label: null }),
    ...Array.from({ length: touchesEach }, (_, nth) => touchOf(id, index, nth)),
    ...stepsOf(id, index),
  ]
  if (index % 3 === 0) changes.push(add('tag', { ...row(), tag: one(['expo', 'vip', 'йога', 'mothers']) }))
  if (index % 4 === 0)
    changes.push(add('note', { ...row(), at: now(), words: 'two children, prefers messages in the evening' }))
  if (isCustomer)
    changes.push(
      add('order', {
        ...row(),
        day: addDays(today, -next(300)),
        items: [{ name: 'Tea', quantity: 2 }],
        amountMinor: 4900,
        currency: 'USD',
        lastsDays: 30,
        words: '',
      }),
    )
  const stage = stages[index % 5]
  if (stage) {
    const since = instantAt(Date.parse(today) - next(90) * 86_400_000)
    changes.push(add('placement', { ...row(), funnelId: stage.funnelId, stageId: stage.id, since }))
    changes.push(
      add('stageMove', { ...row(), funnelId: stage.funnelId, fromStageId: null, toStageId: stage.id, at: since }),
    )
  }
  return changes
}

function touchOf(personId: string, index: number, nth: number): Change {
  const at = instantAt(Date.parse(today) - ((touchesEach - nth) * 20 + (index % 17)) * 86_400_000 + next(36_000) * 1000)
  const outcome = one(['reached', 'no-answer', 'interested', 'later'] as const)
  return add('touch', {
    ...touch(personId, { at, outcome, words: one(said), channel: one(['call', 'message'] as const) }),
    id: newId(),
  })
}

/** The first are due, spread over the whole list; every seventh has no next step; the rest are planned two months ahead and later. */
function stepsOf(personId: string, index: number): readonly Change[] {
  const spacing = Math.floor(people / dueCount)
  const nth = index / spacing
  const isDue = Number.isInteger(nth) && nth < dueCount
  if (!isDue && index % 7 === 0) return []
  if (isDue) due.push(index + 1)
  const late = isDue && nth % 3 === 0 ? -1 - next(20) : 0
  const day = addDays(today, isDue ? late : 60 + next(300))
  const kind = nth % 2 === 0 ? 'promise' : 'nudge'
  const first = {
    ...promise(personId, {
      day,
      kind,
      what: one(agreed),
      ...(kind === 'nudge' ? { cadence: 'lead', cadenceStep: 1 } : {}),
    }),
    id: newId(),
  }
  if (index % 3 !== 0) return [add('followup', first)]
  const more = { ...promise(personId, { day: addDays(day, 30 + next(60)), what: one(agreed) }), id: newId() }
  return [add('followup', first), add('followup', isDue && nth % 9 === 0 ? { ...more, day } : more)]
}
