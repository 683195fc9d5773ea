import { describe, expect, test } from 'vitest'
import { findWhen, unreadIn } from '../../../src/reading/dates/read-when.ts'
import { readRecurrence } from '../../../src/reading/dates/recurrence/read.ts'
import { readSentence } from '../../../src/reading/sentence/read-sentence.ts'
import { dateContext } from '../../support/dates.ts'

/** What a sentence said on Wednesday 11 March 2026 comes to: `name > when: what`, with what is doubtful in brackets; `-` where there is no date. */
async function told(text: string): Promise<string> {
  const isRussian = /[а-я]/i.test(text)
  const dates = dateContext(isRussian ? { lang: 'ru', region: 'RU' } : { region: 'US' })
  const { whom, when, what, doubts } = await readSentence(text, {
    today: dates.now.day,
    region: isRussian ? 'RU' : 'US',
    stages: ['new'],
    findNamed: () => Promise.resolve([]),
    isRule: (phrase) => Promise.resolve(readRecurrence(phrase, dates) !== null),
    findWhen: (part) => findWhen(part, dates),
    findPast: (part) => findWhen(part, { ...dates, tense: 'past' }),
    findUnread: (part, whole) => Promise.resolve(unreadIn(part, dates, whole)),
    given: {},
  })
  const due = when ? [when.when.day, when.when.time].filter(Boolean).join(' ') : '-'
  const left = doubts.map(({ kind, text: part }) => ` [${kind} ${part}]`).join('')
  return `${String(whom?.name ?? null)} > ${due}: ${what}${left}`
}

describe('a day told by its distance from another', () => {
  test.each([
    ['Ника, в пятницу в 10 у неё массаж, напомнить накануне вечером', 'Ника > 2026-03-12 18:00: напомнить'],
    ['Ника, летит 20 марта, спросить визу за неделю до вылета', 'Ника > 2026-03-13: спросить визу'],
    ['Ника, 1 марта было занятие, спросить через месяц после', 'Ника > 2026-04-01: спросить'],
    ['Ника, уезжает 15 марта на две недели, позвонить когда вернётся', 'Ника > 2026-03-29: позвонить'],
    ['Ника, в отпуске до 14 марта, потом набрать', 'Ника > 2026-03-14: набрать'],
    ['Ника думает, потом набрать в среду', 'Ника > 2026-03-18: потом набрать'],
    ['Nora, demo on the 18th, call her the day before at 6pm', 'Nora > 2026-03-17 18:00: demo on the 18th, call her'],
  ])('%s', async (text, right) => {
    expect(await told(text)).toBe(right)
  })
})

describe('a part of the day', () => {
  test.each([
    ['вечером нике скинуть счёт', 'нике > 2026-03-11 18:00: нике скинуть счёт'],
    ['Нике счёт до обеда', 'Нике > 2026-03-11 11:00: счёт'],
    ['Ника на работе до обеда', 'Ника > -: '],
    ['поздравить Нику с днём матери', 'Нику > -: поздравить Нику с днём матери'],
    ['Ника: 9-го утром такси', 'Ника > 2026-04-09 09:00: такси'],
  ])('%s', async (text, right) => {
    expect(await told(text)).toBe(right)
  })
})

describe('what was asked for lies ahead', () => {
  test.each([
    ['Ника просила не раньше 14 апреля', 'Ника > 2026-04-14: просила'],
    ['Ника попросила каталог к пятнице', 'Ника > 2026-03-13: попросила каталог'],
    ['сегодня звонила Ника, ждёт каталог', 'Ника > -: '],
    ['Ника, встреча 20 марта у метро в 13:15', 'Ника > 2026-03-20 13:15: встреча у метро'],
    ['Ника просила крем в мае до 20', 'Ника > 2026-05-01 20:00: просила крем [date-maybe мае до 20]'],
  ])('%s', async (text, right) => {
    expect(await told(text)).toBe(right)
  })
})

describe('a break is over when its length is', () => {
  test.each([
    ['Ника, просит паузу на две недели', 'Ника > 2026-03-25: просит паузу'],
    ['Ника сказала давай в следующем месяце', 'Ника > 2026-04-01: сказала давай'],
  ])('%s', async (text, right) => {
    expect(await told(text)).toBe(right)
  })
})

describe('what was promised or asked for lies ahead, whatever the tense of the verb', () => {
  test.each([
    ['Nora, promised to bring the form on monday', 'Nora > 2026-03-16: promised to bring the form'],
    ['Nora, told me to ring the shop tomorrow', 'Nora > 2026-03-12: told me to ring the shop'],
    ['Nora, said text her friday 9am', 'Nora > 2026-03-13 09:00: said text her'],
    ['Nora, told us to come on friday', 'Nora > 2026-03-13: told us to come'],
    ['Nora asked me to write next week', 'Nora > 2026-03-16: asked me to write'],
    ['Nora promised an answer by friday', 'Nora > 2026-03-13: promised an answer'],
    ['Nora, called and said to visit thursday', 'Nora > 2026-03-12: called and said to visit'],
    ['Nora, promised last week to ring on monday', 'Nora > 2026-03-16: promised last week to ring'],
    ['Ника, обещала зайти в понедельник', 'Ника > 2026-03-16: обещала зайти'],
    ['Ника, пообещала ответ до пятницы', 'Ника > 2026-03-13: пообещала ответ'],
    ['Ника попросила привезти пробник в четверг', 'Ника > 2026-03-12: попросила привезти пробник'],
    ['Ника, сказала набрать завтра в 10', 'Ника > 2026-03-12 10:00: сказала набрать'],
    ['ника просила написать в субботу', 'ника > 2026-03-14: просила написать'],
    ['Ника, договорились на вторник', 'Ника > 2026-03-17: договорились'],
    ['Ника, звонила и просила зайти в пятницу', 'Ника > 2026-03-13: звонила и просила зайти'],
  ])('%s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })

  test.each([
    ['Nora, said thanks on monday', 'Nora > 2026-03-16: said thanks on monday [date-maybe monday]'],
    ['Nora, wrote that she leaves tomorrow', 'Nora > 2026-03-12: wrote that she leaves tomorrow [date-maybe tomorrow]'],
    ['Ника, просила образцы в среду', 'Ника > 2026-03-18: просила образцы в среду [date-maybe среду]'],
  ])('a date in what was said, with nothing to be done, is a doubt: %s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })

  test.each([
    ['Nora, told me about her garden', 'Nora > -: '],
    ['Nora, wrote on monday', 'Nora > -: '],
    ['Nora, said she likes tea, call tomorrow', 'Nora > 2026-03-12: call'],
    ['Nora, met on friday at the fair', 'Nora > -: '],
    ['Ника, говорила с мамой в пятницу', 'Ника > -: '],
    ['Ника, обещала подумать', 'Ника > -: '],
    ['Ника, писала в субботу, набрать завтра', 'Ника > 2026-03-12: набрать'],
    ['Ника, сказала пять слов', 'Ника > -: '],
  ])('what only happened names no next step: %s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })
})

describe('a next step in the past is a doubt', () => {
  test.each([
    ['Nora, ring yesterday', 'Nora > -: ring yesterday [date-behind yesterday]'],
    ['Nora, text her last week', 'Nora > -: text her last week [date-behind last week]'],
    ['Ника, написать вчера', 'Ника > -: написать вчера [date-behind вчера]'],
    ['Nora, ask how yesterday went', 'Nora > -: ask how yesterday went'],
    ['Nora, ring about last week', 'Nora > -: ring about last week'],
    ['Ника, спросить, как прошло вчера', 'Ника > -: спросить'],
  ])('%s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })
})

describe('a date that fills its clause, or opens it before what is to be done, is one', () => {
  test.each([
    ['Nora, 5/6', 'Nora > 2026-05-06: '],
    ['Nora, 13/12', 'Nora > 2026-12-13: '],
    ['Ника, 12.11', 'Ника > 2026-11-12: '],
    ['Nora, the 20th, wants tea', 'Nora > 2026-03-20: wants tea'],
    ['Ника, 20-го', 'Ника > 2026-03-20: '],
    ['Nora, 16:30', 'Nora > 2026-03-11 16:30: '],
    ['Nora, at 4', 'Nora > 2026-03-11 16:00: '],
    ['Ника, после 18', 'Ника > 2026-03-11 18:00: '],
    ['Ника, позвонить после 18', 'Ника > 2026-03-11 18:00: позвонить'],
    ['Nora, call after 6', 'Nora > 2026-03-11 18:00: call'],
    ['Ника, утром', 'Ника > 2026-03-11 11:00: '],
    ['Nora, in the evening', 'Nora > 2026-03-11 18:00: '],
    ['Nora, in the evening ring her', 'Nora > 2026-03-11 18:00: ring her'],
    ['Ника, вечером написать', 'Ника > 2026-03-11 18:00: написать'],
    ['Ника, днём набрать', 'Ника > 2026-03-11 15:00: набрать'],
    ['Nora, today', 'Nora > 2026-03-11: '],
    ['Nora, easter', 'Nora > 2026-04-05: '],
    ['Nora, text 3 times a week, monday', 'Nora > 2026-03-16: text 3 times a week'],
  ])('%s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })

  test.each([
    'Nora, works evenings',
    'Nora, 24.50',
    'Nora, takes 1/2 of a sachet',
    'Nora, evening shifts',
    'Nora, loves christmas',
    'Nora, eats 2 a day',
    'Ника, вечером пьёт кофе',
    'Ника, 5/6 пачки',
    'Ника, вечером занята',
    'Ника, 3 дня не отвечает',
  ])('%s has none', async (sentence) => {
    expect(await told(sentence)).toMatch(/^\S+ > -: /)
    expect(await told(sentence)).not.toContain('[')
  })
})

describe('a weekday before a noun tells which one, and a bare month is a doubt where nothing is asked for', () => {
  test.each([
    ['Nora, runs the saturday school', 'Nora > -: '],
    ['Nora, sings in a sunday choir, call monday', 'Nora > 2026-03-16: call'],
    ['Nora, the friday market, text her on tuesday', 'Nora > 2026-03-17: the friday market, text her'],
    ['Nora, tuesday choir', 'Nora > 2026-03-17: choir [date-maybe tuesday]'],
    ['Nora, moves in july', 'Nora > 2026-07-01: moves [date-maybe in july]'],
    ['Ника, уедет в июле', 'Ника > 2026-07-01: уедет [date-maybe июле]'],
    ['Ника, написать в июле', 'Ника > 2026-07-01: написать'],
    ['Nora, call in july', 'Nora > 2026-07-01: call'],
    ['Nora, in july', 'Nora > 2026-07-01: '],
    ['Nora, tuesday coffee', 'Nora > 2026-03-17: coffee'],
    ['Nora, tuesday works', 'Nora > 2026-03-17: works'],
    ['Nora, call tuesday about the choir', 'Nora > 2026-03-17: call about the choir'],
    ['Nora, call her tuesday samples', 'Nora > 2026-03-17: call her samples'],
    ['Nora, call the monday after next', 'Nora > 2026-03-23: call'],
  ])('%s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })
})

describe('someone may be known by who they are to another', () => {
  test.each([
    ['мама Вити, набрать завтра', 'мама Вити > 2026-03-12: набрать'],
    ['Бабушка Светы Орловой, 8 916 123-45-67', 'Бабушка Светы Орловой > -: '],
    ['муж Марины из чата', 'муж Марины > -: '],
    ['сестра Олега, набрать завтра', 'сестра Олега > 2026-03-12: набрать'],
    ["Kim's dad, call friday", "Kim's dad > 2026-03-13: call"],
    ["Kim's sister Nora Bell, call friday", 'Nora Bell > 2026-03-13: call'],
    ['wife of Kim, call friday', 'wife of Kim > 2026-03-13: call'],
    ['подруга Нина, набрать завтра', 'Нина > 2026-03-12: набрать'],
    ['Ника, мама Вити, набрать завтра', 'Ника > 2026-03-12: набрать'],
    ['Nora, wife of Kim, call friday', 'Nora > 2026-03-13: call'],
  ])('%s', async (sentence, expected) => {
    expect(await told(sentence)).toBe(expected)
  })
})

describe('only a meeting that took place says where someone is from', () => {
  test.each([
    ['Ника, встретиться в парке', 'встретиться в парке'],
    ['Ника, встретимся на вокзале завтра', 'встретимся на вокзале'],
    ['Ника, познакомить с врачом', ''],
    ['Ника, встретились в парке', ''],
    ['Ника, познакомилась на ярмарке', ''],
  ])('%s', async (sentence, what) => {
    expect((await told(sentence)).replace(/^.*?: /, '')).toBe(what)
  })
})
