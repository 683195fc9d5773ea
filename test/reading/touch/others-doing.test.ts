import { expect, test } from 'vitest'
import { withoutOthers } from '../../../src/reading/touch/others-doing.ts'

test.each([
  ['Linda Kowalski bought the starter kit', 'Gary Bell', ''],
  ['Mike Brennan called, wants the quote', 'Priya Raman', ','],
  ['helen ordered, priya is keen', 'Priya Raman', ', priya is keen'],
  ['called, tom answered', 'Priya Raman', 'called,'],
  ['Karen said stop calling', 'Priya Raman', ''],
  ['Linda Kowalski bought the kit', 'Linda Green', ''],
  ['wife ordered a kit, he is thinking', 'Gary Bell', ', he is thinking'],
  ['his boss refused', 'Gary Bell', ''],
  ['her husband said no', 'Priya Raman', ''],
  ['called, he said Linda ordered', 'Gary Bell', 'called,'],
  ['Игорь купил набор, Ольга не ответила', 'Ольга Серова', ', Ольга не ответила'],
  ['Марина Орлова уже оплатила', 'Игорь Белов', ''],
  ['муж заказал крем, она думает', 'Ольга Серова', ', она думает'],
  ['её начальник отказал', 'Ольга Серова', ''],
])('what somebody else did is not theirs: %s', async (words, own, left) => {
  expect((await withoutOthers(words, own)).replace(/\s+/g, ' ').trim()).toBe(left)
})

test.each([
  ['Gary bought the starter kit', 'Gary Bell'],
  ['Beth ordered two sets', 'Elizabeth Hartley'],
  ['Bell said no', 'Gary Bell'],
  ['she said no', 'Priya Raman'],
  ['May is better for her', 'Priya Raman'],
  ['Deposit paid', 'Priya Raman'],
  ['Linda called, ordered the kit', 'Linda Green'],
  ['Gary and Linda ordered two kits', 'Gary Bell'],
  ['spoke to her husband, she ordered', 'Priya Raman'],
  ['ordered for her sister', 'Priya Raman'],
  ['Ольга купила набор', 'Ольга Серова'],
  ['Оля купила набор', 'Ольга Серова'],
  ['Ольга и Игорь купили набор', 'Ольга Серова'],
  ['Позвонил, заказала крем', 'Ольга Серова'],
  ['мужу заказала крем', 'Ольга Серова'],
  ['spoke to Helen, she is interested', 'Priya Raman'],
  ['mark is fine', 'Priya Raman'],
])('all other words are left: %s', async (words, own) => {
  expect(await withoutOthers(words, own)).toBe(words)
})
