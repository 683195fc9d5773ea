// Contacts as an Android phone writes them: vCard 2.1, one file, what is not plain ASCII in quoted-printable UTF-8.

/** How many cards `phoneContacts` writes. */
export const phoneContactCount = 200

/** The namesakes among them, with their phones in E.164: two Janes, three Lenas. */
export const namesakes = {
  jane: ['+14155550101', '+14155550102'],
  lena: ['+79161230001', '+79161230002', '+79161230003'],
} as const

/** Writes 200 contacts, a third with Russian names, no two alike but for these; the same text each time. */
export function phoneContacts(): string {
  const cards: string[] = []
  for (let index = 0; index < phoneContactCount; index++) cards.push(cardAt(index))
  return cards.join('')
}

function cardAt(index: number): string {
  const jane = [20, 120].indexOf(index)
  if (jane >= 0)
    return card({
      given: 'Jane',
      family: ['Miller', 'Whitfield'][jane] ?? '',
      phone: `+1 415-555-010${String(jane + 1)}`,
    })
  const lena = [30, 90, 150].indexOf(index)
  if (lena >= 0) {
    const family = ['Соколова', 'Воронцова', ''][lena] ?? ''
    return card({ given: 'Лена', family, phone: `8 (916) 123-00-0${String(lena + 1)}` })
  }
  return index % 3 === 0 ? russian(index) : english(index)
}

const englishGiven = [
  'Oliver',
  'Amelia',
  'Harry',
  'Isla',
  'George',
  'Ava',
  'Noah',
  'Mia',
  'Jack',
  'Grace',
  'Leo',
  'Ruby',
]
const englishFamily = [
  ...['Baxter', 'Holloway', 'Pike', 'Sutton', 'Marsh', 'Doyle'],
  ...['Fenwick', 'Harper', 'Lowe', 'Nash', 'Quinn', 'Stone'],
]
const russianMen = ['Иван', 'Пётр', 'Сергей', 'Алексей', 'Николай', 'Юрий']
const russianWomen = ['Анна', 'Мария', 'Ольга', 'Наталья', 'Екатерина', 'Юлия']
const russianFamily = ['Берёзкин', 'Громов', 'Зайцев', 'Королёв', 'Мельников', 'Щербаков', 'Яковлев']

function english(index: number): string {
  const count = Math.floor(index / 3) * 2 + (index % 3) - 1
  const given = at(englishGiven, count)
  const family = at(englishFamily, Math.floor(count / englishGiven.length) + count)
  return card({
    given,
    family,
    phone: `(212) 555-0${String(100 + (index % 100)).padStart(3, '0')}`.replace(
      '212',
      String(212 + Math.floor(index / 100)),
    ),
    ...(index % 4 === 1 ? { email: `${given}.${family}${String(index)}@example.com`.toLowerCase() } : {}),
    ...(index % 10 === 7 ? { company: 'Northgate Dental; Family Practice' } : {}),
    ...(index % 25 === 4 ? { photo: true } : {}),
  })
}

function russian(index: number): string {
  const count = index / 3
  const woman = count % 2 === 0
  const given = Math.floor(count / 2)
  const family = at(russianFamily, 2 * Math.floor(given / russianMen.length) + given)
  return card({
    given: at(woman ? russianWomen : russianMen, given),
    family: woman ? `${family}а` : family,
    phone: `+7 903 555-${String(1000 + index).slice(0, 2)}-${String(1000 + index).slice(2)}`,
    ...(index % 12 === 0 ? { company: 'Студия растяжки «Северное сияние»' } : {}),
    ...(index % 15 === 0
      ? { note: 'Познакомились на ярмарке, просила прислать каталог; звонить после шести вечера' }
      : {}),
  })
}

interface Contact {
  readonly given: string
  readonly family: string
  readonly phone: string
  readonly email?: string
  readonly company?: string
  readonly note?: string
  readonly photo?: boolean
}

function card({ given, family, phone, email, company, note, photo }: Contact): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:2.1',
    property('N', [family, given, '', '', ''].join(';')),
    property('FN', [given, family].filter(Boolean).join(' ')),
    `TEL;CELL;PREF:${phone}`,
    ...(email === undefined ? [] : [`EMAIL;HOME:${email}`]),
    ...(company === undefined ? [] : [property('ORG', company.replace('; ', ';'))]),
    ...(note === undefined ? [] : [property('NOTE', note)]),
    ...(photo === true
      ? [
          'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQN',
          ' DAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA',
          '',
        ]
      : []),
    'END:VCARD',
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** A value that is not plain goes quoted-printable, broken softly before the 76th character. */
function property(name: string, value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `${name}:${value}`
  const quoted = Array.from(Buffer.from(value), (byte) =>
    byte < 0x80 && byte > 0x20 && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  let text = `${name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:`
  let column = text.length
  for (const piece of quoted) {
    if (column + piece.length > 75) {
      text += '=\r\n'
      column = 0
    }
    text += piece
    column += piece.length
  }
  return text
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}
