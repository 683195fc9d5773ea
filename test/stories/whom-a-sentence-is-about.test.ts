import { describe, expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { contact, person, save } from '../support/people.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const listed = [
  'Nora Whitfield',
  'Will Carver',
  "Maeve O'Dowd",
  'Greta van der Meer',
  'Anna Sorensen',
  'Grace Holt',
  'Тамара Ильина',
  'Виктор Бонч',
  'Алексей Дорохов',
  'Любовь Андреевна Крылова',
  'Оля Синицына',
]

function listing(lang: 'en' | 'ru', names: readonly string[]): TestApp {
  const app = testApp({ lang, region: lang === 'ru' ? 'RU' : 'US', now: '2026-03-10T09:00' })
  for (const [at, one] of names.entries()) {
    const [name = '', company = null] = one.split(' / ')
    save(app.store(), add('person', person({ id: `p${String(at)}`, name, company })))
  }
  return app
}

function seller(lang: 'en' | 'ru'): TestApp {
  const app = listing(lang, listed)
  save(app.store(), add('contactPoint', contact('p8', 'phone', '+79161112233')))
  return app
}

/** Whom the sentence is saved about, and when: `#3`, `new Ann Bell`, or `asked`. */
async function told(app: TestApp, sentence: string): Promise<string> {
  const { stdout, exit } = await app.runArgs(['add', sentence, '--json'])
  if (exit !== 0) return 'asked'
  const said = JSON.parse(stdout) as {
    person: { no: number; name: string }
    isNew: boolean
    next: { day: string; kind: string } | null
  }
  const whom = said.isNew ? `new ${said.person.name}` : `#${String(said.person.no)}`
  return said.next?.kind === 'promise' ? `${whom} ${said.next.day}` : whom
}

describe('a sentence in English is about the one it names', () => {
  test.each([
    ['Ring Nora back on Thursday', '#1 2026-03-12'],
    ['nora wants the blue one, drop it off friday', '#1 2026-03-13'],
    ['lunch with Whitfield tomorrow', '#1 2026-03-11'],
    ["Maeve's refill is due, text her monday", '#3 2026-03-16'],
    ['Odowd asked for a discount, answer by Friday', '#3 2026-03-13'],
    ['Will liked the demo, follow up next tuesday', '#2 2026-03-17'],
    ['Send Greta van der Meer the contract tomorrow', '#4 2026-03-11'],
    ['Grace is away until the 20th, call her on the 23rd', '#6 2026-03-23'],
    ['Spoke with Anna Sorensen, demo on 18 March', '#5 2026-03-18'],
    ['Met Joanna Pike at the harbour fair, call her friday', 'new Joanna Pike 2026-03-13'],
    ['Emailed Stuart Lowe the prices, chase him on monday', 'new Stuart Lowe 2026-03-16'],
    ['ok so add bethany cross she wants the starter set text her tomorrow', 'new Bethany Cross 2026-03-11'],
    ["Nora's cousin Felix Grant wants a sample, write to him friday", 'new Felix Grant 2026-03-13'],
    ['Referral from Grace: Polly Adair, call tomorrow', 'new Polly Adair 2026-03-11'],
    ['Fair on 18 March, remind Polly Adair the day before', 'new Polly Adair 2026-03-17'],
    ['Renwick, Paula - call friday', 'new Paula Renwick 2026-03-13'],
    ['Grace asked for samples, show Tessa Moran the kit on friday', 'asked'],
    ['Pretty pricey for now, call back in May', 'asked'],
    ['buy stamps tomorrow', 'asked'],
    ['Nora and Will, send both the link on friday', 'asked'],
    ['met Nora at the pool, call her friday', 'asked'],
    ['Nora, CFO at Brightline, call friday', 'asked'],
    ['Nora Whitfield, +1 415 555 2671, call friday', 'asked'],
    ['Nora Whitley, call friday', 'new Nora Whitley 2026-03-13'],
  ])('%s', async (sentence, expected) => {
    expect(await told(seller('en'), sentence)).toBe(expected)
  })
})

describe('a sentence in Russian is about the one it names, in any case', () => {
  test.each([
    ['Тамаре скинуть каталог завтра', '#7 2026-03-11'],
    ['у Ильиной уточнить адрес в пятницу', '#7 2026-03-13'],
    ['завтра в 10 набрать Бонча', '#8 2026-03-11'],
    ['созвон с Лёшей Дороховым в четверг', '#9 2026-03-12'],
    ['позвонить 8 916 111-22-33 в среду', '#9 2026-03-11'],
    ['Любови Андреевне привезти заказ в субботу', '#10 2026-03-14'],
    ['Синицына просила прайс, отправить сегодня', '#11 2026-03-10'],
    ['Оля уехала до 20-го, написать 23 марта', '#11 2026-03-23'],
    ['для Ларисы Громовой собрать набор к понедельнику', 'new Лариса Громова 2026-03-16'],
    ['написать Артуру Белому завтра', 'new Артур Белый 2026-03-11'],
    ['пригласить Валентина на встречу в пятницу', 'new Валентин 2026-03-13'],
    ['пригласить Валентину на встречу в пятницу', 'new Валентина 2026-03-13'],
    ['Зое Марковне занести чек в пн', 'new Зоя Марковна 2026-03-16'],
    ['познакомилась с Инессой Ким на ярмарке, набрать завтра', 'new Инесса Ким 2026-03-11'],
    ['короче надо Глебу Титову отдать пробник в среду', 'new Глеб Титов 2026-03-11'],
    ['соседка Рая хочет крем, занести завтра', 'new Рая 2026-03-11'],
    ['показ 18 марта, напомнить Тамаре накануне', '#7 2026-03-17'],
    ['19.03 Лилия Громова примерка', 'new Лилия Громова 2026-03-19'],
    ['Любаша, бюджет 5 тысяч', '#10'],
    ['оплатить доставку завтра', 'asked'],
    ['Тамаре и Оле отправить прайс в пятницу', 'asked'],
    ['Оля, мама Кости, набрать завтра', 'asked'],
    ['Тамара Ильинская, набрать завтра', 'new Тамара Ильинская 2026-03-11'],
  ])('%s', async (sentence, expected) => {
    expect(await told(seller('ru'), sentence)).toBe(expected)
  })
})

test('a name that is written down in the nominative is told with the line that corrects it', async () => {
  const { stdout, stderr } = await seller('ru').runArgs(['add', 'написать Артуру Белому завтра'])
  expect(stdout).toContain('Артур Белый #12')
  expect(stderr).toContain('followup edit 12 --name')
})

const dictated = [
  'Инна Гордеева',
  'Павел Зимин / Полюс',
  'Ольга Зимина',
  'Роза Мурзина',
  'Степан Медведь',
  'Нелли Белая',
  'Евгений Пахомов',
  'Роман Щукин',
  'Роман Лядов / Квадрат',
]

describe('what is written in small letters and without commas is about the one it names', () => {
  test.each([
    ['инне гордеевой третья примерка в пятницу', '#1 2026-03-13'],
    ['у розы вторая консультация в пятницу', '#4 2026-03-13'],
    ['белой нелли размеры уточнить завтра', '#6 2026-03-11'],
    ['зимину отправить смету завтра', '#2 2026-03-11'],
    ['зимина просила смету, отправить завтра', '#3 2026-03-11'],
    ['жене пахомову выслать акт завтра', '#7 2026-03-11'],
    ['поздравить инну с юбилеем в пятницу', '#1 2026-03-13'],
    ['перенести показ с пахомовым с утра на пятницу', '#7 2026-03-13'],
    ['роман из квадрата ждёт договор, отправить завтра', 'asked'],
    ['медведю отвезти ключи завтра', '#5 2026-03-11'],
    ['инне лаврентьевой показать дом в пятницу', 'new Инна Лаврентьева 2026-03-13'],
    ['роман тепляков просил смету, отправить завтра', 'new Роман Тепляков 2026-03-11'],
    ['тарасова лидия просила смету, отправить завтра', 'new Лидия Тарасова 2026-03-11'],
    ['лидия (сестра инны гордеевой) хочет крем, позвонить завтра', 'new Лидия 2026-03-11'],
    ['знакомый паши зимина эдуард хочет окна, набрать завтра', 'new Эдуард 2026-03-11'],
    ['инна мама лёвы просила прайс, набрать завтра', 'asked'],
    ['мама павла зимина просила прайс, набрать завтра', 'asked'],
    ['отдать приглашение зиминым в пятницу', 'asked'],
    ['у зиминых новоселье в пятницу', 'asked'],
    ['зиминой и зимину отправить приглашение завтра', 'asked'],
    ['купить медведя в подарок завтра', 'asked'],
    ['заказать розы на завтра', 'asked'],
    ['дочитать роман завтра', 'asked'],
    ['белая скатерть нужна завтра', 'asked'],
    ['мурзину скинуть прайс завтра', 'asked'],
    ['пахомова просила прайс, скинуть завтра', 'asked'],
    ['от инны пришла зульфия, набрать завтра', 'new Зульфия 2026-03-11'],
    ['степана медведь поздравить завтра', '#5 2026-03-11'],
    ['команде скинуть план завтра', 'asked'],
  ])('%s', async (sentence, expected) => {
    expect(await told(listing('ru', dictated), sentence)).toBe(expected)
  })

  const typed = [
    'Hazel Kerr',
    'Mark Tilden',
    'Rose Pollard',
    'Paul Whitby',
    'Ada Whitby',
    'June Falk',
    'Noah Lind / Norcross Tools',
    'Noah Bates / Pike Dental',
    'Ivan Petrosky',
  ]

  test.each([
    ['hazel every monday from 16 march', '#1 2026-03-16'],
    ['mark ada whitby down for a fitting on friday', '#5 2026-03-13'],
    ['mark your diary: Hazel, 13 march', '#1 2026-03-13'],
    ['noah at norcross needs a quote, send it friday', '#7 2026-03-13'],
    ['noah bates (pike) demo on friday', '#8 2026-03-13'],
    ['ask paul how his wife Ada is on friday', '#4 2026-03-13'],
    ["ada's sister Tess wants a kit, call friday", 'new Tess 2026-03-13'],
    ['noah b on friday', '#8 2026-03-13'],
    ['Mrs Whitby wants two, call friday', '#5 2026-03-13'],
    ['Mr Falk wants two, call friday', 'asked'],
    ['call june about the samples on friday', '#6 2026-03-13'],
    ['after new year call ivan petrosky', '#9 2027-01-04'],
    ['Hazel sent me Bruno Katz, call friday', 'new Bruno Katz 2026-03-13'],
    ['Thanks to Hazel for the intro: Bruno Katz, call friday', 'new Bruno Katz 2026-03-13'],
    ["hazel's husband wants a kit, call friday", 'asked'],
    ['Stella Moss cake for Rose on friday', '#3 2026-03-13'],
    ['hazel, mark, rose: send the deck on friday', 'asked'],
    ['Paul and Ada Whitby - dinner on friday', 'asked'],
    ['Harbor Dental pickup on friday', 'asked'],
    ['Uncle Paul comes over on friday', 'asked'],
    ['paul brown call friday', 'new Paul Brown 2026-03-13'],
    ['noah white call friday', 'asked'],
    ['hazel the florist wants a kit, call friday', 'asked'],
    ['hazel parking permit friday', 'asked'],
    ['the Whitbys want two, call friday', 'asked'],
    ['when did I last call hazel?', 'asked'],
    ['order rose petals for friday', 'asked'],
    ['rose petals are due on friday', 'asked'],
    ['Stand B: Tim Oster +1 415 555 2671, Lou Rand +1 415 555 2672, call both friday', 'asked'],
  ])('%s', async (sentence, expected) => {
    expect(await told(listing('en', typed), sentence)).toBe(expected)
  })
})

test('on a terminal whom of several it is about is chosen from a list', async () => {
  const app = seller('en')
  app.answer('#2 Will Carver')
  expect(await app.run('add "Nora and Will, send the link on friday"')).toContain('Planned for Will Carver')
  expect(app.asked).toEqual(['Whom is it about?\n  #1 Nora Whitfield\n  #2 Will Carver'])
})

test('somebody new who is named beside one on the list can be chosen too', async () => {
  const app = seller('en')
  app.answer('Tessa Moran')
  expect(await app.run('add "Grace asked for samples, show Tessa Moran the kit on friday"')).toContain(
    'Added Tessa Moran',
  )
  expect(app.asked).toEqual(['Whom is it about?\n  #6 Grace Holt\n  Tessa Moran, who is new'])
})

describe('a capital letter right behind a first name begins a surname', () => {
  test.each([
    ['Jane Doe', 'Jane Baker, call friday', 'new Jane Baker 2026-03-13'],
    ['Jane Doe', 'Jane Barber wants a set, call friday', 'new Jane Barber 2026-03-13'],
    ['Jane Doe', 'Jane Noon, call friday', 'asked'],
    ['Jane Doe', 'Jane, baker, call friday', 'asked'],
    ['Jane Doe', 'Call Jane Friday', '#1 2026-03-13'],
    ['Вера Котова', 'Вера Май, позвонить завтра', 'new Вера Май 2026-03-11'],
    ['Роман Новиков', 'Роман Среда, позвонить завтра', 'new Роман Среда 2026-03-11'],
    ['Jane Doe', 'Will Grant, +1 415 555 0101', 'new Will Grant'],
    ['Jane Doe', 'Tom Baker, +1 415 555 0101', 'new Tom Baker'],
    ['Jane Doe', 'Will Baker called, send prices friday', 'new Will Baker 2026-03-13'],
    ['Jane Doe', 'Паша Май, +79161234567', 'new Паша Май'],
  ])('of %s: %s', async (name, sentence, right) => {
    expect(await told(listing(/[а-я]/.test(name) ? 'ru' : 'en', [name]), sentence)).toBe(right)
  })
})

describe('a short form that is a month as well means nobody of another name', () => {
  test.each([
    ['April May, call monday', 'new April May 2026-03-16'],
    ['June May, call friday', 'new June May 2026-03-13'],
    ['May, call friday', 'asked'],
    ['May be Bob, call tomorrow', 'new Bob 2026-03-11'],
    ['May Keller, call friday', '#1 2026-03-13'],
  ])('of Maria Keller: %s', async (sentence, right) => {
    expect(await told(listing('en', ['Maria Keller']), sentence)).toBe(right)
  })
})

describe('a word that may be a company or a thing is asked about before it is somebody', () => {
  test.each([
    'Mark the date friday',
    'Sberbank, call friday',
    'Vitamins, send friday',
    'Kitchen, paint friday',
    'Nike delivered the parcel',
    'Доставка в пятницу',
    'Газпром, звонить завтра',
    'Аптека, заехать завтра',
    'Слава Богу, позвонил',
  ])('%s', async (sentence) => {
    expect(
      await told(listing(/[а-я]/i.test(sentence) && !/[a-z]/i.test(sentence) ? 'ru' : 'en', ['Nora Bell']), sentence),
    ).toBe('asked')
  })

  test.each([
    ['Zhanar, +1 415 555 0101', 'new Zhanar'],
    ['Met Zhanar, send the list friday', 'new Zhanar 2026-03-13'],
    ['Zhanar, call her friday', 'new Zhanar 2026-03-13'],
    ['Henderson, call friday', 'new Henderson 2026-03-13'],
  ])('somebody all the same: %s', async (sentence, right) => {
    expect(await told(listing('en', ['Nora Bell']), sentence)).toBe(right)
  })

  test('what is no name is not declined', async () => {
    const { stdout } = await listing('ru', ['Nora Bell']).runArgs(['add', 'Доставка в пятницу', '--yes', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ person: { name: 'Доставка' } })
  })
})
