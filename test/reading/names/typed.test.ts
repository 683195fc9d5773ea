import { expect, test } from 'vitest'
import { typedWords, wordingsOf } from '../../../src/reading/names/typed.ts'

function wordings(text: string): readonly string[] {
  return wordingsOf(text).map(({ words }) => words.map(({ word }) => word).join(' '))
}

test.each([
  ['анна петрова', ['анна петрова']],
  ['с Сергеем', ['с сергеем', 'сергеем']],
  ['позвонить Анне Петровой завтра', ['анне петровои']],
  ['call Jane Doe about the order', ['jane doe order', 'jane doe']],
  ['send Jane Price the price list', ['jane price']],
  ['Michelle from Second Basket', ['michelle from second basket', 'michelle second basket']],
])('%s is read as %j', (text, expected) => {
  expect(wordings(text)).toEqual(expect.arrayContaining(expected))
})

test.each([
  'написать про оплату',
  'позвонить насчёт заказа',
  'перезвонить завтра в 10',
  'ask for the address',
  'call about the order',
  'созвон с в 15:00',
  'invoice for',
])('"%s" names nobody', (text) => {
  expect(wordings(text)).toEqual([])
})

test('a surname that is also a word is not left out beside a first name', () => {
  expect(wordings('remind Jane White about delivery')).not.toContain('jane')
  expect(wordings('Jane White')).toEqual(['jane white'])
  expect(wordings('Иван Курсов')).toEqual(['иван курсов'])
  expect(wordings('Иван Вернадский')).toEqual(['иван вернадскии'])
  expect(wordings('Всемил Колобов')).toEqual(['всемил колобов'])
})

test.each([
  ["Anna's", ['anna']],
  ['O’Neil', ['oneil']],
  ["D'yachkov", ['dyachkov']],
  ['Ann-Marie', ['ann', 'marie']],
  ['Artёm', ['artem']],
  ['Ивaнов', ['иванов']],
  ['Wróbel, A.', ['wrobel', 'a']],
  ['И.А. Ким', ['и', 'а', 'ким']],
])('%s has the words %j', (text, expected) => {
  expect(typedWords(text).map(({ word }) => word)).toEqual(expected)
})

test('a letter is an initial, and so are a few with a full stop', () => {
  expect(typedWords('Ю. Yu. Zh. Li В').map(({ initial }) => initial)).toEqual([true, true, true, false, true])
})
