import { expect, test } from 'vitest'
import { findPeople } from '../../../src/actions/finding/people.ts'
import { add } from '../../../src/domain/record/change.ts'
import { calledNames, latins, onOtherKeys, russians, slipsOf, systems } from '../../support/name-forms.ts'
import { person, save } from '../../support/people.ts'
import { testApp, type TestApp } from '../../support/test-app.ts'

/** Everybody of the tables on one list, beside people who are near them. */
function crowd(): TestApp {
  const app = testApp({ lang: 'ru' })
  const near = ['Анна Левшина', 'Юлия Жилина', 'Павел Стрелков', 'Дарья Светаева', 'Роман Пшеницын', 'Robert Hartman']
  const names = [...russians.map(([name = '']) => name), ...latins, ...near]
  save(app.store(), ...names.map((name) => add('person', person({ name }))))
  return app
}

/** The names found for each text, where they are not the one that is meant. */
async function missedBy(
  cases: readonly (readonly [typed: string, name: string])[],
  among: TestApp = crowd(),
): Promise<readonly string[]> {
  const app = await among.app()
  const missed: string[] = []
  for (const [typed, name] of cases) {
    const { people } = await findPeople(app, typed, 9)
    const found = people.map((one) => one.name).join(', ')
    if (found !== name) missed.push(`${typed}: ${found}`)
  }
  return missed
}

const names = russians.map(([name = '']) => name)
const turned = (name: string) => name.split(' ').reverse().join(' ')
const forms = russians.flatMap(([name = '', ...cases]) => cases.map((form) => [form, name] as const))

test('a Russian name is found in every case', async () => {
  expect(await missedBy(forms)).toEqual([])
})

test('a name is found in capitals, in small letters, with the surname first', async () => {
  const typed = forms.flatMap(([form, name]) =>
    [turned(form), form.toUpperCase(), turned(form).toLowerCase()].map((one) => [one, name] as const),
  )
  expect(await missedBy(typed)).toEqual([])
})

test.each(Object.entries(systems))('a Russian name is found in Latin letters: %s', async (_, spell) => {
  expect(
    await missedBy(
      names.flatMap(
        (name) =>
          [
            [spell(name), name],
            [spell(turned(name)), name],
          ] as const,
      ),
    ),
  ).toEqual([])
})

test('a name is found on the other keyboard layout, in every case', async () => {
  expect(await missedBy(forms.map(([form, name]) => [onOtherKeys(form), name] as const))).toEqual([])
})

test('a name is found without the marks over its letters', async () => {
  const bare = (name: string) =>
    name
      .replace(/ё/g, 'е')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
  expect(await missedBy([...names, ...latins].map((name) => [bare(name), name] as const))).toEqual([])
})

test('a name is found with one letter wrong', async () => {
  expect(
    await missedBy([...names, ...latins].flatMap((name) => slipsOf(name).map((one) => [one, name] as const))),
  ).toEqual([])
})

test('a name is found by what people are called', async () => {
  expect(await missedBy(calledNames)).toEqual([])
})

test('a name is found by initials', async () => {
  const typed = names.flatMap((name) => {
    const [first = '', last = ''] = name.split(' ')
    const letter = first.charAt(0)
    return [`${letter}. ${last}`, `${last} ${letter}.`, `${last} ${letter}`].map((one) => [one, name] as const)
  })
  expect(await missedBy(typed)).toEqual([])
})

test.each([
  (form: string) => `позвонить ${form} насчёт заказа`,
  (form: string) => `встретиться с ${form} в среду`,
  (form: string) => `долг ${form} 5000`,
  (form: string) => `Записать ${form} на завтра`,
  (form: string) => `напомнить ${form.toLowerCase()} про оплату`,
])('a name is found in the midst of a sentence (%#)', async (sentence) => {
  expect(await missedBy(forms.map(([form, name]) => [sentence(form), name] as const))).toEqual([])
})

test.each([
  'Анна Тихвинская',
  'Сергей Левашов',
  'Павел Стрельников',
  'Юлия Огнева',
  'Никита Долгих',
  'позвонить Анне Тихвинской насчёт заказа',
  'позвонить Анфисе Левашовой насчёт заказа',
  'позвонить насчёт заказа',
  'Robert Ashdown',
  'Roberta Kettering',
  'James White',
  'A. Hartley',
  'anna strelets',
  'fyyf gtnhjdf',
  'Левашо Анна Петровна',
  'позвонить анне левашовой младшей насчёт заказа',
  'Сергей Гость',
  'Кость Павел',
])('%s is nobody of the list', async (typed) => {
  expect(await missedBy([[typed, '']])).toEqual([])
})

test('a surname alone is found, a first name of several lists them', async () => {
  expect(
    await missedBy([
      ['левашовой', 'Анна Левашова'],
      ['у Бортника', 'Лев Бортник'],
      ['Levashova', 'Анна Левашова'],
      ['ktdfijdf', 'Анна Левашова'],
      ['Анне', 'Анна Левашова, Анна Левшина'],
      ['Паше', 'Павел Стрелец, Павел Стрелков'],
      ['Ксюша', 'Оксана Подгорная, Ксения Огнева'],
      ["Chloë Fairweather's", 'Chloë Fairweather'],
      ['odowd', 'Siobhan O’Dowd'],
      ['юрген', 'Jürgen Voßkuhl'],
    ]),
  ).toEqual([])
})

test('a double name is found by both halves or one, the first of them declined or not', async () => {
  const app = testApp({ lang: 'ru' })
  const doubles = {
    'Виктор Бонч-Бруевич': [
      'Виктору Бонч-Бруевичу',
      'с Виктором Бонч-Бруевичем',
      'виктора бонч-бруевича',
      'Бонч-Бруевичу Виктору',
      'Виктору Бонч‑Бруевичу',
      'позвонить Виктору Бонч-Бруевичу завтра',
      'Viktor Bonch-Bruevich',
      'Виктору Бруевичу',
    ],
    'Анна Бонч-Бруевич': ['Анне Бонч-Бруевич', 'Анну Бонч-Бруевич', 'Анне Бруевич'],
    'Николай Римский-Корсаков': ['Римскому-Корсакову', 'Николаем Римским-Корсаковым', 'Римский-Корсакову'],
    'Елена Римская-Корсакова': ['Елене Римской-Корсаковой', 'Римскую-Корсакову'],
    'Михаил Салтыков-Щедрин': ['у Салтыкова-Щедрина', 'Салтыков-Щедрину', 'Щедрину', 'Салтыковым'],
    'Пётр Сквозник-Дмухановский': ['Петру Сквозник-Дмухановскому', 'Сквозника-Дмухановского'],
    'Анна-Мария Котова': ['Анне-Марии Котовой', 'Анна-Марии Котовой', 'Анну-Марию', 'с Марией Котовой'],
    'Жан-Поль Бернар': ['Жан-Полю Бернару', 'Жан-Полем', 'Поля Бернара'],
    'Mary Smith-Jones': ['Jones', 'mary jones', 'smith-jones', "Smith-Jones's", 'Смит-Джонс'],
    'Ana García-Márquez': ['garcia marquez', 'Ana Marquez'],
  }
  save(app.store(), ...Object.keys(doubles).map((name) => add('person', person({ name }))))
  const cases = Object.entries(doubles).flatMap(([name, typed]) => typed.map((one) => [one, name] as const))
  expect(await missedBy(cases, app)).toEqual([])
  expect(await missedBy([['Бонч', 'Виктор Бонч-Бруевич, Анна Бонч-Бруевич']], app)).toEqual([])
})

test('only a hyphen lets a half stand undeclined', async () => {
  const app = testApp({ lang: 'ru' })
  save(app.store(), add('person', person({ name: 'Иван Салтыков' })))
  expect(
    await missedBy(
      [
        ['Ивану Салтыков', ''],
        ['Ивану Салтыкову', 'Иван Салтыков'],
      ],
      app,
    ),
  ).toEqual([])
})

test('a text longer than any name is nobody, and is so at once', async () => {
  expect(
    await missedBy([`я${'щ'.repeat(100_000)}`, 'ж'.repeat(290), 'sch'.repeat(90)].map((typed) => [typed, ''] as const)),
  ).toEqual([])
})

test('of a first name that hundreds have those who came first are found, as many as are wanted', async () => {
  const app = testApp({ lang: 'ru' })
  const all = Array.from({ length: 600 }, (_, at) => `Артём Гусев${at}`)
  save(app.store(), ...all.map((name) => add('person', person({ name }))))
  const { people } = await findPeople(await app.app(), 'Артёму', 9)
  expect(people.map(({ name }) => name)).toEqual(all.slice(0, 9))
})
