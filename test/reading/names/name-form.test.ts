import { expect, test } from 'vitest'
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

test.each([
  ['артему', { kind: 'first', cases: dative, genders: man }],
  ['сергеи', { kind: 'first', cases: nominative, genders: man }],
  ['сергеем', { kind: 'first', cases: instrumental, genders: man }],
  ['саши', { kind: 'fond', cases: genitive, genders: anyone }],
  ['маринои', { kind: 'first', cases: instrumental, genders: woman }],
  ['мариночке', { kind: 'fond', cases: dative | prepositional, genders: woman }],
  ['петровичу', { kind: 'patronymic', cases: dative, genders: man }],
  ['ивановны', { kind: 'patronymic', cases: genitive, genders: woman }],
  ['павла', { kind: 'first', cases: nominative | genitive | accusative, genders: anyone }],
])('%s is %j', (word, form) => {
  expect(isNameForm(word)).toMatchObject(form)
})

test.each('вере том света роза люба марка любои мира костеи теме'.split(' '))(
  '%s is an ordinary word as well',
  (word) => {
    expect(isNameForm(word)).toMatchObject({ common: true })
  },
)

test.each('артему светлане петровичу ольгои михаила'.split(' '))('%s is nothing but a name', (word) => {
  expect(isNameForm(word)).not.toHaveProperty('common')
})

test.each('позвонить духовна основнои заказ прайс завтра деревне'.split(' '))('%s is no form of a name', (word) => {
  expect(isNameForm(word)).toBeUndefined()
})
