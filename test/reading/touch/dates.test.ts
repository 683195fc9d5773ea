import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/domain/config.ts'
import { readTouchDates } from '../../../src/reading/touch/dates.ts'

/** A Tuesday. */
const context = { now: { day: '2026-03-10', time: '09:00' }, zone: 'UTC', lang: 'en', config: defaultConfig } as const

test.each([
  ['called, wants the price list by friday', '2026-03-13', 'wants the price list', 'me', true],
  ['отправила каталог, перезвонить в пятницу в 11', '2026-03-13', 'перезвонить', 'me', true],
  ['talked, meeting next tuesday at 3pm', '2026-03-17', 'meeting', 'me', true],
  ['поговорили, пришлёт документы через неделю', '2026-03-17', 'пришлёт документы', 'them', true],
  ['sent the catalogue, call again friday', '2026-03-13', 'call again', 'me', true],
  ['talked and she will send the papers friday', '2026-03-13', 'she will send the papers', 'them', true],
  ['she leaves friday', '2026-03-13', 'she leaves', 'me', false],
  ['отправила каталог, перезвонить завтра', '2026-03-11', 'перезвонить', 'me', true],
  ['пришлёт документы послезавтра', '2026-03-12', 'пришлёт документы', 'them', true],
  ['перезвонит в 18', '2026-03-10', 'перезвонит', 'them', true],
  ['сама наберёт в пять', '2026-03-10', 'сама наберёт', 'them', true],
  ['заберёт заказ в субботу', '2026-03-14', 'заберёт заказ', 'them', true],
  ['завтра у неё день рождения', '2026-03-11', 'у неё день рождения', 'me', false],
] as const)('"%s" leads to %s', async (words, day, what, by, plain) => {
  const { happened, ahead } = await readTouchDates(words, context)
  expect(happened).toBeNull()
  expect(ahead).toMatchObject({ when: { day }, what, by, plain })
})

test.each([
  ['lunch went great, wants a proposal, promised it by friday', 'wants a proposal, promised it'],
  ['talked, needs the fee letter, email it friday', 'needs the fee letter, email it'],
  ['left a voicemail re the samples, try again friday', 'try again re the samples'],
  ['wants a quote, call about the roof friday', 'call about the roof'],
  ['paid the invoice, call again friday', 'call again'],
])('"%s" is about what stands before, where the step does not say', async (words, what) => {
  expect((await readTouchDates(words, context)).ahead?.what).toBe(what)
})

test('words without a date have none', async () => {
  expect(await readTouchDates('called, no answer', context)).toEqual({
    happened: null,
    ahead: null,
    unread: null,
    others: [],
  })
})

test('a date behind is when it happened, a date ahead what comes of it', async () => {
  const { happened, ahead } = await readTouchDates('called 2026-03-09, wants the price list by friday', context)
  expect(happened).toMatchObject({ when: { day: '2026-03-09' }, phrase: '2026-03-09', start: 7, end: 17 })
  expect(ahead).toMatchObject({ when: { day: '2026-03-13' }, what: 'wants the price list' })
})

test('today is when it happened', async () => {
  expect(await readTouchDates('called today', context)).toMatchObject({
    happened: { when: { day: '2026-03-10' } },
    ahead: null,
  })
})

test.each([
  ['called yesterday at 5pm, talked', '2026-03-09', '17:00'],
  ['вчера звонила, просит прайс до пятницы', '2026-03-09', null],
  ['встретились в понедельник', '2026-03-09', null],
  ['called on friday', '2026-03-06', null],
  ['called at 8:30, no answer', '2026-03-10', '08:30'],
  ['вчера не брала трубку, в понедельник тоже', '2026-03-09', null],
] as const)('"%s" happened on %s', async (words, day, time) => {
  expect((await readTouchDates(words, context)).happened?.when).toMatchObject({ day, time })
})

test.each(['talked for 20 minutes about 2 products', 'sent 3 samples', 'has two children, 5 and 7'])(
  '"%s" has no date',
  async (words) => {
    expect(await readTouchDates(words, context)).toEqual({ happened: null, ahead: null, unread: null, others: [] })
  },
)

test('a day that no calendar has is refused', async () => {
  await expect(readTouchDates('call on 31 february', context)).rejects.toMatchObject({ code: 'date-impossible' })
})

test.each([
  ['rang her yesterday, she was away on sunday', '2026-03-09'],
  ['rang her, she was away on sunday', null],
  ['talked, takes 2 a day since sunday', null],
  ['болеет с воскресенья, звонила вчера', '2026-03-09'],
  ['no answer yesterday', '2026-03-09'],
  ['she paid on friday, met her on sunday', '2026-03-08'],
] as const)('the date of a touch stands where the contact is told of: "%s" was on %s', async (words, day) => {
  expect((await readTouchDates(words, context)).happened?.when.day ?? null).toBe(day)
})

test.each([
  ['needs 2 boxes by 20 march, ring her on 18 march', '2026-03-18', true],
  ['заберёт заказ 20 марта, перезвонить 18 марта', '2026-03-18', true],
  ['needs 2 boxes by 20 march, will pay on 18 march', '2026-03-20', false],
  ['told me to drop by on thursday', '2026-03-12', true],
  ['сказала в четверг', '2026-03-12', true],
  ['talked, promised an answer on friday', '2026-03-13', true],
] as const)('of several steps the contact counts, and what was said lies ahead: "%s"', async (words, day, plain) => {
  expect(await readTouchDates(words, context)).toMatchObject({ happened: null, ahead: { when: { day }, plain } })
})

test('a slip in what leads to the day is named with the day it may mean', async () => {
  const { unread } = await readTouchDates('talked, call her nxet friday', context)
  expect(unread).toMatchObject({ phrase: 'nxet friday', near: [{ words: 'next friday', when: { day: '2026-03-20' } }] })
  expect(await readTouchDates('talked, send her list friday', context)).toMatchObject({ unread: null })
})

test.each([
  ['picked the order up on saturday', '2026-03-07'],
  ['забрала коробку в четверг', '2026-03-05'],
  ['вернул договор 5-го', '2026-03-05'],
  ['28 февраля созвон на полчаса', '2026-02-28'],
] as const)('a verb in the past makes the day of the touch: "%s" was on %s', async (words, day) => {
  expect(await readTouchDates(words, context)).toMatchObject({ happened: { when: { day } }, ahead: null })
})

test.each(['moved to Baker Street on 3 june', 'bought the cake for friday', 'с утра разговор'])(
  'what is long past or only due by then is not the day of the touch: "%s"',
  async (words) => {
    expect((await readTouchDates(words, context)).happened).toBeNull()
  },
)

test.each([
  ['too busy, two weeks', '2026-03-24', 'in two weeks'],
  ['went to voicemail, give it a week', '2026-03-17', 'in a week'],
  ['занята, дать неделю', '2026-03-17', 'через неделю'],
] as const)('a length of time that is all a clause says is how long to wait: "%s"', async (words, day, phrase) => {
  expect((await readTouchDates(words, context)).ahead).toMatchObject({ when: { day }, phrase, plain: true })
})

test.each([
  ['недозвон, попробую завтра', '2026-03-11'],
  ['took it, invoice on friday', '2026-03-13'],
  ['взял пробник, мнение узнать в среду', '2026-03-11'],
  ['заказ принят, отгрузка 20-го', '2026-03-20'],
  ['взяла набор к 20 марта, отвезти во вторник', '2026-03-17'],
  ['sent the quote, chase monday', '2026-03-16'],
] as const)('a step is told by what is to be done, in whatever form: "%s"', async (words, day) => {
  expect((await readTouchDates(words, context)).ahead).toMatchObject({ when: { day }, plain: true })
})

test.each([
  ['bought two at 30, see how they suit in 3 weeks', '2026-03-31'],
  ['взяла две по 900, выяснить через 10 дней, пошло ли', '2026-03-20'],
  ['said june', '2026-06-01'],
  ['просил после 20 марта', '2026-03-21'],
  ['на следующей неделе говорит', '2026-03-16'],
  ['no luck, I will have a go tonight', '2026-03-10'],
  ['не берут, перенаберу вечером', '2026-03-10'],
  ['viewing set for thursday', '2026-03-12'],
  ['показ перенесли на субботу', '2026-03-14'],
  ['deposit taken, the rest on the 25th', '2026-03-25'],
  ['аванс внёс, вторая часть 25-го', '2026-03-25'],
  ['взял паузу до субботы', '2026-03-14'],
  ['away until march 20, wrote anyway', '2026-03-20'],
  ['tea on sunday agreed', '2026-03-15'],
  ['maybe april', '2026-04-01'],
  ['party on the 14th, drop the gift before', '2026-03-14'],
  ['именины 14 марта, поздравить', '2026-03-14'],
  ['прилетает 18-го, 19-го набрать', '2026-03-19'],
  ['rent due friday, deciding saturday', '2026-03-14'],
  ['обдумать хочет, думает недельку', '2026-03-17'],
  ['needs 10 days', '2026-03-20'],
  ['в дороге, после 19 можно', '2026-03-10'],
  ['board sits on the 18th, ring on the 19th', '2026-03-19'],
] as const)('a date beside what came of it is of the next step: "%s"', async (words, day) => {
  expect((await readTouchDates(words, context)).ahead).toMatchObject({ when: { day }, plain: true })
})

test.each(['her exams begin in june', 'у сына выпускной 20 июня', 'expecting twins in may'])(
  'a day of their own life is no step by itself: "%s"',
  async (words) => {
    const { happened, ahead } = await readTouchDates(words, context)
    expect(happened).toBeNull()
    expect(ahead?.plain).not.toBe(true)
    expect((await readTouchDates(words, { ...context, isRecord: true })).ahead).toBeNull()
  },
)

const american = { ...context, region: 'US', isRecord: true } as const
const russian = { ...american, lang: 'ru', region: 'RU' } as const

test.each([
  ['vm on friday', '2026-03-06'],
  ['telegram sunday, no reaction', '2026-03-08'],
  ["friday's viewing fell through", '2026-03-06'],
  ['a note went out 3/2', '2026-03-02'],
  ['кп улетело 02.03, глухо', '2026-03-02'],
  ['смс в пятницу, без ответа', '2026-03-06'],
  ['brunch on sunday, her twins turn 5 in june', '2026-03-08'],
  ['звонок 5 марта, болтали час', '2026-03-05'],
  ['rang friday, saturday, silence', '2026-03-06'],
  ['popped by on friday, nobody in', '2026-03-06'],
  ['заявка 6 марта, набрала в тот же день', '2026-03-06'],
] as const)('a record that names a day and no step was on it: "%s"', async (words, day) => {
  const { happened, ahead } = await readTouchDates(words, /[а-я]/.test(words) ? russian : american)
  expect(happened?.when.day).toBe(day)
  expect(ahead).toBeNull()
})

test.each([
  'meeting on friday called off',
  'coffee on friday was cancelled',
  'встречу в пятницу отменили',
  'созвон 6 марта перенесли',
] as const)('on the day of what did not take place there was no touch: "%s"', async (words) => {
  const { happened } = await readTouchDates(words, /[а-я]/.test(words) ? russian : american)
  expect(happened).toBeNull()
})

test.each([
  ['vm on friday, wants a quote by monday', '2026-03-16'],
  ['встреча была в пятницу, скинуть план к понедельнику', '2026-03-16'],
  ['talked, viewing on saturday', '2026-03-14'],
] as const)('a record may name a step as well: "%s"', async (words, day) => {
  expect((await readTouchDates(words, { ...context, isRecord: true })).ahead?.when.day).toBe(day)
})

test.each([
  'she asked me not to call in the mornings',
  'asked not to ring on mondays',
  'asked me not to call before 10',
  'просила не звонить по утрам',
  'просит не звонить в понедельник',
  'просил не звонить до 10',
  'просит не беспокоить по выходным',
])('when nobody wants to be called is no step: "%s"', async (words) => {
  expect((await readTouchDates(words, context)).ahead).toBeNull()
})

test.each([
  ['asked me not to call until friday', '2026-03-13'],
  ['not to call before friday', '2026-03-13'],
  ['просила не звонить до пятницы', '2026-03-13'],
  ['просила не звонить по утрам, набрать в пятницу', '2026-03-13'],
] as const)('until when nobody wants to be called is: "%s"', async (words, day) => {
  expect((await readTouchDates(words, context)).ahead?.when.day).toBe(day)
})

test.each([
  '2 bars for 54.50',
  'bought two at 99.90',
  'взяла две по 99.90',
  'взял за 54,50',
  'bought for 1200.50',
  'заплатила 54.50',
])('a sum is no day and no hour: "%s"', async (words) => {
  expect(await readTouchDates(words, context)).toEqual({ happened: null, ahead: null, unread: null, others: [] })
})

test.each([
  ['sent catalogue; call monday, visit friday', '2026-03-16', [['2026-03-13', 'visit']]],
  ['созвонились, в пн скинуть прайс, в пт позвонить', '2026-03-13', [['2026-03-16', 'скинуть прайс']]],
  ['договорились, в пн отправить прайс, в пт созвон', '2026-03-16', [['2026-03-13', 'созвон']]],
  ["talked, call wed, she'll pay friday", '2026-03-11', []],
  ['talked, call wed, pay a visit wed', '2026-03-11', []],
  ['needs 2 boxes by 20 march, ring her on 18 march', '2026-03-18', []],
] as const)('what else is to be done on another day is told beside: "%s"', async (words, day, others) => {
  const dates = await readTouchDates(words, context)
  expect(dates.ahead?.when.day).toBe(day)
  expect(dates.others.map(({ when, what }) => [when.day, what])).toEqual(others)
})

test.each([
  ['asked not to call before monday', '2026-03-16', ''],
  ["don't ring again before friday", '2026-03-13', ''],
  ['not before monday', '2026-03-16', 'not'],
  ["don't call me again tomorrow, better friday", '2026-03-13', ''],
  ['завтра не звонить, лучше в пятницу', '2026-03-13', ''],
  ['не звонить раньше понедельника', '2026-03-16', ''],
  ["don't forget to call friday", '2026-03-13', "don't forget to call"],
  ['call tomorrow, no, the day after tomorrow', '2026-03-12', 'call'],
  ['позвонить завтра, нет, послезавтра', '2026-03-12', 'позвонить'],
  ['call friday, sorry, monday', '2026-03-16', 'call'],
  ['ring her not friday but monday', '2026-03-16', 'ring her'],
  ['не в пятницу, а в понедельник', '2026-03-16', ''],
  ['friday does not work, monday at 10', '2026-03-16', ''],
  ['в пятницу не может, в понедельник в 10', '2026-03-16', ''],
  ['call on monday, not on friday', '2026-03-16', 'call'],
] as const)('a day that will not do is none of the next step: "%s" leads to %s', async (words, day, what) => {
  expect((await readTouchDates(words, context)).ahead).toMatchObject({ when: { day }, what, plain: true })
})

test.each([
  'больше не звонить на этой неделе',
  'просил не звонить в выходные',
  'never call in the morning',
  "don't call on friday",
  'friday does not work',
  'no need to call on friday',
])('where only such a day is named there is no step: "%s"', async (words) => {
  expect(await readTouchDates(words, context)).toMatchObject({ happened: null, ahead: null })
})

test.each([
  ['вчера не брала трубку, сегодня дозвонилась', null],
  ['не отвечал вчера, сегодня ответил', null],
  ['не ответила в четверг, перезвонила вчера', '2026-03-09'],
] as const)('of several attempts the one that came through is the touch: "%s"', async (words, day) => {
  const { happened } = await readTouchDates(words, context)
  expect(happened === null || happened.when.day === context.now.day ? null : happened.when.day).toBe(day)
})

test.each(['оплатила следующий месяц', 'обсудили план на ноябрь', 'продлила на следующий год'])(
  'what is paid or planned for is no day: "%s"',
  async (words) => {
    expect((await readTouchDates(words, context)).ahead).toBeNull()
  },
)
