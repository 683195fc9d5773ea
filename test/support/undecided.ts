import { add, type Change } from '../../src/domain/record/change.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import type { Store } from '../../src/store/store.ts'
import { contact, person, place, save } from './people.ts'

const english = [
  ['Jane Doe', null, '+14155552671', 'school'],
  ['Dr Miller', 'Smile Dental', '+12125550177', 'health'],
  ['Robert Featherstonehaugh-Smith', 'Smith & Sons Hardware Ltd', '+442079460123', 'work'],
  ['Plumber Joe', 'Rohr & Sohn', '+491711234567', ''],
  ['Olga Weber', null, null, 'school'],
  ['Tim Lake', 'Studio Nine Interior Design', 'tim.lake@example.com', 'gym'],
] as const

const russian = [
  ['Анна Петрова', null, '+79161234567', 'школа'],
  ['Стоматолог Иванова', 'Белая улыбка', '+79267654321', 'здоровье'],
  ['Константин Преображенский-Водопьянов', 'ООО «Скобяные товары Преображенского»', '+79031112233', 'работа'],
  ['Сантехник Юра', null, '+77012223344', ''],
  ['Ольга Вебер', null, null, 'школа'],
  ['Тимофей Озеров', 'Студия растяжки «Северное сияние»', 'tim@example.com', 'спорт'],
] as const

/** Adds the six people of a phone that was imported just now: `p1` to `p6`, on the first stage, nothing decided about any. */
export function fillUndecided(store: Store, lang: Lang = 'en'): void {
  const met = lang === 'ru' ? 'весенняя выставка' : 'the spring expo'
  const people = (lang === 'ru' ? russian : english).flatMap(
    ([name, company, reach, tag], index): readonly Change[] => {
      const id = `p${String(index + 1)}`
      const kind = reach?.includes('@') ? 'email' : 'phone'
      return [
        add('person', person({ id, name, company, source: index % 3 === 0 ? met : null })),
        add('role', { id: `role-${id}`, personId: id, role: index === 5 ? 'customer' : 'prospect' }),
        ...place(store, id, 'new', '2026-03-10T08:00:00.000Z'),
        ...(reach === null ? [] : [add('contactPoint', contact(id, kind, reach))]),
        ...(tag === '' ? [] : [add('tag', { id: `tag-${id}`, personId: id, tag })]),
      ]
    },
  )
  const note = lang === 'ru' ? 'двое детей, живёт рядом со школой' : 'two children, lives near the school'
  save(store, ...people, add('note', { id: 'note-1', personId: 'p1', at: '2026-03-10T08:00:00.000Z', words: note }))
}

/** Adds so many people of whom nothing but a name is known. */
export function fillMany(store: Store, count: number): void {
  save(
    store,
    ...Array.from({ length: count }, (_, index) => `p${String(index + 1)}`).map((id) =>
      add('person', person({ id, name: `Person ${id}` })),
    ),
  )
}
