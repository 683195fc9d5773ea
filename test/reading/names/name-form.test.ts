import { expect, test } from 'vitest'
import { fold } from '../../../src/reading/fold.ts'
import {
  accusative,
  anyone,
  dative,
  genitive,
  instrumental,
  man,
  nominative,
  prepositional,
  woman,
} from '../../../src/reading/names/declension.ts'
import { isNameForm } from '../../../src/reading/names/name-form.ts'

const words = (list: string) => list.trim().split(/\s+/)

test.each([
  ['артёму', { kind: 'first', cases: dative, genders: man }],
  ['сергей', { kind: 'first', cases: nominative, genders: man }],
  ['сергеем', { kind: 'first', cases: instrumental, genders: man }],
  ['анатолии', { kind: 'first', cases: nominative | prepositional, genders: man }],
  ['льву', { kind: 'first', cases: dative, genders: man }],
  ['павлом', { kind: 'first', cases: instrumental, genders: man }],
  ['никите', { kind: 'first', cases: dative | prepositional, genders: man }],
  ['магомеда', { kind: 'first', cases: genitive | accusative, genders: man }],
  ['мариной', { kind: 'first', cases: instrumental, genders: woman }],
  ['марии', { kind: 'first', cases: genitive | dative | prepositional, genders: woman }],
  ['майе', { kind: 'first', cases: dative | prepositional, genders: woman }],
  ['гузели', { kind: 'first', cases: genitive | dative | prepositional, genders: woman }],
  ['зухрой', { kind: 'first', cases: instrumental, genders: woman }],
  ['саши', { kind: 'fond', cases: genitive, genders: anyone }],
  ['лёшей', { kind: 'fond', cases: instrumental, genders: man }],
  ['витьку', { kind: 'fond', cases: dative | accusative, genders: man }],
  ['мариночке', { kind: 'fond', cases: dative | prepositional, genders: woman }],
  ['димону', { kind: 'fond', cases: dative, genders: man }],
  ['александра', { kind: 'first', cases: nominative | genitive | accusative, genders: anyone }],
  ['павла', { kind: 'first', cases: nominative | genitive | accusative, genders: anyone }],
  ['петровичу', { kind: 'patronymic', cases: dative, genders: man }],
  ['юрьевича', { kind: 'patronymic', cases: genitive | accusative, genders: man }],
  ['яковлевичем', { kind: 'patronymic', cases: instrumental, genders: man }],
  ['ивановны', { kind: 'patronymic', cases: genitive, genders: woman }],
  ['ильиничне', { kind: 'patronymic', cases: dative | prepositional, genders: woman }],
  ['рашидовной', { kind: 'patronymic', cases: instrumental, genders: woman }],
  ['палычу', { kind: 'patronymic', cases: dative, genders: man }],
])('%s is %j', (word, form) => {
  expect(isNameForm(fold(word))).toEqual(form)
})

test.each(words('маску маской вилкой ларьке катушку финики полочка станок мальчику летит'))(
  '%s is a thing, and no fond form',
  (word) => {
    expect(isNameForm(fold(word))).toBeUndefined()
  },
)

test.each(
  words(`
вере веру верой надежды надежду любовь том тома тому света роза розу люба любой марка марке мира миру костей кости теме тема
лилии майка майку поля поле полем дома дому домой деле жене марте марта августа мая или еле лука луку тише прошу иду галка веник ромашки
виктория роста рады дан лета левой мила
`),
)('%s is an ordinary word as well', (word) => {
  expect(isNameForm(fold(word))).toMatchObject({ common: true })
})

test.each(
  words(`
артему светлане петровичу ольгой михаила катя коле юра дины жоры лене рома гены паше ивану марине татьяной игорем виталию лёхе наташу
`),
)('%s is nothing but a name', (word) => {
  expect(isNameForm(fold(word))).not.toBeUndefined()
  expect(isNameForm(fold(word))).not.toHaveProperty('common')
})

test.each(
  words(`
позвонить перезвонить написать духовна основной церковной готовна деревне заказ заказа прайс прайсу завтра утром вечером неделю месяц звонок
счёт счета договор договору клиент клиенту скидка товар доставка спасибо новый новая снова срочно около через после насчёт пришла купила взяла
москвичу отлично любую любви вторичной ровно главное
`),
)('%s is no form of a name', (word) => {
  expect(isNameForm(fold(word))).toBeUndefined()
})
