import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/domain/config.ts'
import { Fault } from '../../../src/domain/fault.ts'
import type { DateContext } from '../../../src/reading/dates/context.ts'
import { findWhen, unreadIn } from '../../../src/reading/dates/read-when.ts'
import { readRecurrence } from '../../../src/reading/dates/recurrence/read.ts'
import { readSentence, type SentenceContext } from '../../../src/reading/sentence/read-sentence.ts'

/** Tuesday 10 March 2026. */
const dates: DateContext = {
  now: { day: '2026-03-10', time: '09:00' },
  zone: 'UTC',
  lang: 'en',
  tense: 'future',
  config: defaultConfig,
}

const context: SentenceContext = {
  today: '2026-03-10',
  region: 'US',
  stages: ['new', 'contacted', 'interested', 'Интерес', 'presented', 'Показали', 'joined', 'В команде'],
  findNamed: () => Promise.resolve([]),
  isRule: (phrase) => Promise.resolve(readRecurrence(phrase, dates) !== null),
  findWhen: (text) => findWhen(text, dates),
  findUnread: (text, whole) => Promise.resolve(unreadIn(text, dates, whole)),
  given: {},
}

/** Reads a sentence and gives what it says, part by part, without what is empty. */
async function told(text: string, region = 'US') {
  const {
    whom,
    reach,
    tags,
    when,
    second,
    rule,
    doubts,
    parts: _,
    ...said
  } = await readSentence(text, { ...context, region })
  const all = {
    name: whom?.name ?? null,
    rule: rule?.phrase ?? null,
    ...said,
    second: second && [second.when.when.day, second.what].join(' '),
    reach: reach.map(({ kind, value, label }) => [kind, value, label].filter((part) => part !== null).join(' ')),
    tags,
    when: when && [when.when.day, when.when.time].filter((part) => part !== null).join(' '),
    doubts: doubts.map(({ kind, text: part }) => `${kind}: ${part}`),
  }
  return Object.fromEntries(Object.entries(all).filter(([, part]) => part !== null && part.length > 0))
}

test.each([
  [
    'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo',
    {
      name: 'Jane Doe',
      source: 'expo',
      what: 'call',
      reach: ['phone +14155552671'],
      tags: ['expo'],
      when: '2026-03-17 10:00',
    },
  ],
  [
    'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня',
    { name: 'Лена', what: 'интересуют витамины', note: 'мама Тимы', reach: ['phone +79161234567'], when: '2026-03-13' },
  ],
  ['April Jones, call friday', { name: 'April Jones', what: 'call', when: '2026-03-13' }],
  [
    'May Lee +1 415 555 2671 tomorrow 10am',
    { name: 'May Lee', reach: ['phone +14155552671'], when: '2026-03-11 10:00' },
  ],
  ['June, friend of Anna, in 2 weeks', { name: 'June', note: 'friend of Anna', when: '2026-03-24' }],
  // Each of these letters is two UTF-16 units.
  ['Call 𠮷𠮷𠮷𠮷 friday 10am', { name: '𠮷𠮷𠮷𠮷', what: 'Call 𠮷𠮷𠮷𠮷', when: '2026-03-13 10:00' }],
  ['Jane Doe tomorrow at noon coffee', { name: 'Jane Doe', what: 'coffee', when: '2026-03-11 12:00' }],
  [
    'Jane, met yesterday at the expo, call friday',
    { name: 'Jane', source: 'expo', what: 'call', note: 'met yesterday at the expo', when: '2026-03-13' },
  ],
  ['Jane, spoke today, call friday', { name: 'Jane', what: 'call', note: 'spoke today', when: '2026-03-13' }],
  [
    'Jane, 2 kids, works 9 to 5, call 24.11',
    { name: 'Jane', what: 'call', note: '2 kids, works 9 to 5', when: '2026-11-24' },
  ],
  ['Jane, 2 kids, call 24 nov at 5pm', { name: 'Jane', what: 'call', note: '2 kids', when: '2026-11-24 17:00' }],
  [
    'Bob Smith (Acme), bob@acme.com, from LinkedIn, call in 3 days',
    {
      name: 'Bob Smith',
      source: 'LinkedIn',
      what: 'call',
      company: 'Acme',
      reach: ['email bob@acme.com'],
      when: '2026-03-13',
    },
  ],
  ['Bob - met at yoga - call monday', { name: 'Bob', source: 'yoga', what: 'call', when: '2026-03-16' }],
  [
    'Bob. Met at the gym. Wants samples. Call friday.',
    { name: 'Bob', source: 'gym', what: 'Wants samples, Call', when: '2026-03-13' },
  ],
  [
    'Bob, invoice still unpaid, chase him friday',
    { name: 'Bob', what: 'invoice still unpaid, chase him', when: '2026-03-13' },
  ],
  ['Bob, call him friday, he wants a quote', { name: 'Bob', what: 'call him, he wants a quote', when: '2026-03-13' }],
  [
    'Bob, looking for a bookkeeper, likes tea, call friday',
    { name: 'Bob', what: 'looking for a bookkeeper, call', note: 'likes tea', when: '2026-03-13' },
  ],
  [
    'Bob, needs a quote, send the price list friday',
    { name: 'Bob', what: 'send the price list', note: 'needs a quote', when: '2026-03-13' },
  ],
  ['Bob, order 1 500 000 rub, friday', { name: 'Bob', what: 'order 1 500 000 rub', when: '2026-03-13' }],
  ['Bob, 1500000 rub, friday', { name: 'Bob', what: '1500000 rub', when: '2026-03-13' }],
  [
    'Bob, 8 916 123-45-67, 8 903 765-43-21, friday',
    { name: 'Bob', reach: ['phone +79161234567', 'phone +79037654321'], when: '2026-03-13' },
  ],
  ['Bob 8 916 123-45-67 8 903 765-43-21', { name: 'Bob', reach: ['phone +79161234567', 'phone +79037654321'] }],
  [
    'Bob, work +1 415 555 2671 ext 12, mobile 415-555-0000',
    { name: 'Bob', reach: ['phone +14155552671 work, ext 12', 'phone +14155550000 mobile'] },
  ],
  [
    'Bob, +1 415 555 2671 24.11 10:00 call',
    { name: 'Bob', what: 'call', reach: ['phone +14155552671'], when: '2026-11-24 10:00' },
  ],
  ['Bob, call 24.11 8 916 123-45-67', { name: 'Bob', what: 'call', reach: ['phone +79161234567'], when: '2026-11-24' }],
  [
    'Bob, call at 10 8 916 123-45-67 tomorrow',
    { name: 'Bob', what: 'call', reach: ['phone +79161234567'], when: '2026-03-11 10:00' },
  ],
  [
    'Oleg, t.me/oleg_k, instagram.com/oleg.k, insta: oleg2, wa.me/79161234567',
    { name: 'Oleg', reach: ['telegram oleg_k', 'instagram oleg.k', 'whatsapp +79161234567', 'instagram oleg2'] },
  ],
  [
    'Olga, @olga_k, stage interested, birthday 12 May 1990',
    { name: 'Olga', stage: 'interested', birthday: '1990-05-12', reach: ['telegram olga_k'] },
  ],
  ['Olga, birthday party on friday', { name: 'Olga', what: 'birthday party', when: '2026-03-13' }],
  [
    'Марина Петрова, познакомились на выставке, позвонить завтра в 10',
    { name: 'Марина Петрова', source: 'на выставке', what: 'позвонить', when: '2026-03-11 10:00' },
  ],
  [
    'марина петрова позвонить завтра в 10 утра',
    { name: 'марина петрова', what: 'позвонить', when: '2026-03-11 10:00' },
  ],
  [
    'Марина, от Ани, тел. 8(916)123-45-67, в пятницу скинуть каталог',
    {
      name: 'Марина',
      source: 'от Ани',
      what: 'скинуть каталог',
      reach: ['phone +79161234567 тел'],
      when: '2026-03-13',
    },
  ],
  [
    'Марина из инстаграма, @marina, написать через неделю',
    { name: 'Марина', source: 'Instagram', what: 'написать', reach: ['telegram marina'], when: '2026-03-17' },
  ],
  [
    'Марина, по рекомендации Ольги, хочет похудеть, в понедельник',
    { name: 'Марина', source: 'по рекомендации Ольги', what: 'хочет похудеть', when: '2026-03-16' },
  ],
  [
    'Марина, говорили вчера, просила каталог, отправить до пятницы',
    { name: 'Марина', what: 'просила каталог, отправить', note: 'говорили вчера', when: '2026-03-13' },
  ],
  [
    'Марина, вчера написала, хочет попробовать, напомнить 15 марта',
    { name: 'Марина', what: 'хочет попробовать, напомнить', note: 'вчера написала', when: '2026-03-15' },
  ],
  [
    'Оксана мастер по ногтям, +7 916 123-45-67, интересна работа, послезавтра в 18:30',
    {
      name: 'Оксана',
      what: 'интересна работа',
      note: 'мастер по ногтям',
      reach: ['phone +79161234567'],
      when: '2026-03-12 18:30',
    },
  ],
  [
    'Оксана, двое детей, этап показали, в среду',
    { name: 'Оксана', stage: 'показали', note: 'двое детей', when: '2026-03-11' },
  ],
  [
    'Ольга Ивановна, зав. кафедрой, ул. Ленина 5, через месяц',
    { name: 'Ольга Ивановна', what: 'зав. кафедрой', note: 'ул. Ленина 5', when: '2026-04-10' },
  ],
  ['Тётя Люба, завтра', { name: 'Тётя Люба', when: '2026-03-11' }],
  [
    'Анна-Мария Иванова, через Анну, в субботу',
    { name: 'Анна-Мария Иванова', source: 'через Анну', when: '2026-03-14' },
  ],
  ['Вера, в воскресенье встреча', { name: 'Вера', what: 'встреча', when: '2026-03-15' }],
  ['Июнь Ким, завтра', { name: 'Июнь Ким', when: '2026-03-11' }],
  [
    'Надежда, нужны витамины D3 2000, через 2 недели',
    { name: 'Надежда', what: 'нужны витамины D3 2000', when: '2026-03-24' },
  ],
  [
    '+1 415 555 2671 Jane call friday',
    { name: 'Jane', what: 'call', reach: ['phone +14155552671'], when: '2026-03-13' },
  ],
  ['8 916 123-45-67 Лена, завтра', { name: 'Лена', reach: ['phone +79161234567'], when: '2026-03-11' }],
  ['Jane Doe / Acme, tomorrow', { name: 'Jane Doe', what: 'Acme', when: '2026-03-11' }],
  ['"Jane Doe", tomorrow', { name: 'Jane Doe', when: '2026-03-11' }],
  ['Jane "JD" Doe, tomorrow', { name: 'Jane "JD" Doe', when: '2026-03-11' }],
  [
    'Jane and Bob Smith, dinner on saturday at 7pm',
    { name: 'Jane and Bob Smith', what: 'dinner', when: '2026-03-14 19:00' },
  ],
  ['Ludwig van Beethoven, tomorrow', { name: 'Ludwig van Beethoven', when: '2026-03-11' }],
  ['J. R. Smith, tomorrow', { name: 'J. R. Smith', when: '2026-03-11' }],
  ['Dr. Jane Doe, tomorrow', { name: 'Dr. Jane Doe', when: '2026-03-11' }],
  [
    'Jane Doe met at the expo call next tue 10am',
    { name: 'Jane Doe', source: 'expo', what: 'call', when: '2026-03-17 10:00' },
  ],
  ['Mark from work, call him friday', { name: 'Mark', source: 'work', what: 'call him', when: '2026-03-13' }],
  ['Will, will call me on friday', { name: 'Will', what: 'will call me', when: '2026-03-13' }],
  ['Jane, they will decide by end of month', { name: 'Jane', what: 'they will decide', when: '2026-03-31' }],
  ['Kim, ask about the trip next friday', { name: 'Kim', what: 'ask about the trip', when: '2026-03-20' }],
  [
    'Ben, wants to join the team, invite to the webinar on thursday',
    { name: 'Ben', what: 'invite to the webinar', note: 'wants to join the team', when: '2026-03-12' },
  ],
  [
    'Ben, email ben@acme.com, call friday',
    { name: 'Ben', what: 'call', when: '2026-03-13', reach: ['email ben@acme.com'] },
  ],
  ['Ben, e-mail: ben@acme.com', { name: 'Ben', reach: ['email ben@acme.com'] }],
  ['Иван, почта ivan@kot.ru', { name: 'Иван', reach: ['email ivan@kot.ru'] }],
  [
    'Ben, email ben@acme.com on friday',
    { name: 'Ben', what: 'email', when: '2026-03-13', reach: ['email ben@acme.com'] },
  ],
  [
    'Ben, team@acme.com, (415) 555-2671, prefers email',
    { name: 'Ben', note: 'prefers email', reach: ['email team@acme.com', 'phone +14155552671'] },
  ],
  [
    'Zoe, from the gym, call after 5pm tomorrow',
    { name: 'Zoe', source: 'gym', what: 'call', when: '2026-03-11 17:00' },
  ],
  ['Zoe, follow up in a week', { name: 'Zoe', what: 'follow up', when: '2026-03-17' }],
  [
    'Zoe, text her tomorrow about the samples, likes mint',
    { name: 'Zoe', what: 'text her about the samples', note: 'likes mint', when: '2026-03-11' },
  ],
  [
    'Zoe 415-555-2671 zoe@x.io @zoe_z #gym #mint, from the farmers market',
    {
      name: 'Zoe',
      source: 'farmers market',
      reach: ['email zoe@x.io', 'telegram zoe_z', 'phone +14155552671'],
      tags: ['gym', 'mint'],
    },
  ],
  [
    'Катя, коллега Оли, 89161234567, завтра утром позвонить про косметику, #косметика',
    {
      name: 'Катя',
      what: 'позвонить про косметику',
      note: 'коллега Оли',
      reach: ['phone +79161234567'],
      tags: ['косметика'],
      when: '2026-03-11 09:00',
    },
  ],
  [
    'Катя, нашла меня в инстаграме, напишет сама',
    { name: 'Катя', source: 'Instagram', note: 'нашла меня в инстаграме, напишет сама' },
  ],
  [
    'Катя, 8 (916) 123 45 67, моб. 8-903-765-43-21',
    { name: 'Катя', reach: ['phone +79161234567', 'phone +79037654321 моб'] },
  ],
  [
    'Катя +79161234567 встреча 15.03 в 12:00 кафе',
    { name: 'Катя', what: 'встреча кафе', reach: ['phone +79161234567'], when: '2026-03-15 12:00' },
  ],
  [
    'Катя; интересуется похудением; созвониться на следующей неделе',
    { name: 'Катя', what: 'интересуется похудением, созвониться', when: '2026-03-16' },
  ],
  [
    'Света, договорились созвониться в пятницу',
    { name: 'Света', what: 'договорились созвониться', when: '2026-03-13' },
  ],
  ['Света, перезвонить', { name: 'Света', what: 'перезвонить' }],
  ['Света, хочет каталог', { name: 'Света', note: 'хочет каталог' }],
  ['Jane, wants the price list by friday', { name: 'Jane', what: 'wants the price list', when: '2026-03-13' }],
  ['Anna, from Berlin', { name: 'Anna', note: 'from Berlin' }],
  ['Bob, referred by Anna', { name: 'Bob', source: 'referred by Anna' }],
  ['Лена Орлова, от Марины, завтра', { name: 'Лена Орлова', source: 'от Марины', when: '2026-03-11' }],
  ['Оля, познакомились на выставке, послезавтра', { name: 'Оля', source: 'на выставке', when: '2026-03-12' }],
  ['jane (415) 555-2671', { name: 'jane', reach: ['phone +14155552671'] }],
  ['ЛЕНА ИВАНОВА, 8-916-123-45-67', { name: 'ЛЕНА ИВАНОВА', reach: ['phone +79161234567'] }],
  ['Jane Doe, source: newsletter, stage: interested', { name: 'Jane Doe', stage: 'interested', source: 'newsletter' }],
  ['Оля, этап в команде, источник: вебинар', { name: 'Оля', stage: 'в команде', source: 'вебинар' }],
  [
    'Jane Doe, a friend of Bob, in two weeks, 3 cats',
    { name: 'Jane Doe', note: 'a friend of Bob, 3 cats', when: '2026-03-24' },
  ],
])('%s', async (sentence, said) => {
  expect(await told(sentence)).toEqual(said)
})

test.each([
  ['Jane, call nxet tue', ['date-left: nxet']],
  ['Bob, +1 415 555 26712', ['phone: +1 415 555 26712']],
  ['Bob, 123-45-67', ['phone: 123-45-67']],
  ['jane@acme.com', ['no-name: jane@acme.com']],
  ['Jane jane@acme', ['email: jane@acme']],
  ['jane.gmail.com, call friday', ['email: jane.gmail.com', 'no-name: jane.gmail.com, call friday']],
  ['Jane Doe met at the expo on friday', ['date-where: friday']],
  ['Anna Lee, not friday, call monday', ['date-left: friday']],
])('%s is doubtful', async (sentence, doubts) => {
  expect(await told(sentence)).toMatchObject({ doubts })
})

test.each([
  ['Bob, 020 7946 0958, call tomorrow', 'GB', ['phone +442079460958']],
  ['Bob, 030 123456, morgen', 'DE', ['phone +4930123456']],
  ['Bob, 030 123456 24.11', 'DE', ['phone +4930123456']],
  ['Боб, 495 123-45-67', 'RU', ['phone +74951234567']],
  ['Bob, 8 916 123 45 67', 'GB', ['phone +79161234567']],
])('%s in %s', async (sentence, region, reach) => {
  expect(await told(sentence, region)).toMatchObject({ reach })
})

test('parts given elsewhere are not looked for', async () => {
  const given = { name: true, when: true, source: true, stage: true, birthday: true }
  const said = await readSentence('Jane, from Instagram, stage new, call friday', { ...context, given })
  expect(said).toMatchObject({ whom: null, source: null, stage: null, when: null, doubts: [] })
  expect(`${said.what}; ${said.note}`).toBe('call friday; Jane, from Instagram, stage new')
})

test('a sentence of many lines keeps every line', async () => {
  expect(await told('Jane Doe\ncall tomorrow\nlikes tea')).toEqual({
    name: 'Jane Doe',
    when: '2026-03-11',
    what: 'call',
    note: 'likes tea',
  })
})

test('every word of a sentence is in exactly one part, and those of the note and of what was agreed are kept', async () => {
  const pieces = fc.constantFrom(
    ...[
      'Jane',
      'Doe',
      'лена',
      'Оля',
      'мама',
      'friend',
      'call',
      'позвонить',
      'wants',
      'хочет',
      'tea',
      'the',
      'at',
      'в',
      'и',
      'not',
      '12',
      '3',
    ],
    ...[
      'met at the expo',
      'met her sister at the gym',
      'нашла меня в чате',
      'from Instagram',
      'от Марины',
      'stage interested',
      'этап показали',
      'birthday 12 May',
      'др 12.05',
    ],
    ...['tomorrow', 'friday', 'in 2 weeks', 'завтра', 'через 3 дня', 'next tue 10am', 'yesterday', 'вчера', 'every'],
    ...[
      '+1 415 555 2671',
      'тел. 8 916 123-45-67',
      '123-45-67',
      '1 500 000 rub',
      'a@b.co',
      'a@b',
      '@anna_k',
      't.me/anna',
      'http://x.y/z',
      '#expo',
      '#метка',
      '!',
      '"',
      '(x)',
      '- yes -',
    ],
  )
  const sentences = fc
    .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ', ', '; ', '. ', '\n', ' - ')), { minLength: 1, maxLength: 9 })
    .map((list) =>
      list
        .map(([piece, gap]) => piece + gap)
        .join('')
        .trim(),
    )
  await fc.assert(
    fc.asyncProperty(sentences, async (text) => {
      const said = await readSentence(text, context).catch((error: unknown) =>
        error instanceof Fault ? null : Promise.reject(error as Error),
      )
      if (!said) return
      for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const holders = said.parts.filter(({ start, end }) => start <= word.index && word.index + word[0].length <= end)
        expect(holders.length, `"${word[0]}" of "${text}"`).toBe(1)
        const field = holders[0]?.field
        const kept =
          field === 'note' ? said.note : field === 'what' ? said.what : field === 'name' ? said.whom?.name : word[0]
        expect(kept, `"${word[0]}" of "${text}" as ${String(field)}`).toContain(word[0])
      }
    }),
    { numRuns: 500 },
  )
})

test('a flood of digits is a doubt, told at once, and the phone before it is read', async () => {
  const flood = '1 '.repeat(4_900).trim()
  const { reach, doubts } = await readSentence(`Bob Ray, +1 415 555 2671, ${flood} a ${flood}`, context)
  expect(reach).toEqual([{ kind: 'phone', value: '+14155552671', label: null }])
  expect(doubts).toEqual([
    { kind: 'phone', text: flood },
    { kind: 'phone', text: flood },
  ])
})

test('a phone is found among digits that are none, however it is parted', async () => {
  expect((await readSentence('Bob, 4 1 5 5 5 5 2 6 7 1', context)).reach).toMatchObject([{ value: '+14155552671' }])
})
