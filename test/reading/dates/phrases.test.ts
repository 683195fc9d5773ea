import { describe, expect, test } from 'vitest'
import { read } from '../../support/dates.ts'

describe('English', () => {
  test.each([
    ['tues', '2026-03-17'],
    ['thurs 3pm', '2026-03-12 15:00'],
    ['this coming saturday', '2026-03-14'],
    ['upcoming monday', '2026-03-16'],
    ['monday next week', '2026-03-16'],
    ['friday of next week', '2026-03-20'],
    ['next week thursday', '2026-03-19'],
    ['a week from tuesday', '2026-03-24'],
    ['two weeks from monday', '2026-03-30'],
    ['3 sundays from now', '2026-03-29'],
    ['3 days from tomorrow', '2026-03-15'],
    ['4 days after next friday', '2026-03-24'],
    ['in a fortnight', '2026-03-25'],
    ['in 5 business days', '2026-03-18'],
    ['in 3 working days', '2026-03-16'],
    ['in a year and a half', '2027-09-11'],
    ['in a couple of weeks', '2026-03-25'],
    ['in a few days', '2026-03-14'],
    ['in half an hour', '2026-03-11 10:50'],
    ['in 1.5 hours', '2026-03-11 11:50'],
    ['in 2 hours and 15 minutes', '2026-03-11 12:35'],
    ['90 days', '2026-06-09'],
    ['6 weeks hence', '2026-04-22'],
    ['2 months later', '2026-05-11'],
    ['+10 days', '2026-03-21'],
    ['next 3 weeks', '2026-04-01'],
    ['on the 15th', '2026-03-15'],
    ['the 5th', '2026-04-05'],
    ['the 31st', '2026-03-31'],
    ['the 30th at 4', '2026-03-30 16:00'],
    ['21st of april', '2026-04-21'],
    ['may the 4th', '2026-05-04'],
    ['may twenty-first', '2026-05-21'],
    ['Aug. 3, 2027', '2027-08-03'],
    ['3-Aug-2027', '2027-08-03'],
    ['2027/08/03', '2027-08-03'],
    ['8/3/27', '2027-08-03'],
    ['13/8', '2026-08-13'],
    ['10th of next month', '2026-04-10'],
    ['last day of april', '2026-04-30'],
    ['first monday of may', '2026-05-04'],
    ['2nd tue in june at 11', '2026-06-09 11:00'],
    ['last friday of the month', '2026-03-27'],
    ['second to last friday in may', '2026-05-22'],
    ['end of the month', '2026-03-31'],
    ['end of next week', '2026-03-20'],
    ['beginning of april', '2026-04-01'],
    ['in august', '2026-08-03'],
    ['in august at 6pm', '2026-08-01 18:00'],
    ['mid may', '2026-05-15'],
    ['early next week', '2026-03-16'],
    ['eom', '2026-03-31'],
    ['eoy', '2026-12-31'],
    ['eod', '2026-03-11 18:00'],
    ['this week', '2026-03-13'],
    ['next week', '2026-03-16'],
    ['next month', '2026-04-01'],
    ['this weekend', '2026-03-14'],
    ['next weekend', '2026-03-21'],
    ['this coming weekend', '2026-03-14'],
    ['this evening, 7.30', '2026-03-11 19:30'],
    ['tonight, 7.30', '2026-03-11 19:30'],
    ['q3', '2026-07-01'],
    ['end of q2', '2026-06-30'],
    ['next quarter', '2026-04-01'],
    ['third quarter of 2027', '2027-07-01'],
    ['september', '2026-09-01'],
    ['february', '2027-02-01'],
    ['march 2027', '2027-03-01'],
    ['christmas', '2026-12-25'],
    ['new year', '2027-01-01'],
    ["valentine's day", '2027-02-14'],
    ['easter', '2026-04-05'],
    ['good friday', '2026-04-03'],
    ['easter 2027', '2027-03-28'],
    ['thanksgiving', '2026-11-26'],
    ['labor day', '2026-09-07'],
    ['quarter to noon', '2026-03-11 11:45'],
    ['half past four tomorrow', '2026-03-12 16:30'],
    ['ten past 11', '2026-03-11 11:10'],
    ['20 to 5 pm', '2026-03-11 16:40'],
    ['ten thirty tomorrow', '2026-03-12 10:30'],
    ['noon', '2026-03-11 12:00'],
    ['midnight', '2026-03-12 00:00'],
    ["11 o'clock", '2026-03-11 11:00'],
    ['1530 friday', 'date-not-understood'],
    ['friday at 1530', '2026-03-13 15:30'],
    ['15h30', '2026-03-11 15:30'],
    ['8 tonight', '2026-03-11 20:00'],
    ['tomorrow night at 9', '2026-03-12 21:00'],
    ['friday afternoon', '2026-03-13 15:00'],
    ['saturday in the morning', '2026-03-14 09:00'],
    ['morning of friday', '2026-03-13 09:00'],
    ['this afternoon', '2026-03-11 15:00'],
    ['tomorrow at lunch', '2026-03-12 13:00'],
    ['friday after work', '2026-03-13 18:00'],
    ['tomorrow 2-4pm', '2026-03-12 14:00'],
    ['10am on friday the 13th', '2026-03-13 10:00'],
    ['fri, 13 mar', '2026-03-13'],
    ['tommorow', '2026-03-12'],
    ['satuday', '2026-03-14'],
    ['next wedesday', '2026-03-18'],
    ['Call me maybe', 'date-not-understood'],
    ['thu 13 mar', 'date-impossible'],
    ['february 30', 'date-impossible'],
    ['14pm', 'date-impossible'],
    ['tomorrow 13:30 pm', 'date-impossible'],
    ['2027-14-02', 'date-impossible'],
    ['today three', 'date-not-understood'],
    ['завтра десять', 'date-not-understood'],
    ['13/13', 'date-impossible'],
    ['25:00', 'date-impossible'],
    ['first week of april', 'doubtful'],
    ['fifth friday of march', 'date-impossible'],
    ['today at 9', '2026-03-11 21:00'],
    ['today at 9am', 'date-past'],
    ['monday this week', 'date-past'],
    ['friday and saturday', 'date-not-understood'],
    ['10am 11am', 'date-not-understood'],
    ['every friday', 'date-not-understood'],
  ])('"%s" is %s', async (phrase, expected) => {
    expect(await read(phrase)).toBe(expected)
  })
})

describe('Russian', () => {
  test.each([
    ['в среду', '2026-03-18'],
    ['в эту пятницу', '2026-03-13'],
    ['в ближайший понедельник', '2026-03-16'],
    ['в следующую пятницу', '2026-03-20'],
    ['во вторник на следующей неделе', '2026-03-17'],
    ['к пятнице', '2026-03-13'],
    ['до пятницы', '2026-03-13'],
    ['до конца месяца', '2026-03-31'],
    ['до конца недели', '2026-03-13'],
    ['в конце апреля', '2026-04-30'],
    ['в начале следующего месяца', '2026-04-01'],
    ['в середине мая', '2026-05-15'],
    ['через полгода', '2026-09-11'],
    ['через полтора часа', '2026-03-11 11:50'],
    ['через полторы недели', '2026-03-21'],
    ['через пару дней', '2026-03-13'],
    ['через две недели', '2026-03-25'],
    ['через 5 рабочих дней', '2026-03-18'],
    ['через час с половиной', '2026-03-11 11:50'],
    ['через квартал', '2026-06-11'],
    ['через год и 2 месяца', '2027-05-11'],
    ['спустя месяц', '2026-04-11'],
    ['через недельку', '2026-03-18'],
    ['неделю', '2026-03-18'],
    ['3 дня', '2026-03-14'],
    ['послепослезавтра', '2026-03-14'],
    ['пятнадцатого', '2026-03-15'],
    ['15-го', '2026-03-15'],
    ['15 числа', '2026-03-15'],
    ['двадцать пятого апреля', '2026-04-25'],
    ['3-го июня в 10', '2026-06-03 10:00'],
    ['1 апр', '2026-04-01'],
    ['5 мая 2027 года', '2027-05-05'],
    ['05.05', '2026-05-05'],
    ['5.5.27', '2027-05-05'],
    ['в мае', '2026-05-01'],
    ['в следующем месяце', '2026-04-01'],
    ['на следующей неделе', '2026-03-16'],
    ['на этой неделе', '2026-03-13'],
    ['на выходных', '2026-03-14'],
    ['первая пятница апреля', '2026-04-03'],
    ['последний понедельник месяца', '2026-03-30'],
    ['последний день апреля', '2026-04-30'],
    ['третий квартал', '2026-07-01'],
    ['в 3 квартале', '2026-07-01'],
    ['завтра в обед', '2026-03-12 13:00'],
    ['утром в субботу', '2026-03-14 09:00'],
    ['завтра вечером', '2026-03-12 18:00'],
    ['завтра после обеда', '2026-03-12 15:00'],
    ['днем в четверг', '2026-03-12 15:00'],
    ['в 15 часов', '2026-03-11 15:00'],
    ['в 15 часов 30 минут', '2026-03-11 15:30'],
    ['в 3 часа дня', '2026-03-11 15:00'],
    ['завтра в 9 утра', '2026-03-12 09:00'],
    ['завтра в 7 вечера', '2026-03-12 19:00'],
    ['без четверти три', '2026-03-11 14:45'],
    ['без 10 пять', '2026-03-11 16:50'],
    ['в половине третьего', '2026-03-11 14:30'],
    ['полпятого', '2026-03-11 16:30'],
    ['в полдень', '2026-03-11 12:00'],
    ['завтра в пол третьего', '2026-03-12 14:30'],
    ['17ч10', '2026-03-11 17:10'],
    ['завтра с 10 до 12', '2026-03-12 10:00'],
    ['пн 10:30', '2026-03-16 10:30'],
    ['чт в 11', '2026-03-12 11:00'],
    ['в пятницу 13 марта', '2026-03-13'],
    ['новый год', '2027-01-01'],
    ['после нового года', '2027-01-11'],
    ['за 3 дня до 15 декабря', '2026-12-12'],
    ['в августе', '2026-08-03'],
    ['на рождество', '2027-01-07'],
    ['8 марта', '2027-03-08'],
    ['пасха', '2026-04-12'],
    ['день победы', '2026-05-09'],
    ['в понедельнк', '2026-03-16'],
    ['послезавтро', '2026-03-13'],
    ['31 июня', 'date-impossible'],
    ['в 25:00', 'date-impossible'],
    ['позавчера', 'date-past'],
    ['на 3 часа', 'doubtful'],
    ['кроме пятницы', 'date-not-understood'],
    ['не завтра', 'date-not-understood'],
    ['завтра или в пятницу', 'doubtful'],
    ['call next вторник', 'date-not-understood'],
    ['next пятница в 10', '2026-03-20 10:00'],
  ])('«%s» is %s', async (phrase, expected) => {
    expect(await read(phrase, { lang: 'ru' })).toBe(expected)
  })
})

describe('the past', () => {
  test.each([
    ['yesterday at 5', '2026-03-10 17:00'],
    ['this morning', '2026-03-11 09:00'],
    ['last night', '2026-03-10 20:00'],
    ['on monday', '2026-03-09'],
    ['last week', '2026-03-02'],
    ['2 weeks ago', '2026-02-25'],
    ['an hour ago', '2026-03-11 09:20'],
    ['the day before yesterday', '2026-03-09'],
    ['on the 5th', '2026-03-05'],
    ['on the 20th', '2026-02-20'],
    ['24 dec', '2025-12-24'],
    ['at 9', '2026-03-11 09:00'],
    ['at 11', '2026-03-10 11:00'],
    ['last christmas', '2025-12-25'],
    ['tomorrow', 'date-future'],
    ['in 3 days', 'date-future'],
    ['вчера вечером', '2026-03-10 18:00'],
    ['позавчера', '2026-03-09'],
    ['в прошлый вторник', '2026-03-10'],
    ['на прошлой неделе', '2026-03-02'],
    ['2 часа назад', '2026-03-11 08:20'],
    ['полгода назад', '2025-09-11'],
    ['сегодня утром', '2026-03-11 09:00'],
    ['в позапрошлом месяце', '2026-01-01'],
    ['завтра', 'date-future'],
  ])('"%s" of a touch is %s', async (phrase, expected) => {
    expect(await read(phrase, { tense: 'past' })).toBe(expected)
  })
})

describe('calendar corners', () => {
  test.each([
    ['29 feb', '2026-03-11 10:20', '2028-02-29'],
    ['29 feb 2027', '2026-03-11 10:20', 'date-impossible'],
    ['in a month', '2026-01-31 10:00', '2026-02-28'],
    ['in a year', '2028-02-29 10:00', '2029-02-28'],
    ['tomorrow', '2026-12-31 23:59', '2027-01-01'],
    ['next monday', '2026-12-31 12:00', '2027-01-04'],
    ['1 jan', '2026-12-31 12:00', '2027-01-01'],
    ['monday', '2026-03-16 09:00', '2026-03-23'],
    ['this monday', '2026-03-16 09:00', '2026-03-16'],
    ['next sunday', '2026-03-15 09:00', '2026-03-22'],
    ['the 31st', '2026-04-30 09:00', '2026-05-31'],
    ['next quarter', '2026-11-30 09:00', '2027-01-01'],
    ['this evening', '2026-03-11 18:30', '2026-03-11 19:00'],
    ['morning', '2026-03-11 13:00', '2026-03-12 09:00'],
    ['in 30 minutes', '2026-03-11 23:45', '2026-03-12 00:15'],
    ['midnight tonight', '2026-03-11 20:00', '2026-03-12 00:00'],
  ])('"%s" at %s is %s', async (phrase, now, expected) => {
    expect(await read(phrase, { now })).toBe(expected)
  })

  test.each([
    ['in 2 hours', '2026-03-29 01:30', '2026-03-29 04:30'],
    ['in 1 day', '2026-03-28 02:30', '2026-03-29'],
    ['in 3 hours', '2026-10-25 01:30', '2026-10-25 03:30'],
    ['in 24 hours', '2026-03-28 12:00', '2026-03-29 13:00'],
  ])('"%s" in Berlin at %s is %s: hours run on, days keep the clock', async (phrase, now, expected) => {
    expect(await read(phrase, { now, zone: 'Europe/Berlin' })).toBe(expected)
  })
})

describe('zones', () => {
  test.each([
    ['tomorrow 10:00 MSK', '2026-03-12 10:00 Europe/Moscow'],
    ['10am PST', '2026-03-11 10:00 Etc/GMT+8'],
    ['friday 3pm london time', '2026-03-13 15:00 Europe/London'],
    ['завтра в 10 по Москве', '2026-03-12 10:00 Europe/Moscow'],
    ['завтра в 10:00 мск', '2026-03-12 10:00 Europe/Moscow'],
    ['tomorrow at 9 UTC+5', '2026-03-12 09:00 Etc/GMT-5'],
    ['friday at 10am eastern time', '2026-03-13 10:00 America/New_York'],
    ['today 11:00 MSK', 'date-past'],
    ['friday MSK', 'date-not-understood'],
  ])('"%s" is %s', async (phrase, expected) => {
    expect(await read(phrase)).toBe(expected)
  })

  test('her time is the zone of the person, and a refusal where that is not known', async () => {
    expect(await read('10am her time', { theirZone: 'Asia/Tokyo', now: '2026-03-10 23:00' })).toBe(
      '2026-03-11 10:00 Asia/Tokyo',
    )
    expect(await read('завтра в 10 по её времени', { theirZone: 'Asia/Omsk' })).toBe('2026-03-12 10:00 Asia/Omsk')
    expect(await read('10am her time')).toBe('date-zone-unknown')
  })
})

describe('conventions', () => {
  test('n/m follows the region, the settings and the script', async () => {
    expect(await read('4/5')).toBe('2026-04-05')
    expect(await read('4/5', { region: 'GB' })).toBe('2026-05-04')
    expect(await read('4/5', { lang: 'ru' })).toBe('2026-05-04')
    expect(await read('4/5 в 10')).toBe('2026-05-04 10:00')
    expect(await read('4/5', { config: { dateOrder: 'dmy' } })).toBe('2026-05-04')
    expect(await read('4/5', { lang: 'ru', config: { dateOrder: 'mdy' } })).toBe('2026-04-05')
  })

  test('next friday is the one of next week, or the first to come', async () => {
    expect(await read('next friday')).toBe('2026-03-20')
    expect(await read('next friday', { config: { nextWeekday: 'first-to-come' } })).toBe('2026-03-13')
    expect(await read('next sunday', { config: { weekStart: 'sunday' } })).toBe('2026-03-15')
  })

  test('parts of the day are as configured', async () => {
    const config = { morning: '08:30', noon: '12:15', evening: '19:45' } as const
    expect(await read('tomorrow morning', { config })).toBe('2026-03-12 08:30')
    expect(await read('завтра в обед', { config })).toBe('2026-03-12 12:15')
    expect(await read('tomorrow afternoon', { config })).toBe('2026-03-12 14:15')
    expect(await read('завтра вечером', { config })).toBe('2026-03-12 19:45')
  })

  test('a bare hour up to seven is after noon', async () => {
    expect(await read('tomorrow at 7')).toBe('2026-03-12 19:00')
    expect(await read('tomorrow at 8')).toBe('2026-03-12 08:00')
    expect(await read('tomorrow at 07:00')).toBe('2026-03-12 07:00')
  })
})

describe('a weekday in so many weeks is never the nearest one', () => {
  test.each([
    ['in a week on friday', '2026-03-20'],
    ['monday in a week', '2026-03-16', '2026-03-09 10:00'],
    ['in a week on tuesday', '2026-03-24', '2026-03-15 10:00'],
    ['через неделю в пятницу', '2026-03-20'],
    ['через неделю в четверг', '2026-03-26', '2026-03-15 10:00'],
    ['через неделю в понедельник', '2026-03-23', '2026-03-13 10:00'],
    ['через 2 недели в среду', '2026-04-01', '2026-03-15 10:00'],
    ['через 2 недели в пятницу', '2026-03-27', '2026-03-15 10:00'],
    ['in 2 weeks on monday', '2026-03-23'],
  ])('"%s" is %s', async (phrase, expected, now = '2026-03-11 10:20') => {
    expect(await read(phrase, { now })).toBe(expected)
  })
})

test('a number word is a time beside at or a part of the day', async () => {
  expect(await read('tomorrow at three')).toBe('2026-03-12 15:00')
  expect(await read('завтра в десять')).toBe('2026-03-12 10:00')
  expect(await read('завтра десять утра')).toBe('2026-03-12 10:00')
  expect(await read('завтра с десяти до двенадцати')).toBe('2026-03-12 10:00')
})

test("one o'clock after noon is so wherever the day stands", async () => {
  for (const phrase of ['в час дня завтра', 'завтра в час', 'завтра в час дня', 'час дня завтра'])
    expect(await read(phrase), phrase).toBe('2026-03-12 13:00')
})
