import { expect, test } from 'vitest'
import { accusative, dative, genitive, instrumental, prepositional } from '../../../src/reading/names/declension.ts'
import { nominativesOfName } from '../../../src/reading/names/nominative.ts'

const cases = (table: string): readonly [string, string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' = ') as [string, string])

test.each(
  cases(`
Тамарой Лукьяновой = Тамара Лукьянова
Роману Безуглому = Роман Безуглый
Инне Чернецкой = Инна Чернецкая
Зинаиде Павловне = Зинаида Павловна
Верещагиной Ириной = Верещагина Ирина
Галины Степановны = Галина Степановна
Олега Тихого = Олег Тихий
Аркадию Семёновичу = Аркадий Семёнович
Эльвире Хайруллиной = Эльвира Хайруллина
тёте Тоне = Тётя Тоня
дяде Мише = Дядя Миша
Марком Эйдельманом = Марк Эйдельман
Саши = Саша
Анне Шмидт = Анна Шмидт
Анну Ким = Анна Ким
Павлу Кравцу = Павел Кравец
Гузели = Гузель
Виолетты = Виолетта
Льву Толстому = Лев Толстой
Ивана Берегового = Иван Береговой
Сергею Трубецкому = Сергей Трубецкой
Петру Римскому-Корсакову = Пётр Римский-Корсаков
Бонч-Бруевичу Владимиру = Бонч-Бруевич Владимир
Артёму Гусеву = Артём Гусев
артему гусеву = Артём Гусев
Ивану Шевченко = Иван Шевченко
Анне фон Дервиз = Анна фон Дервиз
Георгии Иванове = Георгий Иванов
Наталье Соловей = Наталья Соловей
Юрия Соловья = Юрий Соловей
Ольгой Белой = Ольга Белая
Ивановой Марии Петровне = Иванова Мария Петровна
Никите Сороке = Никита Сорока
Анной Сорокой = Анна Сорока
Илье Зайцу = Илья Заяц
Лизе К. = Лиза К.
`),
)('%s is of %s', (typed, name) => {
  expect(nominativesOfName(typed.split(' '))).toEqual([name])
})

test.each(
  cases(`
Анна Сорока
Белых
Дурново
Никита
Лука
Лев
Сорока
Роман Безуглый
Артем Гусев
`),
)('%s stands in the nominative already', (name) => {
  expect(nominativesOfName(name.split(' '))).toEqual([name])
})

test.each([
  ['Александра', genitive | accusative, ['Александр']],
  ['Александра', undefined, ['Александр', 'Александра']],
  ['Петрову', dative, ['Петров']],
  ['Петрову', accusative, ['Петрова']],
  ['Артём', dative, []],
  ['Марине Гусев', undefined, ['Марина Гусев']],
  ['Мариной Гусеву', instrumental, []],
  ['Саше', prepositional, ['Саша']],
])('%s in the cases %s is of %j', (typed, bits, names) => {
  expect([...nominativesOfName(typed.split(' '), bits === undefined ? {} : { cases: bits })].sort()).toEqual(names)
})
