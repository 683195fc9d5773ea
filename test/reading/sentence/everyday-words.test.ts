import { describe, expect, test } from 'vitest'
import { findWhen, unreadIn } from '../../../src/reading/dates/read-when.ts'
import { readRecurrence } from '../../../src/reading/dates/recurrence/read.ts'
import { readSentence } from '../../../src/reading/sentence/read-sentence.ts'
import { dateContext } from '../../support/dates.ts'

/** What a sentence about Nora, said on Wednesday 11 March 2026 at 10:20, comes to: the date and what was agreed, doubts in brackets. */
async function told(words: string): Promise<string> {
  const isRussian = /[а-я]/i.test(words)
  const dates = dateContext(isRussian ? { lang: 'ru', region: 'RU' } : { region: 'US' })
  const { when, what, doubts } = await readSentence(`${isRussian ? 'Ника' : 'Nora'}, ${words}`, {
    today: dates.now.day,
    region: isRussian ? 'RU' : 'US',
    stages: ['new'],
    findNamed: () => Promise.resolve([]),
    isRule: (phrase) => Promise.resolve(readRecurrence(phrase, dates) !== null),
    findWhen: (part) => findWhen(part, dates),
    findUnread: (part, whole) => Promise.resolve(unreadIn(part, dates, whole)),
    given: {},
  })
  const due = when ? [when.when.day, when.when.time].filter(Boolean).join(' ') : '-'
  return [due, what, ...doubts.map(({ kind, text: part }) => `[${kind} ${part}]`)]
    .filter((part) => part !== '')
    .join(' ')
}

describe('what is sold and done stands beside a date as a word of its own', () => {
  test.each([
    ['send price list friday', '2026-03-13 send price list'],
    ['price list in 1 min', '2026-03-11 10:21 price list'],
    ['call about the price list friday', '2026-03-13 call about the price list'],
    ['send her the wine list tomorrow', '2026-03-12 send her the wine list'],
    ['wants the price list by friday', '2026-03-13 wants the price list'],
    ['list today', '2026-03-11 list'],
    ['list tonight', '2026-03-11 18:00 list'],
    ['wish list next week', '2026-03-16 wish list'],
    ['guest list next friday', '2026-03-20 guest list'],
    ['list at 6pm', '2026-03-11 18:00 list'],
    ['list 5 may', '2026-05-05 list'],
    ['price today', '2026-03-11 price'],
    ['catalog today', '2026-03-11 catalog'],
    ['today price', '2026-03-11 price'],
    ['new catalogue today', '2026-03-11 new catalogue'],
    ['a sample today', '2026-03-11 a sample'],
    ['free sample today', '2026-03-11 free sample'],
    ['5 boxes today', '2026-03-11 5 boxes'],
    ['sample of the day cream tomorrow', '2026-03-12 sample of the day cream'],
    ['order today', '2026-03-11 order'],
    ['order in 3 days', '2026-03-14 order'],
    ['invoice today', '2026-03-11 invoice'],
    ['quote for the cream today', '2026-03-11 quote for the cream'],
    ['mail tomorrow', '2026-03-12 mail'],
    ['mail friday', '2026-03-13 mail'],
    ['text friday', '2026-03-13 text'],
    ['her next text tomorrow', '2026-03-12 her next text'],
    ['text in 3 days', '2026-03-14 text'],
    ['text next week', '2026-03-16 text'],
    ['test tomorrow', '2026-03-12 test'],
    ['skin test today', '2026-03-11 skin test'],
    ['post in 3 days', '2026-03-14 post'],
    ['parcel post friday', '2026-03-13 parcel post'],
    ['send it fast tomorrow', '2026-03-12 send it fast'],
    ['remind him of his friday', '2026-03-13 remind him of his'],
    ['call the east friday', '2026-03-13 call the east'],
    ['plaster cast next friday', '2026-03-20 plaster cast'],
    ['lost parcel friday', '2026-03-13 lost parcel'],
    ['ask what was lost tomorrow', '2026-03-12 ask what was lost'],
    ['bring the fishing net friday', '2026-03-13 bring the fishing net'],
    ['mosquito nets at 6pm', '2026-03-11 18:00 mosquito nets'],
    ['call Avery friday', '2026-03-13 call Avery'],
    ['send the very least tomorrow', '2026-03-12 send the very least'],
    ['ear coping next week', '2026-03-16 ear coping'],
    ['ice cream sundae tomorrow', '2026-03-12 ice cream sundae'],
    ['bring sundry samples friday', '2026-03-13 bring sundry samples'],
    ['delivery tomorrow at 6pm', '2026-03-12 18:00 delivery'],
    ['tasting today', '2026-03-11 tasting'],
    ['demo today', '2026-03-11 demo'],
  ])('in English: "%s" is %s', async (words, expected) => {
    expect(await told(words)).toBe(expected)
  })

  test.each([
    ['прайс сегодня', '2026-03-11 прайс'],
    ['каталог сегодня', '2026-03-11 каталог'],
    ['заказ сегодня', '2026-03-11 заказ'],
    ['сегодня прайс', '2026-03-11 прайс'],
    ['новый каталог сегодня', '2026-03-11 новый каталог'],
    ['сегодня образец крема', '2026-03-11 образец крема'],
    ['образец сегодня', '2026-03-11 образец'],
    ['образцы и пробники сегодня', '2026-03-11 образцы и пробники'],
    ['оплата сегодня', '2026-03-11 оплата'],
    ['оплата за кремы сегодня', '2026-03-11 оплата за кремы'],
    ['прайс сегодня отправить', '2026-03-11 прайс отправить'],
    ['5 коробок сегодня', '2026-03-11 5 коробок'],
    ['букет сегодня', '2026-03-11 букет'],
    ['билет сегодня', '2026-03-11 билет'],
    ['журнал сегодня', '2026-03-11 журнал'],
    ['материал сегодня', '2026-03-11 материал'],
    ['ответ сегодня', '2026-03-11 ответ'],
    ['счёт сегодня', '2026-03-11 счёт'],
    ['маникюр сегодня', '2026-03-11 маникюр'],
    ['доставка сегодня', '2026-03-11 доставка'],
    ['доставка сегодня в 18', '2026-03-11 18:00 доставка'],
    ['посылка сегодня вечером', '2026-03-11 18:00 посылка'],
    ['прайс завтра', '2026-03-12 прайс'],
    ['каталог завтра', '2026-03-12 каталог'],
    ['список завтра', '2026-03-12 список'],
    ['почта завтра', '2026-03-12 почта'],
    ['тест завтра', '2026-03-12 тест'],
    ['завтра тест на аллергию', '2026-03-12 тест на аллергию'],
    ['прайс в пятницу', '2026-03-13 прайс'],
    ['счёт в пятницу', '2026-03-13 счёт'],
    ['заказ в среду', '2026-03-18 заказ'],
    ['список в четверг', '2026-03-12 список'],
    ['прайс через 3 дня', '2026-03-14 прайс'],
    ['образец через неделю', '2026-03-18 образец'],
    ['оплата через месяц', '2026-04-11 оплата'],
    ['прайс на следующей неделе', '2026-03-16 прайс'],
    ['заказ на следующей неделе', '2026-03-16 заказ'],
    ['тест в 18:00', '2026-03-11 18:00 тест'],
    ['отправить прайс в 18', '2026-03-11 18:00 отправить прайс'],
    ['муляж череп в пятницу', '2026-03-13 муляж череп'],
    ['сок берез завтра', '2026-03-12 сок берез'],
    ['черенки роз завтра', '2026-03-12 черенки роз'],
    ['принести завтрак в пятницу', '2026-03-13 принести завтрак'],
    ['четвёрка кремов завтра', '2026-03-12 четвёрка кремов'],
    ['седой парик в пятницу', '2026-03-13 седой парик'],
  ])('in Russian: "%s" is %s', async (words, expected) => {
    expect(await told(words)).toBe(expected)
  })

  test.each(['принести завтрак', 'завтрак в отеле', 'седой муж', 'a sundae with nuts', 'sundry questions'])(
    '"%s" names no day',
    async (words) => {
      expect(await told(words)).not.toMatch(/^2026|\[/)
    },
  )
})

describe('what someone is like or goes through today is no next step', () => {
  test.each([
    'busy today',
    'busy with work today',
    'today busy',
    'in a good mood today',
    'today at home',
    'not today',
    'she is new here today',
    'free today',
    'home today',
    'off today',
    "doesn't sleep today",
    'turns 40 today',
    'leaves today',
    'feeling ill today',
    'arrived today',
    'asked for the list today',
    'занята сегодня',
    'сегодня занята',
    'сегодня не в духе',
    'в отпуске сегодня',
    'сегодня в отпуске',
    'болеет сегодня',
    'сегодня уезжает в Москву',
    'идёт в театр сегодня',
    'сегодня родила',
    'приехал сегодня',
    'злая сегодня',
    'сегодня день рождения',
    'сегодня выходной',
    'дома сегодня',
    'у мамы сегодня',
    'ей плохо сегодня',
  ])('"%s"', async (words) => {
    expect(await told(words)).toMatch(/^- \[date-none (?:today|сегодня)\]$/)
  })
})

describe('a slip of a word of time is a doubt, whatever stands beside it', () => {
  test.each([
    ['price list blursday', 'blursday'],
    ['list in 3 dyas', 'in 3 dyas'],
    ['text in 2 weks', 'in 2 weks'],
    ['test in a mnoth', 'in a mnoth'],
    ['price list nxet friday', 'nxet'],
    ['list nexr friday', 'nexr'],
    ['list nxet tue', 'nxet'],
    ['call nxet tue', 'nxet'],
    ['mail nect monday', 'nect'],
    ['list nextt friday', 'nextt'],
    ['call lsat week', 'lsat week'],
    ['call lasst month', 'lasst month'],
    ['order laat friday', 'laat'],
    ['order thsi friday', 'thsi'],
    ['order thid friday', 'thid'],
    ['order tis friday', 'tis'],
    ['evry monday', 'evry'],
    ['list evrey monday', 'evrey'],
    ['list aftr friday', 'aftr'],
    ['list follwing friday', 'follwing'],
    ['list comming friday', 'comming'],
    ['call nxet week', 'nxet week'],
    ['price nex month', 'nex month'],
    ['list thsi week', 'thsi week'],
    ['call follwing week', 'follwing week'],
    ['call comming weekend', 'comming weekend'],
    ['aftr 3 days', 'aftr 3 days'],
    ['call next wek', 'next wek'],
    ['call next mnth', 'next mnth'],
    ['price tody', 'tody'],
    ['price todya', 'todya'],
    ['list apirl 5', 'apirl'],
    ['text 24 novmber', 'novmber'],
    ['list at 10 oclok', 'at 10 oclok'],
    ['call in 3', 'in 3'],
    ['order at 5pmm', '5pmm'],
    ['test in 10 minuts', 'in 10 minuts'],
    ['price flurday', 'flurday'],
    ['list thrsdy', 'thrsdy'],
    ['text in 3 horus', 'in 3 horus'],
    ['order in a yaer', 'in a yaer'],
    ['mail thi friday', 'thi'],
  ])('in English: "%s" leaves %s', async (words, part) => {
    expect(await told(words)).toMatch(new RegExp(` \\[date-(?:left|none) ${part}\\]$`))
  })

  test.each([
    ['прайс в пятнитсу', 'пятнитсу'],
    ['прайс в следющий вторник', 'следющий'],
    ['каталог в следущую пятницу', 'следущую'],
    ['заказ в слудующую среду', 'слудующую'],
    ['следущий четверг', 'следущий'],
    ['прайс на следущей неделе', 'следущей неделе'],
    ['набрать на следуюшей неделе', 'следуюшей неделе'],
    ['набрать в следущем месяце', 'следущем месяце'],
    ['набрать на ближашей неделе', 'ближашей неделе'],
    ['набрать на будующей неделе', 'будующей неделе'],
    ['прайс в ближайщую пятницу', 'ближайщую'],
    ['оплата в прошлю пятницу', 'прошлю'],
    ['заказ кажую пятницу', 'кажую'],
    ['заказ чрез неделю', 'чрез неделю'],
    ['прайс черз 3 дня', 'черз 3 дня'],
    ['прайс черес неделю', 'черес неделю'],
    ['прайс через ниделю', 'через ниделю'],
    ['прайс через 3 дняя', 'через 3 дняя'],
    ['образец через 2 недли', 'через 2 недли'],
    ['оплата через месяцц', 'через месяцц'],
    ['заказ на следующей ниделе', 'следующей ниделе'],
    ['образец 5 апреял', 'апреял'],
    ['счёт 24 ноябр', 'ноябр'],
    ['позвонить в 10 утар', 'в 10 утар'],
    ['оплата через 10 мнут', 'через 10 мнут'],
    ['оплата через полгда', 'через полгда'],
    ['позвонить через 5', 'через 5'],
    ['позвонить в 27', 'в 27'],
    ['набрать на днях', 'на днях'],
    ['прайс в суботуу', 'суботуу'],
    ['тест в чтеверк', 'чтеверк'],
    ['прайс чераз неделю', 'чераз неделю'],
    ['заказ через нделю', 'через нделю'],
    ['заказ в будщий вторник', 'будщий'],
    ['тест в ближайщий вторник', 'ближайщий'],
    ['счёт в следующюю пятницу', 'следующюю'],
    ['заказ в слдующую субботу', 'слдующую'],
    ['прайс в следуйщий понедельник', 'следуйщий'],
    ['список через 5 мнут', 'через 5 мнут'],
  ])('in Russian: "%s" leaves %s', async (words, part) => {
    expect(await told(words)).toMatch(new RegExp(` \\[date-(?:left|none) ${part}\\]$`))
  })
})

describe('one slip in a day of six letters and more is forgiven, and the day is echoed', () => {
  test.each([
    ['list tommorrwo', '2026-03-12 list'],
    ['list on firday', '2026-03-13 list'],
    ['sample by thrusday', '2026-03-12 sample'],
    ['sample satruday', '2026-03-14 sample'],
    ['mail wendesday', '2026-03-18 mail'],
    ['заказ в понедьльник утром', '2026-03-16 09:00 заказ'],
    ['тест во вторинк', '2026-03-17 тест'],
    ['почта в четвегр', '2026-03-12 почта'],
    ['заказ в воскресене', '2026-03-15 заказ'],
    ['прайс послезафтра', '2026-03-13 прайс'],
    ['прайс завтар', '2026-03-12 прайс'],
    ['прайс зватра', '2026-03-12 прайс'],
    ['прайс сеодня', '2026-03-11 прайс'],
    ['прайс в пятнциу', '2026-03-13 прайс'],
    ['заказ во втоник', '2026-03-17 заказ'],
  ])('"%s" is %s', async (words, expected) => {
    expect(await told(words)).toBe(expected)
  })
})
