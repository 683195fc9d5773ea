import { add, alter, type Change } from '../../src/domain/record/change.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import type { Store } from '../../src/store/store.ts'
import { contact, followup, nudge, order, person, place, save, touch } from './people.ts'

/** Fills a store with a day's work, 2026-03-10: a promise late, one snoozed, one at a time, nudges, an orphan. */
export function busyDay(store: Store, lang: Lang): void {
  const said = lang === 'ru' ? russian : english
  const ids = ['jane', 'bob', 'lena', 'max', 'olga', 'tim']
  for (const [index, id] of ids.entries()) {
    save(
      store,
      add(
        'person',
        person({
          id,
          name: said.names[index] ?? id,
          company: id === 'bob' ? said.company : null,
          source: said.source,
          birthday: id === 'jane' ? '1986-03-14' : null,
        }),
      ),
    )
    save(store, add('role', { id: `role-${id}`, personId: id, role: id === 'lena' ? 'customer' : 'prospect' }))
    if (id !== 'tim') save(store, add('contactPoint', contact(id, 'phone', said.phones[index] ?? '')))
  }
  save(
    store,
    add('contactPoint', contact('jane', 'telegram', 'jane_d')),
    add('contactPoint', contact('jane', 'email', 'jane.doe@example.com')),
    add('tag', { id: 'tag-1', personId: 'jane', tag: said.tag }),
    ...place(store, 'jane', 'interested', '2026-02-20T10:00:00.000Z'),
    ...place(store, 'jane', 'invited', '2026-03-01T10:00:00.000Z', 'team'),
    ...place(store, 'bob', 'deciding', '2026-03-02T10:00:00.000Z'),
    ...place(store, 'lena', 'customer', '2026-01-10T10:00:00.000Z'),
    ...place(store, 'max', 'contacted', '2026-02-17T10:00:00.000Z'),
    ...sooner(store),
    add('touch', touch({ personId: 'jane', at: '2026-02-10T10:00:00.000Z', outcome: 'no-answer' })),
    add('touch', touch({ personId: 'jane', at: '2026-02-17T10:00:00.000Z', outcome: 'interested', words: said.jane })),
    add('touch', touch({ personId: 'bob', at: '2026-03-09T10:00:00.000Z', outcome: 'no-answer' })),
    add('touch', touch({ personId: 'lena', at: '2026-02-24T10:00:00.000Z', channel: 'message', words: said.lena })),
    add('touch', touch({ personId: 'max', at: '2026-02-17T10:00:00.000Z', words: said.max })),
    add(
      'order',
      order({
        personId: 'lena',
        day: '2026-01-10',
        amountMinor: 490000,
        currency: lang === 'ru' ? 'RUB' : 'USD',
        words: said.order,
      }),
    ),
    add('note', { id: 'note-1', personId: 'jane', at: '2026-02-17T10:10:00.000Z', words: said.note }),
    add('followup', followup({ personId: 'jane', day: '2026-03-05', what: said.send })),
    add('followup', nudge({ personId: 'jane', day: '2026-03-10' })),
    add(
      'followup',
      followup({ personId: 'bob', day: '2026-03-06', hiddenUntilDay: '2026-03-10', what: said.answer, by: 'them' }),
    ),
    add(
      'followup',
      followup({
        personId: 'lena',
        day: '2026-03-10',
        time: '15:30',
        zone: 'UTC',
        dueAt: '2026-03-10T15:30:00.000Z',
        what: said.refill,
      }),
    ),
    add('followup', nudge({ personId: 'max', day: '2026-03-10' })),
    add('followup', nudge({ personId: 'olga', day: '2026-01-02', cadenceStep: 0 })),
  )
}

const english = {
  names: ['Jane Doe', 'Robert Featherstonehaugh-Smith', 'Lena Brook', 'Max Stone', 'Olga Weber', 'Tim Lake'],
  phones: ['+14155552671', '+442079460123', '+13125550142', '+12125550177', '+491711234567'],
  company: 'Smith & Sons Hardware Ltd',
  source: 'the spring expo',
  tag: 'expo',
  jane: 'wants the price list and asks whether the large pack keeps in the fridge over the summer',
  lena: 'happy with the first pack, finishes it in about two weeks',
  max: 'asked to call back after the holidays',
  order: 'starter pack',
  note: 'two children, allergic to nuts',
  send: 'send the price list and the comparison with what she takes now',
  answer: 'tells me what his wife decided',
  refill: 'call about the refill',
}

const russian: typeof english = {
  names: [
    'Анна Петрова',
    'Константин Преображенский-Водопьянов',
    'Лена Ручьёва',
    'Максим Камнев',
    'Ольга Вебер',
    'Тимофей Озеров',
  ],
  phones: ['+79161234567', '+79267654321', '+79031112233', '+77012223344', '+491711234567'],
  company: 'ООО «Скобяные товары Преображенского»',
  source: 'весенняя выставка',
  tag: 'выставка',
  jane: 'просит прайс и спрашивает, можно ли летом держать большую упаковку в холодильнике',
  lena: 'первой упаковкой довольна, хватит ещё недели на две',
  max: 'просил перезвонить после праздников',
  order: 'стартовый набор',
  note: 'двое детей, у младшего аллергия на орехи',
  send: 'отправить прайс и сравнение с тем, что она пьёт сейчас',
  answer: 'скажет, что решила жена',
  refill: 'позвонить про вторую упаковку',
}

/** People here are stuck on the first stages after two weeks, a shorter time than a new list has. */
function sooner(store: Store): readonly Change[] {
  return store.funnels
    .stages()
    .filter(({ slug }) => slug === 'contacted' || slug === 'interested' || slug === 'invited')
    .map((stage) => alter('stage', stage, { rotDays: 14 }))
}
