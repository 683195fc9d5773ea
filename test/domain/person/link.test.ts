import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '../../../src/domain/fault.ts'
import {
  carriesText,
  checkedLink,
  fitness,
  linkTo,
  messageVias,
  type Stored,
  type Via,
} from '../../../src/domain/person/link.ts'
import { colourPaint } from '../../../src/render/text/colour-paint.ts'
import { plainPaint } from '../../../src/render/text/paint.ts'
import { drawQr, qrWithin } from '../../../src/render/text/qr.ts'
import { widthOf } from '../../../src/render/text/width.ts'
import { readPhone } from '../../../src/reading/phones.ts'
import { writtenPhones } from '../../support/phones.ts'
import { readQr } from '../../support/read-qr.ts'

const phone = (value: string, label: string | null = null): Stored => ({ kind: 'phone', value, label })
const stored = (kind: Stored['kind'], value: string): Stored => ({ kind, value, label: null })
const codeOf = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return (error as Fault).code
  }
}

test.each<[Via, Stored, string, string]>([
  ['phone', phone('+14155552671'), '', 'tel:+14155552671'],
  ['phone', phone('+49 (151) 123-45.678'), '', 'tel:+4915112345678'],
  ['phone', phone('+14155552671', 'work ext 12'), '', 'tel:+14155552671;ext=12'],
  ['phone', phone('+1 415 555-2671 x 7'), '', 'tel:+14155552671;ext=7'],
  ['phone', phone('+7 495 123-45-67 доб. 305'), '', 'tel:+74951234567;ext=305'],
  ['phone', phone('112'), '', 'tel:112'],
  ['sms', phone('+14155552671', 'ext 12'), '', 'sms:+14155552671'],
  ['sms', phone('+14155552671'), 'Hi, 5 & 6?', 'sms:+14155552671?&body=Hi%2C%205%20%26%206%3F'],
  ['whatsapp', phone('+14155552671'), 'Hi Jane', 'https://wa.me/14155552671?text=Hi%20Jane'],
  ['whatsapp', stored('whatsapp', '+79161234567'), 'Да', 'https://wa.me/79161234567?text=%D0%94%D0%B0'],
  ['viber', phone('+79161234567'), '', 'viber://chat?number=%2B79161234567'],
  ['viber', phone('+79161234567'), 'a b', 'viber://chat?number=%2B79161234567&draft=a%20b'],
  ['telegram', stored('telegram', 'jane_d'), 'Hi', 'https://t.me/jane_d?text=Hi'],
  ['telegram', stored('telegram', '@jane_d'), '', 'https://t.me/jane_d'],
  ['telegram', phone('+14155552671'), 'Hi', 'https://t.me/+14155552671?text=Hi'],
  ['sms', phone('+14155552671'), 'a\ud800b', 'sms:+14155552671?&body=ab'],
  ['telegram', stored('telegram', '+14155552671'), 'Hi', 'https://t.me/+14155552671?text=Hi'],
  ['whatsapp', phone('+14155552671'), 'a\nb', 'https://wa.me/14155552671?text=a%0Ab'],
  ['instagram', stored('instagram', 'jane.d'), 'Hi', 'https://ig.me/m/jane.d'],
  ['vk', stored('vk', 'id123'), 'Hi', 'https://vk.me/id123'],
  ['email', stored('email', 'jane@example.com'), '', 'mailto:jane@example.com'],
  ['email', stored('email', "o'neil+x@example.com"), 'a\nb', "mailto:o'neil%2Bx@example.com?body=a%0D%0Ab"],
])('%s to %j with %j is %s', (via, contact, text, link) => {
  expect(linkTo(via, contact, { text })).toBe(link)
  expect(checkedLink(link)).toBe(link)
})

test('subject and body stand apart, whatever is in them', () => {
  expect(linkTo('email', stored('email', 'a@b.c'), { subject: 'x\r\nbcc: y' })).toBe(
    'mailto:a@b.c?subject=x%20bcc%3A%20y',
  )
  const link = linkTo('email', stored('email', 'jane@example.com'), {
    subject: 'A & B?',
    text: 'x&bcc=evil@example.com',
  })
  expect(link).toBe('mailto:jane@example.com?subject=A%20%26%20B%3F&body=x%26bcc%3Devil%40example.com')
  const { searchParams } = new URL(link)
  expect([...searchParams.keys()]).toEqual(['subject', 'body'])
})

test.each([
  'jane@example.com?bcc=evil',
  'jane@example.com?bcc=a%40b.c&x=y',
  'jane&cc=evil@example.com',
  'jane%0d%0abcc:evil@example.com',
  'jane,evil@example.com',
])('the address %s brings no field and no further address along', (value) => {
  const link = linkTo('email', stored('email', value), { text: 'Hi' })
  expect(link.match(/[?&,]/g)).toEqual(['?'])
  expect([...new URL(link).searchParams.keys()]).toEqual(['body'])
})

test.each<[Via, Stored]>([
  ['phone', phone('javascript:alert(1)')],
  ['phone', phone('*100#')],
  ['phone', phone('*#06#')],
  ['phone', phone('+1 415; rm -rf /')],
  ['phone', phone('file:///etc/passwd')],
  ['phone', phone('')],
  ['phone', phone('12')],
  ['phone', phone('+1234567890123456')],
  ['whatsapp', phone('8 916 123 45 67')],
  ['whatsapp', stored('whatsapp', '../evil')],
  ['telegram', stored('telegram', 'javascript:alert(1)')],
  ['telegram', stored('telegram', '../joinchat/x')],
  ['telegram', stored('telegram', 'jane?start=x')],
  ['telegram', stored('telegram', '$(touch x)')],
  ['telegram', stored('telegram', 'дж')],
  ['instagram', stored('instagram', 'data:text/html,x')],
  ['vk', stored('vk', '--help')],
  ['email', stored('email', 'no address')],
  ['email', stored('email', 'a@b@c')],
  ['email', stored('email', 'jane@example.com\r\nbcc:x@y.z')],
])('%s to what is stored as %j is refused', (via, contact) => {
  expect(codeOf(() => linkTo(via, contact))).toBe('link-refused')
})

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>',
  'smb://host/share',
  'http://wa.me/14155552671',
  'https://example.com/',
  'https://wa.me.example.com/1',
  'https://wa.me@example.com/1',
  '--help',
  '-a Calculator',
  '/bin/sh',
  'tel:+14155552671; rm -rf /',
  'tel:*100#',
  'tel:$(touch x)',
  'mailto:a@b.c" --attach /etc/passwd',
  'mailto:a@b.c?body=x\n--attach',
  ' tel:+14155552671',
  'TEL:+14155552671\u0000',
  '',
])('%j is opened by nothing', (link) => {
  expect(codeOf(() => checkedLink(link))).toBe('link-refused')
})

test('whatever the text, a link that was made may be opened and gives the text back', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  const way = fc.constantFrom<readonly [Via, Stored, string]>(
    ['whatsapp', phone('+14155552671'), 'text'],
    ['telegram', stored('telegram', 'jane_d'), 'text'],
    ['sms', phone('+14155552671'), 'body'],
    ['viber', phone('+14155552671'), 'draft'],
    ['email', stored('email', 'jane@example.com'), 'body'],
  )
  fc.assert(
    fc.property(way, text, ([via, contact, field], words) => {
      const link = linkTo(via, contact, { text: words })
      expect(checkedLink(link)).toBe(link)
      const back = new URL(link).searchParams.get(field) ?? ''
      expect(back.replaceAll('\r\n', '\n')).toBe(words.replace(/\r\n?/g, '\n'))
    }),
  )
})

test('a messenger is also found by a phone, but only by one that is international', () => {
  expect(fitness('whatsapp', phone('+14155552671'))).toBe(1)
  expect(fitness('whatsapp', phone('8 916 123 45 67'))).toBeUndefined()
  expect(fitness('telegram', stored('telegram', 'jane'))).toBe(0)
  expect(fitness('sms', phone('8 916 123 45 67'))).toBe(0)
  expect(fitness('email', phone('+14155552671'))).toBeUndefined()
  expect(messageVias.filter((via) => fitness(via, stored('url', 'https://example.com')) !== undefined)).toEqual([])
})

test.each([
  ['phone', 'work fax', 10],
  ['phone', 'пейджер', 10],
  ['phone', 'home', 0],
  ['sms', 'fax', undefined],
  ['whatsapp', 'work fax', undefined],
  ['sms', 'mobile', 0],
  ['sms', 'work mobile', 0],
  ['sms', 'рабочий', 0.5],
  ['whatsapp', 'home', 1.5],
  ['whatsapp', 'мобильный', 1],
  ['sms', 'assistant Ruth', 0],
] as const)('by %s a number labelled %s serves so well: %s', (via, label, place) => {
  expect(fitness(via, phone('+14155552671', label))).toBe(place)
})

const messages = {
  en: [
    'Hi, it is me from the expo. Is Tuesday at 10 fine?',
    'Thanks! 2 + 2 = 4 & more, 50%?',
    'O\'Neil: "yes"\nsee you',
  ],
  ru: ['Здравствуйте! Удобно во вторник в 10?', 'Спасибо, жду вас: ул. Мира, 5', 'Привет 🙂\nкаталог отправила'],
} as const

const screens = [
  [{ paint: colourPaint(), height: null }, 'dark'],
  [{ paint: colourPaint(), height: null }, 'light'],
  [{ paint: plainPaint, height: null }, 'light'],
  [{ paint: plainPaint, height: 200 }, 'dark'],
] as const

test.each(writtenPhones(200).map((one, index) => [one.written, one, index] as const))(
  'the codes printed for %s are read back as its links',
  async (_, { written, region, e164, extension }, index) => {
    const value = (await readPhone(written, region)) ?? written
    expect(value).toBe(e164)
    const contact = phone(value, extension === '' ? null : `ext ${extension}`)
    const [ui, paper] = screens[index % screens.length] ?? screens[0]
    const printed = (link: string, width: number) => {
      const code = qrWithin(link, { width, height: null })
      const lines = code ? drawQr(code, ui) : []
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
      return readQr(lines.join('\n'), { paper })
    }
    const call = linkTo('phone', contact)
    expect(call).toBe(`tel:${e164}${extension === '' ? '' : `;ext=${extension}`}`)
    expect(await printed(call, 40)).toBe(call)
    const chat = linkTo('whatsapp', contact)
    expect(await printed(chat, 40)).toBe(chat)
    const texts = messages[index % 2 === 0 ? 'en' : 'ru']
    const text = texts[index % texts.length] ?? ''
    const via = (['whatsapp', 'sms', 'telegram', 'viber'] as const)[Math.floor(index / 2) % 4] ?? 'sms'
    const message = linkTo(via, contact, { text })
    expect(await printed(message, 80)).toBe(message)
  },
)

test.each([
  ['phone', false],
  ['instagram', false],
  ['vk', false],
  ['sms', true],
  ['email', true],
  ['whatsapp', true],
] as const)('a link by %s carries a message: %s', (via, carries) => {
  expect(carriesText(via)).toBe(carries)
})

test('nobody is reached on a number that is somebody else’s', () => {
  expect(fitness('phone', { ...phone('+14155552671'), state: 'wrong' })).toBeUndefined()
  expect(fitness('phone', { ...phone('+14155552671'), state: null })).toBe(0)
})

test('a number without its country is no name in a messenger', () => {
  expect(codeOf(() => linkTo('telegram', phone('89161234567')))).toBe('link-refused')
})

test.each(['79161234567.0', '415-555-0252/53', '+7 (495) 222-33-44 / 55', '8 916 123-45-81 или 8 916 123-45-82'])(
  'what is no single number is never dialled: %s',
  (value) => {
    const contact = { kind: 'phone', value, label: null } as const
    for (const via of ['phone', 'sms', 'whatsapp'] as const)
      expect(() => linkTo(via, contact)).toThrow(expect.objectContaining({ code: 'link-refused' }))
  },
)
