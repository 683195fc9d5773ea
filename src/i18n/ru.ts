import type { SpokenKind } from '../domain/config.ts'
import type { RuleDays, RulePlace } from './en.ts'
import { pluralRu } from './plural.ts'
import type { Words } from './words.ts'
import { said, type Fill } from './fill.ts'

const days = (count: number) => `${String(count)} ${pluralRu(count, 'день', 'дня', 'дней')}`
const weeks = (count: number) => `${String(count)} ${pluralRu(count, 'неделю', 'недели', 'недель')}`
const months = (count: number) => `${String(count)} ${pluralRu(count, 'месяц', 'месяца', 'месяцев')}`
const reminders = (count: number) => `${String(count)} ${pluralRu(count, 'напоминание', 'напоминания', 'напоминаний')}`
const followups = (count: number) => `${String(count)} ${pluralRu(count, 'шаг', 'шага', 'шагов')}`
const commandsOf = (count: number) => `${String(count)} ${pluralRu(count, 'команду', 'команды', 'команд')}`
const people = (count: number) => `${String(count)} ${pluralRu(count, 'человек', 'человека', 'человек')}`

/** Channels after «после». */
const lastOf = {
  call: 'последнего звонка',
  message: 'последнего сообщения',
  email: 'последнего письма',
  meeting: 'последней встречи',
}

const digestCounts = (p: { people: number; promises: number; reorders: number; late: number }) =>
  [
    people(p.people),
    ...(p.promises > 0 ? [`${String(p.promises)} ${pluralRu(p.promises, 'обещание', 'обещания', 'обещаний')}`] : []),
    ...(p.reorders > 0
      ? [`${String(p.reorders)} ${pluralRu(p.reorders, 'повторный заказ', 'повторных заказа', 'повторных заказов')}`]
      : []),
    ...(p.late > 0 ? [`просрочено ${String(p.late)}`] : []),
  ].join(', ')

/** A list of what may be given ends a sentence, unless it goes on with dots of its own. */
const ended = (list: string) => (list.endsWith('…') ? list : `${list}.`)

const settingLikes: Readonly<Record<string, string>> = {
  time: 'время суток, например 9:00, 21:30, 9 вечера, полдень',
  length: 'срок, например 10m, 2h, 1h30, 2 дня; не больше недели',
  lengths: 'never или сроки, например 10m, 30m, 2h; не больше недели',
} satisfies Record<SpokenKind, string>

const reachKinds: Readonly<Record<string, string>> = {
  phone: 'Телефон',
  email: 'Почта',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  viber: 'Viber',
  instagram: 'Instagram',
  vk: 'ВКонтакте',
}

/** What somebody lacks to be reached in a way, in the genitive; `via` of the reach-missing fault. */
const lacking: Readonly<Record<string, string>> = {
  phone: 'телефона',
  sms: 'телефона',
  whatsapp: 'WhatsApp и телефона с кодом страны',
  viber: 'Viber и телефона с кодом страны',
  telegram: 'Telegram и телефона с кодом страны',
  instagram: 'Instagram',
  vk: 'ВКонтакте',
  email: 'почты',
  message: 'телефона и мессенджера',
}

const noFiles: Readonly<Record<string, string>> = {
  folder: 'папка',
  device: 'устройство',
  pipe: 'именованный канал',
  socket: 'сокет',
}

/** What stands where a new file was to be; `kind` of the file-exists fault. */
const taken: Readonly<Record<string, string>> = {
  link: '— ссылка на другой файл, через неё followup не пишет: назовите сам файл',
  folder: '— это папка',
  file: '— это файл, а нужна папка',
  device: '— это не обычный файл',
}

/** Why a file cannot be written; `cause` of the file-unwritable fault. */
const unwritable: Readonly<Record<string, string>> = {
  'read-only': 'диск доступен только для чтения',
  denied: 'нет прав на запись',
  missing: 'такой папки нет',
  folder: 'это папка',
  long: 'слишком длинное имя',
  round: 'ссылка ведёт сама на себя',
}

/** What can be wrong with a file; `problem` of the file-format fault. */
const fileProblems: Readonly<Record<string, (d: Fill) => string>> = {
  'quote-open': () => 'здесь открыта кавычка, которая нигде не закрыта.',
  'no-columns': (d) => `ни в одном столбце нет имени, телефона или почты. Столбцы: ${said(d.found)}.`,
  'not-ours': () => 'этот JSON не из followup.',
  'not-json': () => 'это не JSON: файл обрезан или изменён вручную.',
  newer: () => 'файл записан более новой версией followup. Обновите followup, чтобы его прочитать.',
  zone: (d) => `часового пояса «${said(d.zone)}» нет.`,
  twice: (d) => `в «${said(d.kind)}» одна и та же строка дважды.`,
  row: (d) => `в строке «${said(d.kind)}» не то, что там должно быть.`,
  value: (d) =>
    `${said(d.who) === '' ? '' : `${said(d.who)}: `}${said(d.value) === '' ? `в «${said(d.kind)}» не хватает «${said(d.key)}»` : `в «${said(d.kind)}» поле «${said(d.key)}» не может быть ${said(d.value)}`}.`,
  'no-names': (d) => `непонятно, в какой колонке имена. Может быть, в одной из этих: ${said(d.found)}.`,
  'no-such-column': (d) => `колонки «${said(d.column)}» нет. Колонки: ${said(d.found)}.`,
  'no-people': () => 'в файле никого нет.',
  'no-header': () =>
    'ни одна строка не называет столбцы, и по их содержимому этого не понять. Добавьте первую строку с названиями, например: Имя, Телефон, Почта.',
  'question-marks': () =>
    'на месте букв вопросительные знаки: буквы потеряны при сохранении. Сохраните таблицу заново как «CSV UTF-8» или как книгу Excel.',
  database: () =>
    'это целый список, например резервная копия. В ваш его не загружают, а ставят на место вашего; ваш останется рядом.',
  'workbook-damaged': () => 'книга не открывается: она повреждена или это файл другого рода.',
  'workbook-locked': () => 'книга закрыта паролем. Сначала сохраните её без пароля.',
  'too-large': () => 'в файле больше данных, чем бывает в списке людей. Сохраните один нужный лист как CSV.',
}

const phoneTroubles: Readonly<Record<string, (d: Fill) => string>> = {
  short: (d) => `В «${said(d.value)}» слишком мало цифр для телефона${regionOf(d)}`,
  long: (d) => `В «${said(d.value)}» слишком много цифр для телефона${regionOf(d)}`,
  code: (d) => `«${said(d.value)}»: страны с таким кодом нет.`,
}

const unused = (d: Fill) => `«${said(d.value)}»: так номера не начинаются${regionOf(d)}`

const regionOf = ({ region }: Fill) =>
  region === null ? '.' : ` (регион ${said(region)}). Номер другой страны начинается с + и её кода.`

/** What a list does not keep; `kind` of the beyond-bounds fault. */
const bounds: Readonly<Record<string, (d: Fill) => string>> = {
  amount: (d) =>
    `Сумма слишком велика: ${grouped(d.value)} ${said(d.currency)}. Записать можно не больше ${grouped(d.most)} ${said(d.currency)}.`,
  day: (d) => `${said(d.value)} - слишком далеко: записать можно дни с ${said(d.first)} по ${said(d.last)}.`,
  instant: (d) => `Это слишком далеко: записать можно дни с ${said(d.first)} по ${said(d.last)}.`,
  rule: (d) => `В правиле можно считать до ${grouped(d.most)}, а здесь ${grouped(d.value)}.`,
  contact: (d) =>
    `Телефон, почта, ссылка или адрес - не длиннее ${grouped(d.most)} знаков, а здесь их ${grouped(d.value)}.`,
  words: (d) => `Слишком длинно: ${grouped(d.value)} знаков, можно не больше ${grouped(d.most)}.`,
}

function grouped(number: unknown): string {
  return said(number)
    .replace('.', ',')
    .replace(/\B(?=(?:\d{3})+(?!\d))(?<!,\d*)/g, '\u00a0')
}

const habits = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям']
const onWeekday = ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье']
const ofMonths = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

/** Masculine, feminine and neuter, as the weekday asks. */
const places: Readonly<Record<number, readonly [string, string, string]>> = {
  1: ['первый', 'первую', 'первое'],
  2: ['второй', 'вторую', 'второе'],
  3: ['третий', 'третью', 'третье'],
  4: ['четвёртый', 'четвёртую', 'четвёртое'],
  5: ['пятый', 'пятую', 'пятое'],
  [-1]: ['последний', 'последнюю', 'последнее'],
  [-2]: ['предпоследний', 'предпоследнюю', 'предпоследнее'],
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1) ?? ''}`
}

function onPlace({ n, weekday }: RulePlace): string {
  const gender = weekday === 7 ? 2 : [3, 5, 6].includes(weekday) ? 1 : 0
  const word = places[n]?.[gender] ?? `${String(n)}-${['й', 'ю', 'е'][gender] ?? ''}`
  return `${word.startsWith('вт') ? 'во' : 'в'} ${word} ${onWeekday[weekday - 1] ?? ''}`
}

function onDates(dates: readonly number[]): string {
  const counted = dates.filter((date) => date > 0).map((date) => `${String(date)}-го`)
  const last = dates
    .filter((date) => date < 0)
    .map((date) => `в ${places[date]?.[0] ?? `${String(-date)}-й с конца`} день`)
  return listed([...(counted.length === 0 ? [] : [`${listed(counted)} числа`]), ...last])
}

const inMonths = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ')

function ruleDays({ weekdays, monthDays, months, yearDays, weekNumbers, positions }: RuleDays): string {
  const isWork = weekdays.length === 5 && weekdays.every(({ n, weekday }) => n === null && weekday <= 5)
  const plain = weekdays.filter(({ n }) => n === null).map(({ weekday }) => weekday)
  const placed = weekdays.flatMap(({ n, weekday }) => (n === null ? [] : [onPlace({ n, weekday })]))
  const habit = isWork
    ? 'по будням'
    : plain.length === 0
      ? ''
      : `по ${listed(plain.map((day) => habits[day - 1] ?? ''))}`
  const dates = monthDays.length === 0 ? '' : onDates(monthDays)
  const some = [habit, listed(placed), dates].filter((part) => part !== '')
  return [
    positions.length === 0
      ? some.join(' ')
      : isWork
        ? `в ${listed(positions.map(nthDay))} будний день`
        : `в ${listed(positions.map(nthDay))} день${some.length === 0 ? '' : ` из тех, что выпадают ${some.join(' ')}`}`,
    yearDays.length === 0 ? '' : `в ${listed(yearDays.map(nthDay))} день года`,
    weekNumbers.length === 0 ? '' : `на ${listed(weekNumbers.map((week) => `${String(week)}-й`))} неделе`,
    months.length === 0 ? '' : `в ${listed(months.map((month) => inMonths[month - 1] ?? ''))}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** «первый», «100-й», «последний», «3-й с конца»: of days. */
function nthDay(n: number): string {
  return places[n]?.[0] ?? (n < 0 ? `${String(-n)}-й с конца` : `${String(n)}-й`)
}

/** The Russian catalogue. */
export const ru: Words = {
  program: {
    nothingSaved: 'Ничего не сохранено.',
    nothingChanged: 'Ничего не изменено.',
    nothingWritten: 'Ничего не записано.',
    savedBefore: 'Сделанное до этого сохранено.',
    about: 'Помнит, с кем, когда и зачем связаться.',
    usage: 'Как вызвать',
    command: 'команда',
    placeholders: {
      COMMAND: 'КОМАНДА',
      NAME: 'ИМЯ',
      PHONE: 'ТЕЛЕФОН',
      EMAIL: 'ПОЧТА',
      TAG: 'МЕТКА',
      STAGE: 'ЭТАП',
      TAGS: 'МЕТКИ',
      FUNNEL: 'ВОРОНКА',
      LINK: 'ССЫЛКА',
      ADDRESS: 'АДРЕС',
      CADENCE: 'РИТМ',
      WHAT: 'ЧТО',
      FIELD: 'ПОЛЕ',
      COLUMNS: 'КОЛОНКИ',
      TEXT: 'ТЕКСТ',
      SOURCE: 'ОТКУДА',
      NOTE: 'ЗАМЕТКА',
      ROLE: 'РОЛЬ',
      COMPANY: 'КОМПАНИЯ',
      DAY: 'ДЕНЬ',
      ZONE: 'ПОЯС',
      WHO: 'КТО',
      WHY: 'ПОЧЕМУ',
      RANK: 'КАК-СКОРО',
      INTO: 'КУДА',
      WORDS: 'СЛОВА',
      PHRASES: 'СЛОВА',
      WHEN: 'КОГДА',
      N: 'ЧИСЛО',
      LANG: 'ЯЗЫК',
      SHELL: 'ОБОЛОЧКА',
      FILE: 'ФАЙЛ',
      FORMAT: 'ФОРМАТ',
      VERSION: 'ВЕРСИЯ',
      HOW: 'КАК',
      REGION: 'СТРАНА',
      TIME: 'ВРЕМЯ',
      DATE: 'ДАТА',
      OUTCOME: 'ИТОГ',
      CHANNEL: 'КАНАЛ',
      RULE: 'ПРАВИЛО',
      AMOUNT: 'СУММА',
      CURRENCY: 'ВАЛЮТА',
      LENGTH: 'СРОК',
      ACTION: 'ДЕЙСТВИЕ',
      TEMPLATE: 'ШАБЛОН',
      VIA: 'КУДА',
      KEY: 'НАСТРОЙКА',
      VALUE: 'ЗНАЧЕНИЕ',
      CATEGORY: 'КАТЕГОРИЯ',
      SORT: 'ПОРЯДОК',
      GROUP: 'ГРУППА',
      VIEW: 'СПИСОК',
      CHANGE: 'ПРАВКА',
      DAYS: 'ДНИ',
    },
    aliases: 'Коротко',
    many: 'можно повторять',
    options: 'Ключи',
    arguments: 'Что передать',
    examples: 'Примеры',
    hint: 'Попробуйте',
    onlyRead: {
      full: (p) =>
        `Диск, на котором ${p.file}, полон: список показан как есть, но сохранить ничего нельзя, пока нет места.`,
      locked: (p) => `${p.file} можно только читать: список показан как есть, но сохранить в него ничего нельзя.`,
    },
    perhaps: 'Возможно, это:',
    prompt: {
      yes: 'да',
      no: 'нет',
      yesOrNo: '(Д/н)',
      noOrYes: '(д/Н)',
      sayYesOrNo: 'Ответьте «да» или «нет»',
      sayLess: (p) => `Знаков ${String(p.length)}, а читается не больше ${String(p.limit)}`,
      sayInUtf8: 'Не в UTF-8: наберите заново',
      keys: '↑↓ — выбрать, Enter — взять, Esc — выйти',
      space: 'пробел',
      bothLayouts: true,
    },
    bare: 'followup без команды показывает сегодняшний день.',
    more: 'Подробнее об одной команде: followup help КОМАНДА.',
    reference: {
      title: 'Команды',
      made: 'Собрано из самих команд: `npm run docs`. Слова меняйте в `src/i18n`, а не на этой странице.',
      shared: 'Ключи всех команд',
      exits: 'Коды завершения',
      exitRows: {
        0: 'всё хорошо, в том числе когда ничего не нашлось',
        1: 'отказ: ничего не изменено, причина сказана; у doctor: что-то не так',
        2: 'команда вызвана неправильно: показано, как надо',
        70: 'ошибка в самом followup',
        130: 'отменено',
      },
      what: 'Что',
      meaning: 'Что значит',
    },
    globals: {
      json: 'вывести данные в JSON',
      lang: 'язык этого запуска',
      yes: 'ответить «да» на все вопросы',
      demo: 'работать с примером из demo, а не с вашим списком',
      help: 'показать справку',
      version: 'показать версию',
    },
    groups: {
      day: 'День',
      people: 'Люди',
      reaching: 'Связаться',
      funnel: 'Воронка',
      customers: 'Клиенты и команда',
      reminders: 'Напоминания',
      data: 'Данные',
    },
  },

  dates: {
    weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
    weekdaysLong: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
    months: [
      'января',
      'февраля',
      'марта',
      'апреля',
      'мая',
      'июня',
      'июля',
      'августа',
      'сентября',
      'октября',
      'ноября',
      'декабря',
    ],
    monthsAlone: ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
    day: (p) => `${p.weekday} ${String(p.date)} ${p.month}${p.year === null ? '' : ` ${String(p.year)}`}`,
    date: (p) => `${String(p.date)} ${p.month}${p.year === null ? '' : ` ${String(p.year)}`}`,
    today: 'сегодня',
    here: (p) => `у вас ${p.when}`,
    tomorrow: 'завтра',
    yesterday: 'вчера',
    inDays: (n) => `через ${days(n)}`,
    inWeeks: (n) => `через ${weeks(n)}`,
    inMonths: (n) => `примерно через ${months(n)}`,
    inYears: (n) => `примерно через ${String(n)} ${pluralRu(n, 'год', 'года', 'лет')}`,
    yearsAgo: (n) => `примерно ${String(n)} ${pluralRu(n, 'год', 'года', 'лет')} назад`,
    daysAgo: (n) => `${days(n)} назад`,
    weeksAgo: (n) => `${weeks(n)} назад`,
    monthsAgo: (n) => `примерно ${months(n)} назад`,
  },

  intervals: {
    day: days,
    week: weeks,
    month: months,
    year: (n) => `${String(n)} ${pluralRu(n, 'год', 'года', 'лет')}`,
    one: { day: 'день', week: 'неделю', month: 'месяц', year: 'год' },
    hoursShort: (n) => `${String(n)} ч`,
    minutesShort: (n) => `${String(n)} мин`,
  },

  followups: {
    theirs: (p) => `вам обещали: ${p.what}`,
    barePromise: 'вы обещали связаться',
    bareTheirs: 'с вами обещали связаться',
    bareNudge: 'пора напомнить о себе',
    after: (p) => `через ${p.gap} после ${p.channel === null ? 'последнего касания' : lastOf[p.channel]}`,
    first: 'первое касание',
    promised: (p) => `обещано на ${p.day}`,
    late: (n, unit) => `просрочено ${String(n)} ${{ day: 'дн.', week: 'нед.', month: 'мес.' }[unit]}`,
    touch: (p) => `касание ${String(p.n)} из ${String(p.of)}`,
    touchNo: (n) => `касание ${String(n)}`,
    unreachable: 'нет телефона и почты',
    neverTouched: 'касаний ещё не было',
    also: 'ещё:',
    repeats: 'повторяется',
    every: {
      day: (n) => (n === 1 ? 'каждый день' : `каждые ${days(n)}`),
      week: (n) => (n === 1 ? 'каждую неделю' : `каждые ${weeks(n)}`),
      month: (n) => (n === 1 ? 'каждый месяц' : `каждые ${months(n)}`),
      year: (n) => (n === 1 ? 'каждый год' : `каждые ${String(n)} ${pluralRu(n, 'год', 'года', 'лет')}`),
    },
    rule: {
      workdays: 'по будням',
      weekdays: (list) => `по ${listed(list.map((day) => habits[day - 1] ?? ''))}`,
      onWeekdays: (p) => `${p.every} по ${listed(p.days.map((day) => habits[day - 1] ?? ''))}`,
      onDates: (p) => `${p.every} ${onDates(p.dates)}`,
      onDateElseLast: (p) => `${p.every} ${onDates([p.date])}, иначе в последний день`,
      onLastOf: (p) => `${p.every} в последний день ${ofMonths[p.month - 1] ?? ''}`,
      onMonthDates: (p) => `${p.every} ${listed(p.dates.map(String))} ${ofMonths[p.month - 1] ?? ''}`,
      onPlaces: (p) =>
        `${p.every} ${listed(p.places.map(onPlace))}${p.month === null ? '' : ` ${ofMonths[p.month - 1] ?? ''}`}`,
      onDays: (p) => `${p.every} ${ruleDays(p.days)}`,
      at: (p) => `в ${p.time}`,
      from: (p) => `с ${p.day}`,
      until: (p) => `до ${p.day}`,
      times: (n) => `${String(n)} ${pluralRu(n, 'раз', 'раза', 'раз')}`,
    },
    elsewhere: (p) => `${p.time} в ${p.zone}`,
    closed: { done: 'сделано', replaced: 'заменено', 'let-go': 'отпустили', dropped: 'снято' },
  },

  common: {
    nextPage: 'Нажмите Enter, чтобы продолжить',
    people,
    days,
    openFollowups: followups,
    sizes: ['КБ', 'МБ', 'ГБ'],
    decimal: ',',
    /** Between a date and how to correct it, where both stand on one line. */
    dash: '—',
    wrong: (p) => `не так? ${p.command}`,
    until: (p) => `${p.from} — ${p.to}`,
    undoWith: (p) => `Вернуть как было: ${p.command}`,
    whichOne: (p) => `Кто именно: «${p.who}»?`,
    tookFor: (p) => `«${p.who}» — видимо, это ${p.person}.`,
    promise: 'обещание',
    nudge: 'по ритму',
    rotting: 'стоит на месте',
    roles: { prospect: 'потенциальный клиент', customer: 'клиент', team: 'команда' },
    categories: {
      team: 'команда',
      'new-customer': 'новый клиент',
      'active-customer': 'активный клиент',
      'inactive-customer': 'неактивный клиент',
      lead: 'контакт',
      'let-go': 'отпущен',
    },
    touch: 'касание',
    channels: { call: 'звонок', message: 'сообщение', email: 'письмо', meeting: 'встреча' },
    channelsIn: {
      call: 'входящий звонок',
      message: 'входящее сообщение',
      email: 'входящее письмо',
      meeting: 'встреча',
    },
    contacts: {
      phone: 'телефон',
      email: 'почта',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      viber: 'Viber',
      instagram: 'Instagram',
      vk: 'ВКонтакте',
      url: 'сайт',
      address: 'адрес',
    },
    contactLabels: { mobile: 'мобильный', home: 'домашний', work: 'рабочий', main: 'основной', other: 'другой' },
    phoneStates: { wrong: 'чужой номер', dead: 'не обслуживается', blocked: 'вас заблокировали' },
    anotherPhone: 'Другой?',
    outcomes: {
      reached: 'поговорили',
      'no-answer': 'нет ответа',
      interested: 'интересно',
      later: 'позже',
      order: 'заказ',
      'not-interested': 'не интересно',
    },
  },

  entry: {
    fields: {
      sentence: 'Фраза о человеке',
      name: 'Имя',
      givenName: 'Личное имя',
      familyName: 'Фамилия',
      nickname: 'Прозвище',
      company: 'Компания',
      phone: 'Телефон',
      email: 'Почта',
      telegram: 'Телеграм',
      whatsapp: 'WhatsApp',
      viber: 'Viber',
      instagram: 'Instagram',
      vk: 'ВКонтакте',
      url: 'Ссылка',
      address: 'Адрес',
      tag: 'Метки',
      stage: 'Этап',
      source: 'Откуда',
      birthday: 'День рождения',
      language: 'Язык',
      zone: 'Часовой пояс',
      role: 'Роль',
      note: 'Заметка',
      cadence: 'Ритм',
      sponsor: 'Спонсор',
      custom: 'Поле',
    },
    nothing: 'ничего',
    oneTag: 'Метка',
    takes: {
      birthday: '1990-05-12, 12.05.1990, 12 мая',
      tag: 'буквы и цифры без пробелов',
      zone: 'город (Москва, Омск) или МСК+4; нет вашего города — назовите другой с тем же временем',
      sponsor: 'другого человека, не из тех, кого привёл этот',
    },
    doubtful: 'Сомнение',
  },

  steps: {
    whom: 'С кем?',
    thePerson: 'Человек',
    theDate: 'Дата',
    theWords: 'Что было',
    when: 'Когда?',
    whatFor: 'Зачем? (Enter — пропустить)',
    whatHappened: 'Что было? (Enter — пропустить)',
    nextStep: 'Следующий шаг: дата или «нет»?',
    touchSaved: 'Касание записано, эта строка пока нет.',
    saidAndNext: 'О чём шла речь, и когда дальше?',
    saidOrLetGo: 'Отпустить, и почему? Или попробовать ещё: дата или «нет»?',
    stands: (p) => `в силе, ${p.when}`,
    nextOrLetGo: 'Отпустить или попробовать ещё раз: дата или «нет»?',
    whichPhone: 'О каком телефоне речь?',
    noPhone: 'ни один',
    letGoNow: (p: { name: string }) => `${p.name}: просят больше не беспокоить. Отпустить?`,
    letGo: 'отпустить',
    labels: {
      when: 'Когда',
      next: 'Дальше',
      standing: 'В силе',
      then: 'Потом',
      goesOn: 'Повтор',
      others: 'Ещё в силе',
      closed: 'Закрыто',
      dropped: 'Снято',
      replaced: 'Вместо',
      until: 'До',
      shows: 'Появится',
      stays: 'Остаётся',
      was: 'Прежде',
      why: 'Почему',
    },
    line: {
      promise: (p) => `обещание на ${p.when}`,
      nudge: (p) => `шаг по ритму на ${p.when}`,
      theirs: (p) => `обещание вам на ${p.when}`,
    },
    kinds: { promise: 'обещание', nudge: 'шаг по ритму', theirs: 'обещание вам' },
    incoming: {
      call: 'входящий звонок',
      message: 'входящее сообщение',
      email: 'входящее письмо',
      meeting: 'встреча',
      unknown: 'связались с вами',
    },
    reorder: 'пора заказать снова',
    fromWords: 'из ваших слов',
    after: (p) => `через ${p.gap} после этого касания`,
    none: (p) => `следующего шага нет: ${p.command}`,
    noMore: (p) => `больше не будет: ${p.rule}`,
    moreOthers: (p) => `и ещё ${String(p.count)}: ${p.command}`,
    noneLetGo: 'следующего шага нет: человек отпущен',
    mine: 'обещали вы',
    theirs: 'обещали вам',
    noPromise: 'никто, оставить в словах',
    offer: (p) => `${p.when}${p.what === '' ? '' : ` (${p.what})`} — чьё это обещание?`,
    hints: {
      ahead: (p) => `В словах есть дата: ${p.when}. Чтобы запланировать:`,
      orphan: 'Следующего шага пока нет:',
      order: 'Запишите заказ:',
      letGo: 'Отказ окончательный?',
      otherPhone: 'Телефон не помечен: какой из них, скажут цифры («номер 0777 неверный»). Когда узнаете другой:',
      markedPhone: (p) => `${p.phone} — помечено: ${p.state}. Когда узнаете другой:`,
      backOn: 'Чтобы вернуть:',
      unused: (p) => `«${p.phrase}» — не принято за следующий шаг. Если это он:`,
    },
    whichClosed: (p) => `${p.name}: подошёл срок нескольких шагов. Какой выполнен?`,
    allOfThem: 'все',
    noneOfThem: 'ни один',
    backOn: (p) =>
      `${p.name}: вы решили отпустить этого человека${p.why === '' ? '' : ` (${p.why})`}. Вернуть в список?`,
  },

  reach: {
    howDidItGo: { call: 'Как прошло?', message: 'Что в итоге?', email: 'Что в итоге?' },
    sent: 'отправлено',
    nothing: 'не записывать',
    notLogged: 'Ничего не записано.',
    theText: 'Сообщение',
    lastTime: 'Прошлый раз',
    lastOrder: 'Заказ',
    opened: 'Открыто здесь.',
    chatOnly: 'Вместе с сообщением код в это окно не помещается: он откроет чат, а сообщение — выше.',
    noRoom: 'Код в это окно не помещается.',
    larger: 'Код покажет окно побольше.',
    messageBy: {
      phone: 'Звонок',
      email: 'Письмо',
      whatsapp: 'WhatsApp',
      telegram: 'Telegram',
      sms: 'SMS',
      viber: 'Viber',
      instagram: 'Instagram',
      vk: 'ВКонтакте',
    },
  },

  faults: {
    usage: (d) => said(d.text),
    'unknown-command': (d) => `Команды «${said(d.name)}» нет.`,
    'person-not-found': (d) =>
      `В списке никто не подходит под «${said(d.who)}».${Array.isArray(d.candidates) && d.candidates.length > 0 ? ' Похожие:' : ''}`,
    'person-ambiguous': (d) => `Под «${said(d.who)}» подходят ${people(Number(d.count))}. Назовите одного по номеру:`,
    'date-not-understood': (d) => `Не понимаю дату «${said(d.part)}». Ничего не сохранено.`,
    'date-missing': (d) => `В словах «${said(d.text)}» нет даты.`,
    'date-impossible': (d) =>
      d.reading !== undefined
        ? `«${said(d.part)}»: это число — ${said(d.reading)}. Ничего не сохранено.`
        : `«${said(d.part)}»: такого нет ни в календаре, ни на часах. Ничего не сохранено.`,
    'rule-backwards': (d) => `«${said(d.phrase)}»: конец раньше начала. Ничего не сохранено.`,
    'rule-over': (d) => `«${said(d.phrase)}»: таких дней больше нет. Ничего не сохранено.`,
    'date-past': (d) => `«${said(d.phrase)}» — это уже прошло: ${said(d.reading)}. Ничего не сохранено.`,
    'date-future': (d) => `«${said(d.phrase)}» — это ещё впереди: ${said(d.reading)}. Ничего не сохранено.`,
    'date-zone-unknown': (d) => `«${said(d.phrase)}»: часовой пояс этого человека неизвестен. Ничего не сохранено.`,
    'zone-unknown': (d) => `Часовой пояс «${said(d.zone)}» неизвестен.`,
    'own-zone-unknown': (d) =>
      `Часовой пояс этого компьютера, «${said(d.zone)}», неизвестен, поэтому сказать, который час, нельзя.`,
    'words-missing': (d) =>
      d.dots === undefined
        ? `${said(d.what)}: ничего не передано.`
        : `${said(d.dots)} стоит вместо ваших слов: напишите их на этом месте. Ничего не сохранено.`,
    doubtful: (d) => `Это можно понять по-разному: ${said(d.what)}. Ничего не сохранено.`,
    'known-already': (d) =>
      d.toAdd === true
        ? `${said(d.name)} уже есть в списке: #${said(d.no)}. С --yes новое добавится к этому человеку, с --new появится другой. Ничего не сохранено.`
        : 'В списке есть несколько подходящих людей; с --new появится ещё один. Ничего не сохранено.',
    'needs-terminal': () =>
      'Здесь нужно задать вопрос, а терминала для ответа нет. Запустите команду в окне терминала.',
    'needs-yes': (d) => `${said(d.what)} Чтобы продолжить, добавьте --yes.`,
    'followup-ambiguous': (d) => `${said(d.name)}: подошёл срок сразу нескольких шагов. Назовите один:`,
    'followup-none': (d) => `${said(d.name)}: открытых шагов нет.`,
    'followup-not-found': (d) => `Шага ${said(d.handle)} нет.`,
    'touch-not-found': (d) => `Такого касания нет: ${said(d.touch)}.`,
    'let-go-already': (d) =>
      `${said(d.name)}: вы решили отпустить этого человека${said(d.why) === '' ? '' : ` (${said(d.why)})`}. Ничего не сохранено.`,
    'let-go-not': (d) => `${said(d.name)}: этого человека вы не отпускали.`,
    'decided-already': (d) =>
      `${said(d.name)}: здесь уже решено, есть следующий шаг, касание, заказ или отказ. Ничего не сохранено.`,
    'option-alone': (d) => `${said(d.option)} имеет смысл только вместе с ${said(d.needs)}.`,
    'options-clash': (d) => `Эти ключи противоречат друг другу: ${said(d.options)}.`,
    'stage-unknown': (d) => `Этапа «${said(d.stage)}» нет. Этапы: ${said(d.known)}.`,
    'funnel-unknown': (d) => `Воронки «${said(d.funnel)}» нет. Воронки: ${said(d.known)}.`,
    'stage-exists': (d) => `Этап «${said(d.stage)}» уже есть. Ничего не сохранено.`,
    'stage-needed': (d) =>
      `Этап «${said(d.stage)}» убрать нельзя: других таких — ${
        { open: 'на пути', won: 'с успехом' }[said(d.kind)] ?? 'с отказом'
      } — в воронке нет.`,
    'stage-kinds': (d) =>
      `«${said(d.stage)}» и «${said(d.other)}» не сочетаются: сначала идут этапы пути, потом успех, потом отказ. Ничего не сохранено.`,
    'stage-ends': (d) => `На этапе «${said(d.stage)}» никто не застревает: путь на нём кончается. Ничего не сохранено.`,
    'stage-occupied': (d) =>
      `На этапе «${said(d.stage)}» стоят люди: ${String(Number(d.count))}. Укажите, куда они перейдут. Ничего не сохранено.`,
    'tag-missing': (d) => `${said(d.name)}: метки #${said(d.tag)} нет.`,
    'saved-list-unknown': (d) =>
      said(d.known) === ''
        ? `Сохранённого списка «${said(d.list)}» нет; пока не сохранён ни один.`
        : `Сохранённого списка «${said(d.list)}» нет. Сохранены: ${said(d.known)}.`,
    'value-invalid': (d) => `${said(d.name)}: значение «${said(d.value)}» не подходит. Можно: ${ended(said(d.takes))}`,
    'phone-invalid': (d) =>
      d.lacks === 'area'
        ? `«${said(d.value)}» — без кода города или оператора. Наберите номер целиком.`
        : (phoneTroubles[said(d.why)] ?? unused)(d),
    'email-invalid': (d) => `«${said(d.value)}» — не адрес почты.`,
    'money-invalid': (d) => `«${said(d.value)}» — не сумма. Её пишут так: 1234,50, 1 234.50 или 49 €.`,
    'too-long': (d) =>
      `${said(d.what)}: слишком длинно, ${said(d.length)} знаков при пределе ${said(d.limit)}. Ничего не сохранено.`,
    'beyond-bounds': (d) => `${bounds[said(d.kind)]?.(d) ?? said(d.kind)} Ничего не сохранено.`,
    'not-text': (d) => `${said(d.what)}: есть знаки не в UTF-8, их не прочитать. Наберите заново. Ничего не сохранено.`,
    'merge-same': (d) => `И то и другое — ${said(d.name)}: объединять нечего.`,
    'reach-missing': (d) => `${said(d.name)}: в контактах нет ${lacking[said(d.via)] ?? 'такого'}.`,
    'link-refused': (d) =>
      d.kind === undefined
        ? `«${said(d.value)}» — такие ссылки не открываются. Открываются телефоны, сообщения, письма и мессенджеры.`
        : `${reachKinds[said(d.kind)] ?? 'Контакт'} «${said(d.value)}»: так ни с кем не связаться. Ничего не открыто.`,
    'link-not-opened': (d) => `Открыть ссылку здесь не удалось: программы ${said(d.program)} нет или она не сработала.`,
    'template-unknown': (d) =>
      d.are !== undefined
        ? `Такого шаблона «${said(d.name)}» нет, есть другой: ${said(d.are)}.`
        : `Шаблона «${said(d.name)}»${d.channel === undefined ? '' : d.channel === 'email' ? ' для письма' : ' для сообщения'} нет.${said(d.known) === '' ? '' : ` Есть: ${said(d.known)}.`}`,
    'template-exists': (d) => `Шаблон «${said(d.name)}» уже есть (${said(d.which)}). Ничего не сохранено.`,
    'template-fields': (d) =>
      `${/^[{}]$/.test(said(d.field)) ? `Скобка ${said(d.field)} осталась без пары` : `В шаблонах нет поля ${said(d.field)}`}. Поля: ${said(d.known)}; фигурная скобка пишется дважды: {{. Ничего не сохранено.`,
    'template-missing': (d) =>
      `В шаблоне «${said(d.template)}» есть {${said(d.field)}}, а для контакта ${said(d.name)} это неизвестно. Ничего не отправлено.`,
    'queue-empty': (d) =>
      d.due === 0 ? 'На сегодня никого нет; назовите человека.' : 'На сегодня нет никого, с кем можно так связаться.',
    'nothing-to-undo': () => 'Отменять нечего.',
    'nothing-to-undo-here': () => 'Здесь отменять нечего. Что было раньше, отменит followup undo.',
    'nothing-to-redo': () => 'Ничего не отменено, возвращать нечего.',
    'steps-too-many': (d) =>
      d.which === 'undo'
        ? `Отменить можно только ${commandsOf(Number(d.count))}. Ничего не изменено.`
        : `Вернуть можно только ${commandsOf(Number(d.count))}. Ничего не изменено.`,
    'redo-blocked': (d) =>
      `Команду «${said(d.command)}» (${said(d.about)}) не вернуть: то же самое позже изменила команда «${said(d.laterCommand)}».`,
    'undo-blocked': (d) =>
      `Команду «${said(d.command)}» (${said(d.about)}) не отменить: то же самое позже изменила команда «${said(d.laterCommand)}».`,
    'changed-meanwhile': () =>
      'Пока вы работали, это изменили в другом окне. Ничего не сохранено. Посмотрите и повторите.',
    'file-missing': (d) => `Файла ${said(d.file)} нет.`,
    'folder-taken': (d) => `${said(d.folder)} — не пустая папка. Ничего не записано.`,
    'file-exists': (d) => `${said(d.file)} ${taken[said(d.kind)] ?? 'уже есть'}. Ничего не записано.`,
    'file-unreadable': (d) => `Файл ${said(d.file)} не читается.`,
    'file-kind': (d) =>
      `${said(d.file)} — это ${noFiles[said(d.kind)] ?? 'не файл'}. Читается файл или то, что передано по конвейеру.`,
    'file-too-large': (d) =>
      `В ${said(d.file)} больше ${String(Math.floor(Number(d.limit) / 1e6))} МБ, столько сразу не читается. Разделите файл на части.`,
    'file-unwritable': (d) =>
      `Не удалось записать ${said(d.file)}: ${unwritable[said(d.cause)] ?? 'нет папки или прав на запись'}.`,
    'file-format': (d) =>
      `${said(d.file)}, строка ${said(d.line)}: ${fileProblems[said(d.problem)]?.(d) ?? said(d.problem)} Ничего не сохранено.`,
    'encoding-unknown': (d) => `Не удалось понять кодировку файла ${said(d.file)}. Назовите её: --encoding.`,
    'config-invalid': (d) =>
      `Для ${said(d.key)} значение «${said(d.value)}» не подходит. Можно: ${ended(settingLikes[said(d.like)] ?? said(d.takes))}`,
    'config-key-unknown': (d) => `Настройки «${said(d.key)}» нет. Есть такие: ${said(d.known)}.`,
    'config-broken': (d) =>
      `${said(d.file)}: для ${said(d.key)} значение «${said(d.value)}» не подходит. Можно: ${ended(said(d.takes))}`,
    'config-not-json': (d) =>
      `${said(d.file)}, строка ${said(d.line)}: это не JSON. Исправьте строку или уберите файл, и он начнётся заново.`,
    'store-newer': (d) => `${said(d.file)} записан более новой версией followup. Обновите followup; файл не тронут.`,
    'store-not-ours': (d) => `${said(d.file)} — не файл followup, или повреждено его начало. Он оставлен как есть.`,
    'store-damaged': (d) =>
      `${said(d.file)} повреждён. Ничего не изменено. Восстановление сохранит всё, что читается, в новый файл; повреждённый останется рядом.`,
    'repair-watched': (d) => `Список открыт в followup watch (процесс ${said(d.pid)}). Завершите его и повторите.`,
    'undo-damaged': (d) =>
      `История команды ${said(d.command)} повреждена, поэтому отменить её нельзя. Ничего не изменено.`,
    'repair-nothing': (d) =>
      `В файле ${said(d.file)} не нашлось ничего от списка; он оставлен как есть. Если резервной копии нет, уберите его: followup начнёт новый список.`,
    'restore-same': (d) => `${said(d.file)} — это и есть ваш список. Ничего не изменено.`,
    'backup-damaged': (d) => `${said(d.file)} — копия сама повреждена. Ничего не изменено.`,
    'store-busy': (d) => `${said(d.file)} сейчас пишет другая программа. Повторите чуть позже.`,
    'store-replaced': (d) =>
      `Файл ${said(d.file)} заменили или удалили, пока он был открыт, и в прежний больше ничего не сохраняется. Запустите команду ещё раз.`,
    'store-readonly': (d) =>
      `${said(d.file)} доступен только для чтения: нет прав на запись в файл, в его папку или на диск. Ничего не сохранено.`,
    'store-unreadable': (d) =>
      `${said(d.file)} не прочитать: файл принадлежит другому пользователю (так бывает после sudo) или на чтение нет прав. Ничего не изменено.`,
    'disk-full': (d) =>
      `На диске нет места для ${said(d.file)}. Ничего не сохранено. Список цел: освободите место и повторите.`,
    'disk-failing': (d) =>
      `Диск сообщает об ошибке на ${said(d.file)}. Сохранилось ли последнее изменение, покажет «followup history».`,
    'output-lost': (d) =>
      `Ответ не удалось вывести${d.full === true ? ': диск полон' : ''}. Команда всё же выполнена; что сохранено, покажет «followup history».`,
    'library-unfit': (d) =>
      `Библиотеки SQLite нет, или она собрана для другой версии Node, а здесь ${said(d.node)}. Чтобы собрать её заново, наберите «${said(d.command)}».`,
    'demo-missing': () => 'Примера пока нет, сначала его нужно сделать.',
    'watch-held': (d) => `followup watch уже запущен (процесс ${said(d.pid)}, с ${said(d.since)}).`,
    'watch-unsaved': (d) =>
      d.full === true
        ? `Диск, на котором ${said(d.file)}, полон: напоминания звонят, но сохранить ничего нельзя, пока нет места.`
        : `В ${said(d.file)} ничего не записать: напоминания звонят, но сохранить пока ничего нельзя.`,
    'notify-failed': (d) => `Уведомление не показано: ${said(d.why)}.`,
    'autostart-root': (d) =>
      `С sudo это относится к root, и напоминания появлялись бы на его рабочем столе. Выполните команду от имени ${said(d.user)}, без sudo.`,
    cancelled: () => 'Отменено. Ничего не сохранено.',
    bug: (d) => `Это ошибка в самом followup: ${said(d.message)}. Где она, покажет FOLLOWUP_DEBUG=1.`,
  },

  usage: {
    missing: (p) => `Не хватает: ${p.what} — ${p.about}${p.known === '' ? '' : ` (${p.known})`}.`,
    excess: (p) => `Лишнее слово: «${p.word}». Слова, которые идут вместе, возьмите в кавычки.`,
    noWords: (p) => `Команде followup ${p.command} слова не нужны, а передано «${p.word}».`,
    choice: (p) => `«${p.value}» здесь не подходит. Можно: ${p.known}.`,
    unknownOption: (p) => `Ключа ${p.option} здесь нет.`,
    valueMissing: (p) => `После ${p.option} нужно значение.`,
    valueExcess: (p) => `У ключа ${p.option} значения не бывает.`,
    givenTwice: (p) => `Ключ ${p.option} указан дважды: «${p.first}» и «${p.second}». Нужен один.`,
    oneOf: (p) => `${p.option}: значение «${p.value}» не подходит. Можно: ${p.known}.`,
    notNumber: (p) => `${p.option}: нужно целое число от 1, а не «${p.value}».`,
    argumentTooLong: (p) =>
      `Аргумент ${p.place} («${p.start}»): знаков ${p.length}, а читается не больше ${p.limit}. Ничего не сохранено: сократите его или разделите на несколько команд.`,
    argumentNotText: (p) =>
      `Аргумент ${p.place} («${p.start}»): есть знаки не в UTF-8, их не прочитать. Ничего не сохранено: наберите его заново в терминале с кодировкой UTF-8.`,
    lineTooLong: (p) =>
      `Во всей строке знаков ${p.length}, а читается не больше ${p.limit}. Ничего не сохранено: разделите её на несколько команд.`,
  },

  notice: {
    unsaved: 'Сохранить ничего нельзя',
    title: {
      mine: (p) => `Обещание: ${p.name}`,
      theirs: (p) => `Вам обещали: ${p.name}`,
      nudge: (p) => `Пора связаться: ${p.name}`,
    },
    why: (p) => `${p.when}: ${p.what}`,
    today: 'Сегодня',
    noReason: 'пора связаться',
    last: (p) => `Прошлый раз: ${p.when}${p.about === '' ? '' : `, ${p.about}`}${p.what === '' ? '' : ` — ${p.what}`}`,
    reach: (p) => `${reachKinds[p.kind] ?? 'Контакт'}: ${p.value}`,
    discreet: (p) => `${p.when}. Посмотреть: ${p.command}`,
    digest: {
      morning: (p) => `Сегодня: ${digestCounts(p)}`,
      missed: (p) => `Пропущено, пока вас не было: ${digestCounts(p)}`,
      quiet: (p) => `За тихие часы: ${digestCounts(p)}`,
      together: (p) => `Сейчас: ${digestCounts(p)}`,
      again: (p) => `Ещё не сделано: ${digestCounts(p)}`,
      rest: (p) => (p.left > 0 ? `и ещё ${String(p.left)}: ${p.command}` : `Всё вместе: ${p.command}`),
    },
    actions: { call: 'Позвонить', done: 'Готово', snooze: 'Отложить', reply: 'Записать' },
    replyHint: 'отправил прайс, позвонить в пятницу',
    acted: {
      call: (p) => `Звонок: ${p.name}`,
      card: (p) => `Карточка и номер кодом: ${p.command}`,
      done: (p) => `Готово: ${p.name}`,
      next: (p) => `Дальше: ${p.when}`,
      noNext: (p) => `Следующего шага нет: ${p.command}`,
      snoozed: (p) => `Отложено: ${p.name}`,
      until: (p) => `До: ${p.when}`,
      undo: (p) => `Не то? ${p.command}`,
      already: (p) => `Уже сделано или перенесено: ${p.name}`,
      failed: (p) => `Не сохранено: ${p.name}`,
      again: (p) => `Чтобы сохранить: ${p.command}`,
    },
    trouble: {
      missing: 'программа notify-send не установлена (пакет libnotify-bin)',
      'no-answer': 'сервер уведомлений не отвечает',
      refused: 'нет сервера уведомлений, сеансовой шины или экрана',
      off: 'уведомления выключены в настройках системы',
      blocked: 'программа, которая показывает уведомления, не запускается; почему — скажет followup doctor',
      stopped: 'программу попросили завершиться',
    },
  },

  page: {
    help: 'помощь',
    suspend: 'на время в консоль; назад — fg',
    keys: 'Клавиши',
    anyKey: 'Любая клавиша — назад.',
    tooSmall: 'Окно слишком мало',
    keyNames: {
      enter: 'Enter',
      esc: 'Esc',
      space: 'Пробел',
      tab: 'Tab',
      'ctrl-z': 'Ctrl-Z',
      left: '←',
      right: '→',
      'shift-left': 'Shift-←',
      'shift-right': '→',
      up: '↑',
      down: '↓',
    },
  },

  commands: {
    backup: {
      summary: 'Скопировать весь список в новый файл и проверить копию; или вернуть копию на место',
      params: { file: 'куда; обычно в файл с датой среди прежних копий' },
      options: { restore: 'сделать эту копию списком; нынешний останется рядом' },
      restored: (p) => `Теперь список — то, что было в ${p.file}: ${p.people}, проверено.`,
      lastAt: (p) => `Последняя запись в нём: ${p.when}.`,
      kept: (p) => `Прежний список сохранён: ${p.kept}`,
      back: 'Вернуться к нему:',
      written: (p) => `Копия в ${p.file}: ${p.people}, ${p.size}, проверена.`,
    },
    add: {
      summary: 'Добавить человека одной фразой: имя, телефон, откуда он, следующий шаг — в любом порядке',
      undone: 'новые записи',
      params: { words: 'фраза; без неё всё спросят по частям' },
      options: {
        name: 'имя, если во фразе его нет или оно не нашлось',
        phone: 'телефон',
        email: 'адрес почты',
        tag: 'метка',
        stage: 'этап воронки; если не сказано — «новый»',
        source: 'где познакомились или откуда контакт',
        next: 'когда следующий шаг',
        note: 'что стоит помнить',
        role: 'кто это; если не сказано — потенциальный клиент',
        nickname: 'как человека зовут свои',
        company: 'компания',
        birthday: 'день рождения, с годом или без',
        language: 'на каком языке говорить с человеком',
        zone: 'часовой пояс, в котором он живёт',
        new: 'это другой человек, хотя имя, телефон или почта в списке уже есть',
      },
      added: (p) => `Добавлено: ${p.name}.`,
      addedTo: (p) => `Дополнено: ${p.name}.`,
      plannedFor: (p) => `Запланировано: ${p.name}, уже в списке.`,
      notedOf: (p) => `Записано: ${p.name}, уже в списке.`,
      namedSo: (p) => `«${p.text}» записано как ${p.name}. Имя другое?`,
      nothingNew: (p) => `${p.name}: всё это уже записано. Ничего не изменилось.`,
      byCadence: (p) => `дата не названа; предложена по ритму: ${p.cadence}`,
      namesake: (p) => `В списке уже есть ${p.name} #${String(p.no)}. Это тот же человек?`,
      knownToo: (p) => `${p.name} #${String(p.no)} уже есть в списке, и с --yes новое добавится к этому человеку`,
      knownSeveral: 'в списке есть несколько подходящих людей',
      understood: 'Понято так.',
      whichDate: 'Какой день имеется в виду?',
      nearDate: (p) => `«${p.text}» — непонятная дата. Что имеется в виду?`,
      noDate: 'ничего, это не дата',
      saveSo: 'Сохранить так?',
      doubts: {
        'name-form': (p) => `имя может быть таким: ${p.text}`,
        who: (p) => `речь может идти о разных людях: ${p.text}`,
        phone: (p) => `телефона «${p.text}» не бывает`,
        email: (p) => `«${p.text}» — не адрес почты`,
        name: (p) => `«${p.text}» — может быть, не имя`,
        'no-name': (p) => `в словах «${p.text}» не нашлось имени`,
        'date-left': (p) => `кроме понятой даты осталось «${p.text}»: уберите лишнее или назовите дату через --next`,
        'date-where': (p) => `«${p.text}» — это может быть день знакомства, а не следующий шаг`,
        'date-none': (p) => `непонятная дата «${p.text}»`,
        'date-maybe': (p) => `«${p.text}» — дата следующего шага или о чём-то другом`,
        'date-behind': (p) => `«${p.text}» уже прошло, а следующий шаг впереди`,
        question: (p) => `«${p.text}» — вопрос, и записан он будет как есть`,
      },
      knownByContact: 'Человек с таким телефоном, почтой или ником уже есть в списке.',
      knownByName: 'Человек с таким именем уже есть в списке.',
      addTo: (p) => `Дополнить: ${p.who}`,
      addNew: 'Это другой человек',
      ask: {
        form: (p) => `«${p.text}»: какое это имя?`,
        whom: 'О ком это?',
        newOne: (p) => `${p.name}, новый человек`,
        name: 'Имя?',
        phone: 'Телефон? (Enter — нет)',
        source: 'Откуда контакт? (Enter — не важно)',
        next: (p) => `Следующий шаг, например «позвонить во вторник в 10»? (Enter: ${p.when}; минус: не нужен)`,
      },
    },
    call: {
      summary: 'Показать, кому звонить, с номером как кодом для телефона, и записать итог одной клавишей',
      undone: 'звонок и всё, что из него следовало',
      params: { who: 'человек: номер, часть имени, телефон или почта; если не назвать — первый на сегодня' },
      options: {
        open: 'звонить с этого компьютера',
        qr: 'показать код и там, где нет терминала',
        outcome: 'как прошло: записать без вопроса',
        next: 'следующий шаг, «нет» или «отпустить»',
      },
    },
    message: {
      summary: 'Показать сообщение человеку как ссылку и код для телефона и записать его одной клавишей',
      undone: 'сообщение и всё, что из него следовало',
      params: {
        who: 'человек: номер, часть имени, телефон или почта; если не назвать — первый на сегодня',
        words: 'текст сообщения',
      },
      options: {
        via: 'куда написать; без этого — как в прошлый раз или что известно о человеке',
        template: 'шаблон, по которому написать',
        open: 'писать с этого компьютера',
        qr: 'показать код и там, где нет терминала',
        outcome: 'что в итоге: записать без вопроса',
        next: 'следующий шаг, «нет» или «отпустить»',
      },
    },
    email: {
      summary: 'Показать письмо человеку как ссылку и код для телефона и записать его одной клавишей',
      undone: 'письмо и всё, что из него следовало',
      params: {
        who: 'человек: номер, часть имени, телефон или почта; если не назвать — первый на сегодня',
        words: 'текст письма',
      },
      options: {
        template: 'шаблон, по которому написать',
        subject: 'тема',
        open: 'писать с этого компьютера',
        qr: 'показать код и там, где нет терминала',
        outcome: 'что в итоге: записать без вопроса',
        next: 'следующий шаг, «нет» или «отпустить»',
      },
    },
    completion: {
      summary: 'Напечатать скрипт, который по клавише TAB дополняет команды, ключи, имена и метки',
      params: { shell: 'оболочка; как её подключить, сказано в первых строках скрипта' },
      options: {},
      install: 'Чтобы так было в каждой новой оболочке, наберите один раз:',
    },
    config: {
      summary: 'Показать и изменить настройки',
      undone: 'настройка',
      params: {
        action: 'что сделать; если не сказано — показать список',
        key: 'настройка',
        value: 'её новое значение',
      },
      options: {},
      keys: {
        lang: 'язык программы',
        region: 'страна телефонов без кода',
        zone: 'часовой пояс ваших часов',
        morning: 'во сколько напоминать о том, что без времени',
        noon: 'что значит «в обед»',
        evening: 'что значит «вечером»',
        nextWeekday: 'что значит «в следующую пятницу»',
        dateOrder: 'что значит 3/4',
        weekStart: 'первый день недели',
        nudgeCap: 'сколько шагов по ритму показывать за день',
        currency: 'валюта сумм, где она не названа',
        colour: 'цвет на экране',
        discreet: 'инициалы вместо имён в уведомлениях',
        quietFrom: 'с какого времени тихие часы: звонит только обещание, данное на это время',
        quietTo: 'до какого времени тихие часы; если то же, что начало, их нет',
        repeatAfter: 'когда напомнить ещё раз, если вы ничего не сделали',
        callButton: 'кнопка «Позвонить»: только показать номер или открыть его здесь',
        messenger: 'куда писать, если известен только телефон',
        snoozeFor: 'на сколько откладывает кнопка «Отложить»',
        autoBackup:
          'автоматическая копия после первого изменения за день, вручную или из скрипта (но не при автоматической проверке программ); хранятся семь последних',
      },
      from: { file: 'задано здесь', environment: 'из окружения' },
      takes: (p) => `можно ${p.takes}`,
      like: settingLikes,
      broken: (p) => `значение «${p.value}» не подходит; можно ${p.takes}`,
      unknown: (p) => `Эта версия таких настроек не знает, они оставлены как есть: ${p.keys}.`,
      set: (p) => `${p.key}: теперь ${p.value}, было ${p.before}.`,
      same: (p) => `${p.key}: уже ${p.value}.`,
      forgotten: (p) => `${p.key} больше нет в файле; эта версия такой настройки не знает.`,
      overridden: (p) => `В окружении задано ${p.variable}=${p.value}, и последнее слово за ним.`,
    },
    edit: {
      summary: 'Изменить то, что известно о человеке, или исправить касание',
      undone: 'правка',
      params: { who: 'человек: номер, часть имени, телефон или почта' },
      options: {
        name: 'имя',
        givenName: 'личное имя, если по полному его не понять',
        familyName: 'фамилия, если по полному имени её не понять',
        nickname: 'как человека зовут свои',
        company: 'компания',
        phone: 'ещё один телефон',
        email: 'ещё один адрес почты',
        link: 'ник или ссылка на страницу человека',
        address: 'почтовый адрес',
        source: 'где познакомились или откуда контакт',
        birthday: 'день рождения, с годом или без',
        language: 'на каком языке говорить с человеком',
        zone: 'часовой пояс, в котором он живёт',
        cadence: 'ритм следующих шагов',
        sponsor: 'кто привёл человека в команду',
        role: 'ещё одна роль',
        custom: 'своё поле: название, знак равенства, значение; без значения поле убирается',
        remove: 'что убрать: поле, телефон, почту, ник или роль',
        touch: 'какое касание исправить: последнее или по счёту от последнего',
        words: 'что в нём было сказано',
        at: 'когда оно было',
        outcome: 'чем кончилось',
        channel: 'каким путём',
        void: 'отменить касание',
      },
      what: 'Что изменить',
      ask: 'Что изменить?',
      askValue: (p) => `${p.field}? (${p.now === '' ? '' : `сейчас ${p.now}; `}минус — убрать)`,
      saved: (p) => `Изменено: ${p.name}.`,
      nothing: (p) => `${p.name}: так и было. Ничего не изменилось.`,
      was: 'Касание было',
      is: 'Касание стало',
      takenBack: 'Касание отменено',
      alsoReached: (p) => `Так же связываются с человеком по имени ${p.name} #${String(p.no)}. Это он и есть?`,
    },
    go: {
      summary: 'Пройти сегодняшних людей карточка за карточкой: клавиша — итог, Enter — следующая дата',
      params: { view: 'вместе с --list: сохранённый список, по названию' },
      options: {
        list: 'не те, чей срок подошёл, а список: сохранённый или по отбору; без того и другого — все люди',
        role: 'только люди в этой роли',
        category: 'только люди этой категории',
        tag: 'только люди с этой меткой',
        source: 'только люди оттуда; хватит части слов',
        stage: 'только люди на этом этапе',
        funnel: 'только люди в этой воронке',
        cold: 'только люди, которых давно не касались',
        rotting: 'только те, кто стоит на этапе без касания дольше положенного',
        noNext: 'только люди без следующего шага',
        due: 'только люди, чей срок сегодня или уже прошёл',
        sort: 'порядок списка',
        limit: 'сколько человек из списка, не больше',
        for: 'уложиться во время: 45м, 1ч30; обещания остаются всегда',
        all: 'все шаги по ритму, а не только первые',
        print: 'напечатать, кого предстоит пройти и сколько пройдено, ничего не спрашивая',
      },
      undone: 'касание и всё, что из него следовало',
      alone: (p) => `${p.option} — только вместе с --list`,
      progress: (p) => `${String(p.nth)} из ${String(p.of)}${p.time === '' ? '' : `, осталось около ${p.time}`}`,
      minutes: (n) => `${String(n)} ${pluralRu(n, 'минуты', 'минут', 'минут')}`,
      hours: (n) => `${String(n)} ${pluralRu(n, 'часа', 'часов', 'часов')}`,
      wasSkipped: 'пропущено раньше',
      hidden: 'Имена скрыты: v покажет, кто это.',
      which: 'Что из этого выполнено?',
      ask: {
        next: 'Слова или дата:',
        items: 'Что заказано:',
        amount: 'На какую сумму:',
        why: 'Почему:',
        until: 'До какого времени:',
        note: 'Заметка:',
      },
      enter: {
        takes: (p) => `Enter — ${p.when}`,
        stands: (p) => `Enter — в силе ${p.when}`,
        repeats: (p) => `Enter — снова ${p.when}`,
        none: 'Enter — без следующего шага',
        items: 'Enter — записать потом',
        amount: 'Enter — не указывать',
        why: 'Enter — отпустить без причины',
        until: (p) => `Enter — на ${p.time}`,
        note: 'что стоит запомнить',
      },
      titles: {
        sent: 'Отправлено',
        items: 'Заказ',
        why: 'Отпустить',
        until: 'Отложить',
        note: 'Заметка',
      },
      gap: (p) => `через ${p.gap}; или напишите слова, дату, или «нет»`,
      typeDate: 'или напишите слова, дату, или «нет»',
      unread: (p) => `«${p.part}» — непонятная дата.`,
      asWords: 'Ещё раз Enter — без даты.',
      typeUntil: 'или напишите, до какого времени: завтра в 10',
      theirWhy: 'Напоминаний о человеке больше не будет; отмена вернёт.',
      drops: (p) => `Снимается: ${p.what}`,
      noNext: 'Следующего шага не будет',
      letsGo: 'Отпустить',
      message: { none: 'Без текста', nth: (p) => `${p.name} (${String(p.nth)} из ${String(p.of)})` },
      done: {
        logged: (p) => `${p.name}: ${p.outcome}`,
        sent: (p) => `${p.name}: отправлено`,
        next: (p) => `Дальше: ${p.when}`,
        noNext: 'Следующего шага нет',
        nextFor: (p) => `Дальше ${p.when}: ${p.name}`,
        noNextFor: (p) => `Следующего шага нет: ${p.name}`,
        letGo: (p) => `Отпущено: ${p.name}`,
        snoozed: (p) => `Отложено до ${p.when}: ${p.name}`,
        noted: (p) => `Записано: ${p.name}`,
        skipped: (p) => `Пропущено: ${p.name}`,
        back: (p) => `Снова здесь: ${p.name}`,
        undone: (p) => `Отменено: ${p.what} — ${p.name}`,
      },
      elsewhere: {
        gone: (p) => `${p.name}: уже сделано в другом окне.`,
        changed: (p) => `${p.name}: изменено в другом окне. Вот как сейчас.`,
      },
      end: {
        all: (n) => (n === 0 ? 'Никто не ждёт.' : `${people(n)}: пройдены все.`),
        skipped: (n) => `Пропущено: ${people(n)}. Enter — пройти их.`,
        askSkipped: (n) => `Пропущено: ${people(n)}. Пройти их сейчас?`,
        beyond: (n) => `Сверх сегодняшней меры: ${people(n)}.`,
        rows: {
          talked: 'поговорили',
          unanswered: 'нет ответа',
          sent: 'отправлено',
          snoozed: 'отложено',
          letGo: 'отпущено',
          skipped: 'пропущено',
        },
      },
      left: {
        none: 'Пока никто не пройден.',
        done: (p) => `Пройдено: ${people(p.done)}${p.parts === '' ? '' : ` (${p.parts})`}.`,
        ahead: (p) => `Осталось: ${people(p.count)}${p.time === '' ? '' : `, около ${p.time}`}. Продолжить:`,
        beyond: (n) => `Сверх меры или времени — ${people(n)}:`,
        nobody: 'Сегодня никто не ждёт.',
        noneSuch: 'Из таких сегодня никто не ждёт.',
        unfiltered: 'Без отбора:',
      },
      hint: 'Вне терминала вопросов нет. После разговора:',
      hintLog: 'Если ничего не было назначено:',
      howNow: 'Что дальше?',
      keys: {
        call: 'позвонить',
        write: 'написать',
        note: 'заметка',
        snooze: 'отложить',
        letGo: 'отпустить',
        skip: 'пропустить',
        undo: 'отменить',
        leave: 'выйти',
        back: 'назад',
        take: 'принять',
        again: 'пропущенные',
        open: 'открыть здесь',
        otherTemplate: 'другой текст',
        anotherTry: 'ещё попытка',
        reveal: 'показать',
        conceal: 'скрыть',
      },
    },
    history: {
      summary: 'Показать, что менялось, начиная с последнего',
      params: { who: 'чьи изменения показать; если не сказано — все' },
      options: {
        on: 'только то, что менялось в этот день',
        limit: 'сколько строк, не больше; если не сказано — 20',
        ids: 'вывести одни номера',
      },
      none: 'Пока ничего не менялось.',
      noneOn: (p) => `${p.day}: ничего не менялось.`,
      undone: 'отменено',
      byDaemon: 'автоматически',
      rightAgain: 'снова верный',
      asByDefault: 'по умолчанию',
      became: { added: 'добавлено', changed: 'изменено', removed: 'удалено', moved: 'переставлено' },
      never: 'никогда',
      rotDays: (p) => `срок на этапе, дней: ${p.before} → ${p.after}`,
      left: (n) => `и ещё ${String(n)}:`,
    },
    export: {
      summary: 'Записать людей или предстоящие шаги в файл',
      params: {
        file: 'куда; формат виден по окончанию имени, а с / на конце это папка, где у каждого человека свой файл контакта. Без имени или с - выводится на экран',
      },
      options: {
        format: 'всё целиком, люди таблицей или контактами, открытые шаги календарём',
        tag: 'только люди с этой меткой',
        role: 'только люди в этой роли',
        excel: 'таблица, которую правильно откроет Excel: буквы на месте, ни одной формулы',
        vcard: 'версия vCard; обычно 3.0',
        force: 'записать поверх имеющегося файла или в папку, где уже что-то есть',
      },
      written: (p) => `${p.file}: ${p.what}, ${p.size}.`,
      once: (p) =>
        p.count === 1
          ? 'Один из них повторяется, но в календаре записан один раз: когда он наступит снова, зависит от касания.'
          : `Повторяются, но записаны в календаре по одному разу: ${String(p.count)}. Когда они наступят снова, зависит от касания.`,
      leftOut: (p) => `Без касаний, заказов и следующих шагов; всё целиком: ${p.command}`,
    },
    import: {
      summary: 'Взять людей из контактов (vCard, LDIF), таблицы либо всё из выгрузки JSON',
      undone: 'импорт',
      params: {
        file: 'файл vCard с телефона, CSV из Google Contacts или таблицы, JSON из export; без имени или с -: то, что передано по конвейеру',
      },
      options: {
        dryRun: 'только показать, что будет сохранено',
        tag: 'поставить метку всем из файла',
        only: 'взять только людей с этим именем, компанией или меткой',
        skip: 'не брать людей с этим именем, компанией или меткой',
        doubtful: 'кто, возможно, уже есть в списке или в файле: добавить, считать тем же, пропустить',
        encoding: 'кодировка файла, если она определилась неверно',
        region: 'страна телефонов без кода страны, двумя буквами',
        zone: 'часовой пояс вместо названного в файле, если такого нет',
        map: 'что в колонке таблицы, если это не ясно из заголовка: "Кто=имя,Связь=телефон"',
        limit: 'сколько записей каждого вида показать',
      },
      title: (p) =>
        `${p.file}: ${String(p.count)} ${pluralRu(p.count, 'запись', 'записи', 'записей')} (${p.format}, ${p.encoding.toUpperCase()})`,
      formats: { vcard: 'vCard', ldif: 'LDIF', csv: 'CSV', json: 'JSON', xlsx: 'XLSX', xls: 'XLS', ods: 'ODS' },
      groups: {
        new: (p) => `Новые: ${String(p.count)}`,
        add: (p) => `Уже в списке, есть что добавить: ${String(p.count)}`,
        doubtful: (p) => `Новые, но, возможно, уже известные: ${String(p.count)}`,
        same: (p) => `Уже в списке, добавить нечего: ${String(p.count)}`,
        skipped: (p) => `Пропущено: ${String(p.count)}`,
      },
      repeats: (p) =>
        `Повторы внутри файла, объединены: ${String(p.count)} ${pluralRu(p.count, 'запись', 'записи', 'записей')}`,
      unknownZones: (p) =>
        `Неизвестные часовые пояса оставлены полем у каждого человека: ${p.zones}. Ключ --zone поставит вместо них другой.`,
      sheet: {
        title: (p) => `Над столбцами написано: ${p.title}`,
        totals: (p) => `Итоги, а не люди: ${p.lines}`,
        'headers-again': (p) => `Повтор названий столбцов: ${p.lines}`,
        remarks: (p) => `Приписки внизу, а не люди: ${p.lines}`,
        'extra-cells': (p) =>
          `Ячеек больше, чем столбцов; лишние сохранены полями, возможно, текст с разделителем не взят в кавычки: ${p.lines}`,
        'cut-phones': (p) =>
          `Телефоны, обрезанные табличным редактором (${p.value}), не взяты; сделайте столбец текстовым и сохраните заново: ${p.lines}`,
        'no-header': (p) => `Названий столбцов нет. По содержимому поняты столбцы: ${p.columns}`,
        'by-content': (p) => `По содержимому поняты столбцы: ${p.columns}`,
        'date-order': (p) =>
          `${p.column}: ${p.order === 'dmy' ? 'сначала день, потом месяц' : 'сначала месяц, потом день'} — ${p.isProven ? 'так видно по самим датам' : 'по самим датам этого не видно'}`,
        'family-first': (p) => `${p.column}: фамилия стоит первой (${p.example})`,
        abroad: (p) => `${p.column}: номера без плюса прочитаны с кодом страны (${p.example})`,
        'unsure-phones': (p) =>
          `${p.column}: номера вроде ${p.example} могут быть номерами двух стран и оставлены как есть. Поставьте плюс перед кодом страны.`,
        'one-of-sheets': (p) => `Прочитан лист «${p.sheet}»; не прочитаны: ${p.others}`,
        lines: (p) => `${p.count === 1 ? 'строка' : 'строки'} ${p.lines}`,
      },
      leftOut: (p) =>
        `Не взяты по вашей просьбе: ${String(p.count)} ${pluralRu(p.count, 'запись', 'записи', 'записей')}`,
      beside: (p) => `Кроме людей: ${p.what}`,
      base: {
        stage: (n) => `${String(n)} ${pluralRu(n, 'этап', 'этапа', 'этапов')} воронки`,
        cadence: (n) => `${String(n)} ${pluralRu(n, 'ритм', 'ритма', 'ритмов')}`,
        template: (n) => `${String(n)} ${pluralRu(n, 'шаблон', 'шаблона', 'шаблонов')}`,
        savedList: (n) =>
          `${String(n)} ${pluralRu(n, 'сохранённый список', 'сохранённых списка', 'сохранённых списков')}`,
      },
      choose: 'Не всех? --skip "имя" кого-то не возьмёт, --only "метка" возьмёт лишь часть.',
      rest: (p) => `и ещё ${String(p.count)}`,
      line: (p) => `строка ${String(p.line)}`,
      like: (p) => `сравните: ${p.people}`,
      why: {
        empty: 'ни имени, ни телефона, ни почты',
        'too-long': 'слишком длинный текст',
        damaged: 'буквы не читаются',
        unclosed: 'карточка обрывается',
        group: 'группа, а не человек',
        change: 'меняет другую запись, которой в файле нет',
        doubtful: 'возможно, уже есть в списке или в файле',
      },
      question: (p) =>
        p.added + p.learned === 0
          ? 'Сохранить это?'
          : p.added === 0
            ? `Добавить новое к тем, кто уже в списке (${people(p.learned)})?`
            : p.learned === 0
              ? `Добавить в список: ${people(p.added)}?`
              : `Добавить в список: ${people(p.added)}, и новое к тем, кто уже в нём (${people(p.learned)})?`,
      doubtful: {
        question: (p) => `Возможно, уже есть в списке или выше в файле: ${people(p.count)}. Кто это?`,
        add: 'Другие люди: добавить',
        same: 'Те же люди: добавить к ним новое',
        skip: 'Не брать их',
      },
      nameColumn: 'В какой колонке имена?',
      noNames: 'Ни в какой: имён в файле нет',
      wouldLearn: (p) => `Изменятся те, кто уже есть в списке: ${people(p.count)}. Ничего не сохранено.`,
      saved: (p) =>
        p.added + p.learned === 0
          ? 'Сохранено.'
          : p.learned === 0
            ? `Добавлено: ${people(p.added)}.`
            : p.added === 0
              ? `Дополнено: ${people(p.learned)}.`
              : `Добавлено: ${people(p.added)}, дополнено: ${people(p.learned)}.`,
      notSaved: (p) => `Пока ничего не сохранено: ${p.command}`,
      nothing: 'Сохранять нечего.',
      triage: (p) =>
        `${p.count === 1 ? 'Вести дальше? Одна клавиша' : 'Кого из них вести дальше? По клавише на каждого'}: ${p.command}`,
    },
    note: {
      summary: 'Записать о человеке то, что стоит помнить',
      params: { who: 'человек: номер, часть имени, телефон или почта', words: 'что запомнить' },
      options: {},
      saved: (p) => `Записано: ${p.name}.`,
      undone: 'заметка',
      what: 'Заметка',
    },
    doctor: {
      summary: 'Проверить всё, от чего зависят напоминания, и подсказать, что ввести, если что-то не так',
      params: {},
      options: {
        ring: 'показать уведомление и спросить, видите ли вы его',
        repair: 'сохранить всё, что читается в повреждённом списке, в новый файл; повреждённый останется',
      },
    },
    done: {
      summary: 'Записать касание, закрыть то, чему подошёл срок, и назначить следующий шаг',
      params: {
        who: 'человек: номер, часть имени, телефон или почта; 12.2 — один из шагов',
        words: 'что было; в словах может быть и следующий шаг: «перезвонить в пятницу»',
      },
      options: {
        next: 'следующий шаг, «нет» или «отпустить»',
        outcome: 'чем закончилось',
        channel: 'как связались',
        in: 'связались с вами',
        out: 'связались вы (так и будет, если не сказать иначе)',
        at: 'когда это было, если не сейчас',
        all: 'закрыть всё, чему подошёл срок',
        nudge: 'следующий шаг может уступить место другому',
        promise: 'следующий шаг остаётся, пока не выполнен или не перенесён',
      },
      saved: (p) => `Записано: ${p.name}.`,
      savedAs: (p) => `Записано: ${p.name} — ${p.how}.`,
      undone: 'касание и всё, что из него следовало',
    },
    'let-go': {
      summary: 'Отпустить человека, больше не напоминать о нём, или вернуть его',
      params: {
        who: 'человек: номер, часть имени, телефон или почта',
        words: 'почему',
      },
      options: { back: 'вернуть человека в список' },
      why: 'Почему',
      saved: (p) => `Отпущено: ${p.name}.`,
      savedBack: (p) => `Снова в списке: ${p.name}.`,
      drops: (p) =>
        `${p.name}: ${String(p.count)} ${pluralRu(p.count, 'открытое обещание будет забыто', 'открытых обещания будут забыты', 'открытых обещаний будут забыты')}.`,
      goOn: (p) => `${p.name}: будет забыто — ${p.promises}. Отпустить?`,
      undone: 'решение',
    },
    log: {
      summary: 'Записать касание, которое уже было; шаги не закрываются',
      params: {
        who: 'человек: номер, часть имени, телефон или почта',
        words: 'что было, и день, если не сегодня',
      },
      options: {
        at: 'когда это было, если не сейчас',
        channel: 'как связались',
        outcome: 'чем закончилось',
        in: 'связались с вами',
        out: 'связались вы (так и будет, если не сказать иначе)',
      },
      saved: (p) => `Записано: ${p.name}.`,
      savedAs: (p) => `Записано: ${p.name} — ${p.how}.`,
      undone: 'касание',
    },
    merge: {
      summary: 'Объединить две записи об одном человеке: первая войдёт во вторую',
      params: {
        who: 'запись, которая уйдёт: номер, часть имени, телефон или почта; её номер будет вести ко второй',
        into: 'запись, которая останется',
      },
      options: {},
      sure: (p) => `Запись ${p.gone} войдёт в ${p.keep}.`,
      ask: (p) => `Запись ${p.gone} войдёт в ${p.keep}. Объединить?`,
      saved: (p) => `Запись ${p.gone} вошла в ${p.keep}.`,
      tookOver: 'Перешло',
      moved: {
        contacts: (count) => `${String(count)} ${pluralRu(count, 'контакт', 'контакта', 'контактов')}`,
        tags: (count) => `${String(count)} ${pluralRu(count, 'метка', 'метки', 'меток')}`,
        notes: (count) => `${String(count)} ${pluralRu(count, 'заметка', 'заметки', 'заметок')}`,
        touches: (count) => `${String(count)} ${pluralRu(count, 'касание', 'касания', 'касаний')}`,
        followups: (count) => `${String(count)} ${pluralRu(count, 'открытый шаг', 'открытых шага', 'открытых шагов')}`,
        orders: (count) => `${String(count)} ${pluralRu(count, 'заказ', 'заказа', 'заказов')}`,
      },
      takeBack: 'Вернуть как было:',
      undone: 'объединение',
    },
    move: {
      summary: 'Перенести следующий шаг человека или изменить, когда он повторяется',
      params: {
        who: 'человек: номер, часть имени, телефон или почта; 12.2 — один из шагов',
        words: 'новая дата или правило, по которому он повторяется: «каждый понедельник в 9»',
      },
      options: {
        nudge: 'может уступить место другому',
        promise: 'остаётся, пока не выполнено или не перенесено (так и будет, если не сказать иначе)',
      },
      saved: (p) => `Перенесено: ${p.name}.`,
      undone: 'новая дата',
    },
    snooze: {
      summary: 'Скрыть следующий шаг человека на время; его дата остаётся в силе',
      params: {
        who: 'человек: номер, часть имени, телефон или почта; 12.2 — один из шагов',
        words: 'до какого времени',
      },
      options: {},
      saved: (p) => `Отложено: ${p.name}.`,
      hiddenAnyway: (p) => `Ничего не изменилось: раньше шаг и так не появится (${p.name}).`,
      undone: 'откладывание',
    },
    order: {
      summary: 'Записать заказ; потенциальный клиент становится клиентом',
      params: {
        who: 'человек: номер, часть имени, телефон или почта',
        words: 'что заказано: «омега 2 шт, витамин С»',
      },
      options: {
        amount: 'на какую сумму',
        currency: 'валюта, если не ваша обычная',
        on: 'день заказа, если не сегодня',
        lasts: 'на сколько хватит: 30 дней, «6 недель»',
        next: 'следующий шаг или «нет»',
      },
      items: 'Что заказано',
      ask: { items: 'Что заказано? (Enter — пропустить)', amount: 'На какую сумму? (Enter — пропустить)' },
      saved: (p) => `Заказ записан: ${p.name}.`,
      savedFirst: (p) => `Первый заказ записан: ${p.name}.`,
      back: 'снова в списке',
      after: (p) => `через ${p.gap} после заказа`,
      labels: { bought: 'Куплено', lasts: 'Хватит до', stage: 'Теперь' },
      undone: 'заказ и всё, что из него следовало',
    },
    plan: {
      summary: 'Назначить человеку следующий шаг',
      params: {
        who: 'человек: номер, часть имени, телефон или почта',
        words: 'дата, затем зачем; дату из нескольких слов можно взять в кавычки',
      },
      options: {
        every: 'повторяется: понедельник, «2 недели», «последняя пятница месяца»',
        theirs: 'это обещали вам: в этот день проверить',
        nudge: 'может уступить место другому',
        promise: 'остаётся, пока не выполнено или не перенесено (так и будет, если не сказать иначе)',
        orphans: 'следующий шаг всем, у кого его нет, по дням с завтрашнего или с указанной даты',
        perDay: 'с --orphans: сколько на один день вместе с уже назначенным (столько, сколько показывает today)',
      },
      orphans: {
        planned: (p) => `Следующий шаг назначен (${p.people}): ${p.days}, не больше ${String(p.perDay)} в день.`,
        leftOut: (p) => `Без следующего шага остались те, кто на этапе «${p.stage}»: ${people(p.count)}.`,
        misnumbered: (n) => `Без следующего шага остались те, чей единственный номер неверный: ${people(n)}.`,
        newNumber: () => 'Указать новый номер:',
        none: 'Следующий шаг есть у всех.',
        noneElse: 'У всех остальных он есть.',
        see: () => 'Посмотреть, кто это:',
        letGo: () => 'Отпустить человека:',
        takeBack: 'Вернуть как было:',
      },
      saved: (p) => `Запланировано: ${p.name}.`,
      already: (p) => `Это уже запланировано: ${p.name}. Ничего не изменилось.`,
      undone: 'следующий шаг',
    },
    demo: {
      summary: 'Сделать песочницу с людьми для примера и пройтись по ней; ваш список не тронут',
      params: {},
      options: { remove: 'удалить песочницу' },
      opening: (n) =>
        `${String(n)} ${pluralRu(n, 'вымышленный человек', 'вымышленных человека', 'вымышленных человек')} в отдельной песочнице.`,
      apart: 'Ваш список не тронут. Каждая строка ниже выполнена так, как если бы вы её набрали.',
      yours: 'Теперь вы',
      noCommand: 'Команды followup здесь пока нет; как её завести, написано в README.md. До тех пор набирайте так.',
      goOn: [
        {
          text: 'С ключом --demo любая команда работает с примером:',
          lines: [
            ['today', '--week', '--demo'],
            ['list', '--cold', '--demo'],
            ['call', '--demo'],
          ],
        },
        { text: 'Начать свой список:', lines: [['add', 'Лена, мама Тимы, позвонить в пятницу']] },
        { text: 'Удалить пример:', lines: [['demo', '--remove']] },
      ],
      removed: 'Песочница удалена.',
      nothing: 'Песочницы нет.',
    },
    board: {
      summary: 'Показать воронку доской: этапы рядом, на каждого человека карточка',
      params: {},
      options: {
        funnel: 'эта воронка; без этого ключа первая',
        role: 'только люди в этой роли',
        tag: 'только люди с этой меткой',
        source: 'только люди оттуда; хватит части слов',
        cold: 'только люди, которых давно не касались',
        rotting: 'только те, кто стоит на этапе без касания дольше положенного',
        noNext: 'только люди без следующего шага',
        limit: 'сколько карточек на этапе, не больше; без этого ключа 8, с --json все',
        print: 'напечатать и на терминале; с --limit печатается и так',
      },
      page: {
        moved: (p) => `${p.name}: теперь на этапе «${p.stage}»`,
        elsewhere: (p) => `${p.name}: уже на этапе «${p.stage}»`,
        left: (n) => (n === 0 ? 'Никто не переведён.' : `Переведено: ${people(n)}.`),
        stepBack: 'На шаг назад:',
        keys: {
          move: 'перевести',
          moveToo: 'перевести, если Shift не слышно',
          open: 'открыть',
          filter: 'отбор',
          undo: 'отменить',
          leave: 'выход',
          funnel: 'другая воронка',
          clear: 'снять отбор',
          keep: 'оставить отбор',
          go: 'от карточки к карточке',
          goToo: 'то же буквами',
          back: 'назад',
          scroll: 'листать',
        },
      },
      noNext: 'шага нет',
      cooling: 'остывает',
      cold: 'давно молчим',
      stuck: (n) => `стоит ${days(n)}`,
      more: (n) => `и ещё ${String(n)}`,
      wholeStage: 'Весь этап:',
    },
    triage: {
      summary: 'Разобрать людей из импорта, по клавише на каждого: шаг скоро, позже, когда-нибудь или отпустить',
      undone: 'решение',
      params: { who: 'решить сразу об этих: номер, часть имени, телефон, почта или #метка каждого' },
      options: {
        rank: 'когда им следующий шаг, в пределах недели, трёх недель или трёх месяцев',
        as: 'кто они уже; даст роль, её этап и следующий шаг',
        letGo: 'отпустить: касаться незачем',
        why: 'с --let-go: почему',
        tag: 'только люди с этой меткой',
        source: 'только люди оттуда; хватит части слов',
        limit: 'сколько показать, не больше',
        ids: 'только номера, по одному в строке',
        print: 'напечатать список и на терминале; с --limit печатается и так',
      },
      title: 'Разбор',
      ranks: { soon: 'скоро', later: 'позже', someday: 'когда-нибудь' },
      none: 'Все разобраны.',
      bringMore: 'Взять контакты из телефона:',
      noneShown: 'Под отбор никто не подошёл.',
      headings: { no: '№', name: 'Имя', company: 'Компания', reach: 'Связь', source: 'Откуда', tags: 'Метки' },
      total: (n) => `Разобрать: ${people(n)}`,
      more: (p) => `и ещё ${String(p.count)}, всего разобрать: ${people(p.total)}`,
      howTo: 'Решить об одном из них:',
      theDecision: 'Что решить',
      many: (n) => `Решение сразу на всех: ${people(n)}.`,
      askMany: (n) => `Решить сразу обо всех (${people(n)})?`,
      leftOut: (n) => `С этой меткой уже ${pluralRu(n, 'разобран', 'разобраны', 'разобраны')}: ${people(n)}.`,
      whatNow: (name) => `${name}?`,
      skip: 'пропустить',
      quit: 'выход',
      told: {
        step: (p) => `${p.name}: следующий шаг ${p.when}`,
        stepAs: (p) => `${p.name}: ${p.role}, следующий шаг ${p.when}`,
        steps: (p) => `${p.people}: следующие шаги ${p.days}`,
        stepsAs: (p) => `${p.people}, ${p.role}: следующие шаги ${p.days}`,
        letGo: (p) => `Отпущено: ${p.who}`,
        short: (p) => `${p.who}: ${p.days}`,
        shortAs: (p) => `${p.who}: ${p.role}, ${p.days}`,
        tagged: (p) => `${p.who}: ${p.tags}`,
      },
      page: {
        progress: (p) => `осталось ${String(p.left)}, сегодня разобрано ${String(p.today)}`,
        shown: (p) => `${String(p.shown)} из ${String(p.left)}`,
        progressShort: (p) => `осталось ${String(p.left)}, сегодня ${String(p.today)}`,
        marked: (n) => `Отмечено ${String(n)}: одна клавиша на всех`,
        tagWith: 'Метка',
        left: (p) =>
          p.decided === 0
            ? `Никто не разобран, осталось ${String(p.left)}.`
            : `Разобрано: ${people(p.decided)}, осталось ${String(p.left)}.`,
        goOn: 'Продолжить:',
        takeBack: 'На шаг назад:',
        keys: {
          soon: 'скоро',
          later: 'позже',
          someday: 'когда-нибудь',
          letGo: 'отпустить',
          customer: 'клиент',
          team: 'команда',
          mark: 'отметить',
          markAll: 'все',
          unmark: 'снять отметки',
          tag: 'метка',
          filter: 'отбор',
          open: 'открыть',
          undo: 'отменить',
          leave: 'выход',
          clear: 'снять отбор',
          keep: 'оставить отбор',
          save: 'поставить метку',
          cancel: 'не надо',
          go: 'вверх и вниз',
          back: 'назад',
          scroll: 'листать',
        },
        tells: {
          soon: 'скоро: следующий шаг в пределах недели',
          later: 'позже: следующий шаг на второй или третьей неделе',
          someday: 'когда-нибудь: следующий шаг в пределах трёх месяцев',
          letGo: 'отпустить: вести дальше незачем',
          customer: 'уже клиент: роль, её этап и следующий шаг в пределах трёх недель',
          team: 'уже в команде: роль, её этап и следующий шаг в пределах недели',
          mark: 'отметить; потом клавиша решит обо всех отмеченных',
          markAll: 'отметить всех показанных или снять с них отметки',
          tag: 'поставить метку отмеченным',
          filter: 'отбор по имени, компании, по тому, откуда человек, и по метке',
        },
      },
    },
    funnel: {
      summary: 'Показать воронки в цифрах — кто где стоит, кто докуда дошёл и за сколько дней — или изменить их этапы',
      undone: 'изменение воронки',
      params: {
        action: 'изменить этапы; без других слов спросит или покажет их',
        change: 'что сделать с этапом: добавить, назвать иначе, переставить, слить с другим, убрать, задать срок',
        words: 'этап, а за ним новое название, этап, с которым его слить, или число дней; для add — только название',
      },
      options: {
        funnel: 'только эта воронка',
        by: 'те же люди по тому, откуда они или когда вошли',
        after: 'для add и move: после этого этапа',
        before: 'для add и move: перед этим этапом',
        to: 'для remove: куда перейдут те, кто там стоит',
        rot: 'для add: через сколько дней без касания считать, что человек стоит на месте; never — никогда',
        en: 'для add и rename: название по-английски',
        ru: 'для add и rename: название по-русски',
      },
      empty: 'Пока никто не вошёл.',
      stage: 'Этап',
      now: 'Сейчас',
      reached: 'Дошли',
      conversion: 'Конв.',
      days: 'Дней',
      rotting: 'Стоят',
      value: 'Заказы',
      group: 'Группа',
      unknown: 'неизвестно',
      entered: 'Вошли',
      won: 'Успех',
      lost: 'Отказ',
      result: (p) => `успех: ${String(p.won)} из ${String(p.entered)}, ${String(p.share)}%`,
      edit: {
        which: 'Какой этап?',
        theStage: 'Этап',
        label: 'Название этапа',
        newStage: 'Новый этап',
        where: 'Куда поставить этап',
        rotDays: 'Срок на этапе',
        rotTakes: 'число дней от 1 до 999, никогда',
        never: 'никогда',
        otherLanguage: 'По-английски',
        typed: 'Как набирать',
        daysHeading: 'Дней',
        askFunnel: 'Какая воронка?',
        askChange: 'Что сделать?',
        askAfter: 'После какого этапа?',
        askBefore: 'Перед каким этапом?',
        askInto: 'С каким этапом слить?',
        askDays: 'Через сколько дней без касания человек стоит там на месте? (или «никогда»)',
        askTarget: (p) => `Куда перейдут люди с этапа «${p.stage}» (${people(p.count)})?`,
        changes: {
          add: 'добавить этап',
          rename: 'назвать этап иначе',
          move: 'переставить этап',
          merge: 'слить два этапа',
          remove: 'убрать этап',
          rot: 'изменить срок на этапе',
        },
        told: {
          add: (p) => `Добавлен этап «${p.stage}».`,
          rename: (p) => `Этап «${p.stage}» теперь называется «${p.to}».`,
          move: (p) => `Этап «${p.stage}» переставлен.`,
          merge: (p) => `Этап «${p.stage}» слит с этапом «${p.to}»; перешли: ${people(p.moved)}.`,
          remove: (p) =>
            p.moved === 0
              ? `Этап «${p.stage}» убран.`
              : `Этап «${p.stage}» убран; на этап «${p.to}» перешли: ${people(p.moved)}.`,
          rot: (p) =>
            p.rotDays === null
              ? `На этапе «${p.stage}» срока больше нет.`
              : `Срок на этапе «${p.stage}» без касания: ${days(p.rotDays)}.`,
        },
        takeBack: 'Отменить:',
      },
      stuck: (n) => `${people(n)} ${pluralRu(n, 'стоит', 'стоят', 'стоят')} на месте без касания:`,
    },
    list: {
      summary: 'Показать список людей: отборы складываются, списки можно сохранять',
      undone: 'сохранённый список',
      params: { view: 'сохранённый список, по названию; другие отборы его сужают' },
      options: {
        role: 'только люди в этой роли',
        category: 'только люди этой категории',
        tag: 'только люди с этой меткой',
        source: 'только люди оттуда; хватит части слов',
        stage: 'только люди на этом этапе',
        funnel: 'только люди в этой воронке',
        cold: 'только люди, которых давно не касались',
        rotting: 'только те, кто стоит на этапе без касания дольше положенного; назначенного вами дня программа ждёт',
        noNext: 'только люди без следующего шага',
        orphans: 'то же, что --no-next',
        due: 'только люди, чей срок сегодня или уже прошёл',
        letGo: 'люди, которых вы отпустили',
        sort: 'порядок',
        reverse: 'в обратном порядке',
        columns:
          'что показать о каждом, через запятую: имя, компания, роль, категория, этап, откуда, теплота, последнее, дальше, что, связь, телефон, почта, метки',
        limit: 'сколько человек, не больше; на экране без этого ключа 50',
        ids: 'только номера, по одному в строке',
        save: 'сохранить этот список — отборы, порядок, колонки — под названием',
        views: 'сохранённые списки',
        forget: 'убрать сохранённый список',
      },
      none: 'Никто не подходит.',
      more: (p) => `и ещё ${String(p.count)}; все: --limit ${String(p.total)}`,
      sorts: {
        name: 'имя',
        next: 'следующий шаг',
        cold: 'самые холодные',
        added: 'добавлен',
        touch: 'касание',
        stage: 'этап',
      },
      headings: {
        no: '#',
        name: 'Имя',
        company: 'Компания',
        role: 'Роль',
        category: 'Категория',
        stage: 'Этап',
        source: 'Откуда',
        warmth: 'Теплота',
        touch: 'Последнее',
        next: 'Дальше',
        what: 'Что',
        reach: 'Связь',
        phone: 'Телефон',
        email: 'Почта',
        tags: 'Метки',
      },
      savedLists: {
        name: 'Название списка',
        takes: 'буквы и цифры',
        saved: (p) => `Список сохранён под названием «${p.name}»:`,
        was: (p) => `Прежде под ним было: ${p.options === '' ? 'все люди' : p.options}. Вернуть:`,
        forgotten: (p) => `Список «${p.name}» больше не хранится.`,
        none: 'Сохранённых списков пока нет. Сохранить:',
        example: 'тёплые',
      },
    },
    search: {
      summary: 'Найти людей по имени, телефону, почте, метке и по словам заметок, касаний и шагов',
      params: { words: 'что искать; последнее слово можно не дописывать' },
      options: {
        limit: 'сколько человек, не больше; на экране без этого ключа 20',
        ids: 'только номера, по одному в строке',
        stdin: 'построчно отвечать, кого называет каждая строка JSON',
      },
      what: 'Что искать',
      none: (text) => `По словам «${text}» ничего не нашлось.`,
      noWords: (text) => `Искать можно буквы и цифры; в «${text}» их нет.`,
      more: (p) => `и ещё ${String(p.count)}; все: --limit ${String(p.total)}`,
      elsewhere: (n) => `и ещё в ${String(n)} ${pluralRu(n, 'месте', 'местах', 'местах')}`,
      places: {
        name: 'имя',
        givenName: 'личное имя',
        familyName: 'фамилия',
        nickname: 'прозвище',
        company: 'компания',
        contact: 'связь',
        tag: 'метка',
        note: 'заметка',
        touch: 'касание',
        followup: 'шаг',
      },
    },
    show: {
      summary: 'Показать всё, что нужно знать перед звонком',
      params: { who: 'человек: номер, часть имени, телефон или почта' },
      options: { full: 'вся история' },
      next: 'Дальше',
      noNext: 'следующего шага нет:',
      reach: 'Связь',
      stage: 'Этап',
      since: (p) => (p.days === 0 ? 'с сегодняшнего дня' : `с ${p.day}, ${days(p.days)}`),
      warmth: 'Теплота',
      lastTouch: (ago) => `последнее касание ${ago}`,
      touches: 'Касания',
      touchesOf: (p) => (p.sent > p.of ? String(p.sent) : `пока ${String(p.sent)} из ${String(p.of)}`),
      sinceOrder: (p) => `после заказа ${p.day}`,
      unanswered: (n) => `без ответа: ${String(n)}`,
      sponsor: 'Спонсор',
      turns: (age) => `исполнится ${String(age)}`,
      localTime: 'Там сейчас',
      zoneUnknown: 'нет такого часового пояса',
      letGo: (p) => `Отпущено ${p.day}${p.reason === '' ? '' : `: ${p.reason}`}`,
      lastTouches: 'Последние касания',
      allTouches: 'Касания',
      orders: 'Заказы',
      lasts: (time) => `хватит на ${time}`,
      notes: 'Заметки',
      closed: 'Закрытые шаги',
      moves: 'Движение по этапам',
    },
    stage: {
      summary: 'Перевести человека на другой этап воронки',
      undone: 'переход',
      params: {
        who: 'человек: номер, часть имени, телефон или почта',
        stage: 'этап: название на любом из языков или его начало',
      },
      options: { funnel: 'воронка, если такой этап есть в нескольких' },
      what: 'Этап',
      ask: 'На какой этап?',
      saved: (p) => `Этап изменён: ${p.name}.`,
      already: (p) => `${p.name} уже на этапе «${p.stage}» (${p.funnel}). Ничего не изменилось.`,
      joined: 'теперь в команде',
      stillOpen: (n) => `${n === 1 ? 'Этот шаг остаётся' : 'Эти шаги остаются'} в силе. Чтобы отпустить человека:`,
      orderMissing: 'Сам заказ пока не записан:',
    },
    tag: {
      summary: 'Поставить человеку метки, снять их или показать',
      undone: 'метки',
      params: {
        who: 'человек: номер, часть имени, телефон или почта',
        tags: 'какие метки поставить; с минусом впереди — снять; без меток — показать',
      },
      options: { remove: 'метка, которую снять' },
      title: (p) => p.name,
      none: (p) => `${p.name}: меток нет.`,
      added: (n) => (n === 1 ? 'Добавлена' : 'Добавлены'),
      removed: (n) => (n === 1 ? 'Снята' : 'Сняты'),
    },
    today: {
      summary:
        'Показать, с кем связаться сегодня: сначала обещания, затем то, что назначено на час, затем шаги по ритму',
      params: {},
      options: {
        for: 'уложиться во время: 45м, 1ч30; обещания остаются всегда',
        asOf: 'список, каким он будет в другой день',
        week: 'ближайшие семь дней, по дням',
        all: 'все шаги по ритму, а не только первые',
        tag: 'только люди с этой меткой',
        role: 'только люди в этой роли',
        limit: 'сколько человек, не больше',
        ids: 'только номера, по одному в строке',
      },
      nobody: 'сегодня никого',
      free: 'никого',
      late: (n) => `просрочено: ${String(n)}`,
      minutes: (time) => `около ${time}`,
      shownOf: (p) => `${String(p.shown)} из ${String(p.total)} ${pluralRu(p.total, 'человека', 'человек', 'человек')}`,
      tooMuch: (p) => `Одни обещания займут около ${p.time}; ни одно не пропущено.`,
      groups: { promise: 'Обещания', timed: 'К назначенному часу', nudge: 'Напомнить о себе' },
      left: (n) => `и ещё ${String(n)}:`,
      leftOut: (p) => `В ${p.time} не уместились ${people(p.count)}:`,
      orphans: (n) => `${people(n)} без следующего шага:`,
      callFirst: 'Позвонить первому из них:',
      hint: 'Когда поговорите:',
      firstRun: {
        title: 'В вашем списке пока никого нет. Начать можно так:',
        add: 'Записать одного человека своими словами',
        example: 'Лена, мама Тимы, 8 916 123-45-67, позвонить завтра',
        import: 'Перенести контакты из телефона',
        demo: 'Сначала осмотреться на примере',
      },
    },
    template: {
      summary: 'Хранить сообщения, которые пишутся один раз и заполняются для каждого',
      undone: 'шаблон',
      params: {
        action: 'что сделать; без этого — список',
        template: 'название шаблона',
        words: 'текст с полями вроде {имя}; \\n — новая строка',
      },
      options: {
        language: 'язык шаблона, без этого — ваш; каждый получит на своём',
        channel: 'для чего он, без этого — для сообщения',
        subject: 'тема письма, тоже с полями; тире её убирает',
      },
      name: 'Название шаблона',
      nameTakes: 'буквы, цифры и дефисы, без пробелов',
      text: 'Текст',
      subject: 'Тема',
      askNew: 'Что в нём сказать?',
      ask: 'Что в нём сказать? (Enter — оставить как есть)',
      which: (p) => `Какой из шаблонов «${p.name}»?`,
      languages: { en: 'английский', ru: 'русский' },
      added: (p) => `Добавлен шаблон «${p.name}» (${p.variant}).`,
      edited: (p) => `Изменён шаблон «${p.name}» (${p.variant}).`,
      removed: (p) => `Удалён шаблон «${p.name}» (${p.variant}).`,
      same: (p) => `В шаблоне «${p.name}» так и сказано. Ничего не изменилось.`,
      none: 'Шаблонов пока нет.',
      hint: 'Напишите первый:',
      fields: 'Поля:',
      about: {
        first: 'имя',
        name: 'имя полностью',
        company: 'компания',
        source: 'где познакомились',
        sponsor: 'кто привёл',
        product: 'что заказали в последний раз',
        agreed: 'о чём договорились на следующий шаг',
        day: 'день следующего шага',
        time: 'время следующего шага',
      },
      day: (p) => `${String(p.date)} ${p.month}`,
      longMonths: ofMonths,
    },
    redo: {
      summary: 'Вернуть то, что отменено',
      params: {},
      options: { steps: 'столько команд, в том порядке, в каком они были сделаны' },
      done: (p) => `Возвращено: ${p.what} (${p.command}, отменено ${p.when}).`,
      doneFor: (p) => `Возвращено: ${p.what} — ${p.whom} (${p.command}, отменено ${p.when}).`,
    },
    undo: {
      summary: 'Отменить последнюю команду',
      params: {},
      options: { steps: 'столько команд подряд, начиная с последней' },
      done: (p) => `Отменено: ${p.what} (${p.command}, ${p.when}).`,
      doneFor: (p) => `Отменено: ${p.what} — ${p.whom} (${p.command}, ${p.when}).`,
      anything: (p) => `то, что сделала команда «${p.command}»`,
    },
    watch: {
      summary: 'Напоминать, когда приходит время; остановить — Ctrl-C',
      params: {},
      options: {
        once: 'показать то, чему пришло время, и закончить: для cron',
        status: 'сказать, кто следит за временем, что дальше, что показано и когда никто не следил',
        install: 'включать само при входе в систему, начиная с этой минуты, и показать пробное уведомление',
        uninstall: 'больше не включать при входе и убрать всё, что для этого записано',
        background: 'следить в фоне, после другого watch, если он уже работает; так работает автозапуск',
        plain: 'писать строки, даже если страница могла бы занять весь терминал',
      },
      started: 'Слежу за временем. Остановить: Ctrl-C.',
      next: (p) => `Дальше: ${p.when}, ${p.name}`,
      shown: (p) => `${p.name}${p.reach === '' ? '' : `, ${p.reach}`} (${p.way})`,
      shownDigest: (p) => `сводка, ${followups(p.count)} (${p.way})`,
      acted: (p) => `${p.name}: нажато «${p.action}»`,
      quiet: (p) => `Тихие часы: до ${p.until} звонят только обещания на своё время.`,
      trouble: (p) => `${reminders(p.count)} ${pluralRu(p.count, 'ждёт', 'ждут', 'ждут')}: ${p.why}. Попробую ещё раз.`,
      once: (p) => (p.count === 0 ? 'Сейчас напоминать не о чем.' : `Показано: ${reminders(p.count)}.`),
      saved: 'Всё, что было в памяти, теперь сохранено.',
      ended: (p) => `Остановлено. Показано: ${reminders(p.count)}.`,
      looked: {
        background: 'Страница закрыта; фоновый watch продолжает звонить.',
        elsewhere: 'Страница закрыта; watch в другом терминале продолжает звонить.',
      },
      running: (p) => `followup watch уже запущен: процесс ${p.pid}, с ${p.since}.`,
      runningBack: (p) => `followup watch работает в фоне: процесс ${p.pid}, с ${p.since}.`,
      notRunning: (p) => `Напоминания выключены. Включить: ${p.command}`,
      page: {
        since: (p) => `слежу с ${p.since}`,
        ringer: { background: 'звонит фоновый watch', elsewhere: 'звонит другой watch' },
        tookOver: {
          background: 'Фоновый watch закончил; теперь звонит эта страница.',
          elsewhere: 'Другой watch закончил; теперь звонит эта страница.',
        },
        quiet: (p) => `тихие часы ${p.from}–${p.to}`,
        quietNow: (p) => `тихо до ${p.until}`,
        due: (p) => `Ждут сейчас: ${String(p.count)}`,
        more: (p) => `и ещё ${String(p.count)}`,
        nothingDue: 'Сейчас никто не ждёт.',
        coming: 'Впереди',
        nothingComing: 'На определённое время ничего не назначено.',
        lately: 'Недавно',
        now: 'Сейчас',
        lastTime: 'Прошлый раз',
        nth: (p) => `${String(p.nth)} из ${String(p.of)}`,
        hidden: 'Имена скрыты: v покажет.',
        snoozeFor: 'На сколько отложить?',
        shown: (p) => `Подошло время: ${p.name}`,
        digest: {
          morning: (p) => `Утренняя сводка: ${followups(p.count)}`,
          missed: (p) => `Пропущено, пока вас не было: ${followups(p.count)}`,
          quiet: (p) => `За тихие часы: ${followups(p.count)}`,
          together: (p) => `Подошло сейчас: ${followups(p.count)}`,
          again: (p) => `Ещё не сделано: ${followups(p.count)}`,
        },
        done: (p) => `Готово, дальше ${p.when}: ${p.name}`,
        whatWasSaid: 'Готово. О чём шла речь?',
        doneAll: (p) => `Готово, следующего шага нет: ${p.name}`,
        snoozed: (p) => `Отложено до ${p.when}: ${p.name}`,
        left: (p) => `Оставлено, напомню ещё раз: ${p.name}`,
        undone: (p) => `Отменено: ${p.what}${p.about === '' ? '' : ` — ${p.about}`}`,
        keys: {
          open: 'по одному',
          done: 'готово',
          snooze: 'отложить',
          snoozeBy: (p) => `на ${p.time}`,
          call: 'позвонить',
          back: 'назад',
          letBe: 'оставить',
          reveal: 'показать',
          others: 'другие',
          overview: 'обзор',
          undo: 'отменить',
          leave: 'выйти',
        },
      },
    },
    when: {
      summary: 'Показать, как понимаются слова о дате',
      params: { phrases: 'слова о дате; если их несколько, каждые в кавычках' },
      options: {
        stdin: 'читать построчно: слова или JSON',
        now: 'считать, что сейчас этот момент, ГГГГ-ММ-ДДTЧЧ:ММ',
        past: 'как прошедшее касание, а не шаг',
      },
      zone: (p) => `(${p.zone})`,
      what: 'Дата',
      noDays: 'таких дней больше нет',
    },
  },
}
