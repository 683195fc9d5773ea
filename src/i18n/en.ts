import type { ConfigKey, SpokenKind } from '../domain/config.ts'
import type { FaultCode } from '../domain/fault.ts'
import type { Via } from '../domain/person/link.ts'
import type { StageChange } from '../domain/funnel/stage-edit.ts'
import type { ListColumn } from '../domain/list/listing.ts'
import type { AnswerKey, DigestCause, NoticeTrouble } from '../domain/watch/reminder.ts'
import type { TemplateField } from '../domain/person/template.ts'
import type { Channel } from '../domain/touch/touch.ts'
import type { Ringer } from '../domain/pages/watch-sight.ts'
import { reportEn } from './report-en.ts'
import { pluralEn } from './plural.ts'
import { said, type Fill } from './fill.ts'

const days = (count: number) => `${String(count)} ${pluralEn(count, 'day', 'days')}`
const weeks = (count: number) => `${String(count)} ${pluralEn(count, 'week', 'weeks')}`
const months = (count: number) => `${String(count)} ${pluralEn(count, 'month', 'months')}`
const reminders = (count: number) => `${String(count)} ${pluralEn(count, 'reminder', 'reminders')}`
const followups = (count: number) => `${String(count)} ${pluralEn(count, 'follow-up', 'follow-ups')}`
const people = (count: number) => `${String(count)} ${pluralEn(count, 'person', 'people')}`

interface DigestCounts {
  readonly people: number
  readonly promises: number
  readonly reorders: number
  readonly late: number
}

const digestCounts = (p: DigestCounts) =>
  [
    people(p.people),
    ...(p.promises > 0 ? [`${String(p.promises)} ${pluralEn(p.promises, 'promise', 'promises')}`] : []),
    ...(p.reorders > 0 ? [`${String(p.reorders)} ${pluralEn(p.reorders, 'reorder', 'reorders')}`] : []),
    ...(p.late > 0 ? [`${String(p.late)} late`] : []),
  ].join(', ')

/** A list of what may be given ends a sentence, unless it goes on with dots of its own. */
const ended = (list: string) => (list.endsWith('…') ? list : `${list}.`)

/** What settings take that are said in many ways; what is named are samples. */
const settingLikes: Readonly<Record<string, string>> = {
  time: 'a time of day, such as 9:00, 21:30, 9pm or noon',
  length: 'a length of time, such as 10m, 2h, 1h30 or 2 days; a week at most',
  lengths: 'never, or lengths of time, such as 10m, 30m, 2h; a week at most',
} satisfies Record<SpokenKind, string>

const reachKinds: Readonly<Record<string, string>> = {
  phone: 'Phone',
  email: 'Email',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  viber: 'Viber',
  instagram: 'Instagram',
  vk: 'VK',
}

/** What somebody lacks to be reached in a way; `via` of the reach-missing fault. */
const lacking: Readonly<Record<string, string>> = {
  phone: 'phone',
  sms: 'phone',
  whatsapp: 'WhatsApp, nor a phone with its country code,',
  viber: 'Viber, nor a phone with its country code,',
  telegram: 'Telegram, nor a phone with its country code,',
  instagram: 'Instagram',
  vk: 'VK',
  email: 'email',
  message: 'phone or messenger',
}

const commandsOf = (count: number) => `${String(count)} ${pluralEn(count, 'command', 'commands')}`
/** What stands in the place of a file; `kind` of the file-kind fault. */
const noFiles: Readonly<Record<string, string>> = {
  folder: 'a folder',
  device: 'a device',
  pipe: 'a named pipe',
  socket: 'a socket',
}

/** What stands where a new file was to be; `kind` of the file-exists fault. */
const taken: Readonly<Record<string, string>> = {
  link: 'is a link to another file, and nothing is written through it: name that file itself',
  folder: 'is a folder',
  file: 'is a file, where a folder was asked for',
  device: 'is no plain file',
}

/** Why a file cannot be written; `cause` of the file-unwritable fault. */
const unwritable: Readonly<Record<string, string>> = {
  'read-only': 'the disk is only to be read',
  denied: 'you may not write there',
  missing: 'its folder is not there',
  folder: 'it is a folder',
  long: 'the name is too long',
  round: 'the link leads back to itself',
}

/** What can be wrong with a file; `problem` of the file-format fault. */
const fileProblems: Readonly<Record<string, (d: Fill) => string>> = {
  'quote-open': () => 'a quote is opened here and never closed.',
  'no-columns': (d) => `no column holds a name, a phone or an email. Columns: ${said(d.found)}.`,
  'no-names': (d) => `no column says that it holds the names. It may be one of these: ${said(d.found)}.`,
  'no-such-column': (d) => `there is no column "${said(d.column)}". Columns: ${said(d.found)}.`,
  'not-ours': () => 'this JSON is no export of followup.',
  'not-json': () => 'this is not JSON; the file is cut off or was changed by hand.',
  newer: () => 'this was exported by a newer followup. Update followup to read it.',
  zone: (d) => `there is no time zone "${said(d.zone)}".`,
  twice: (d) => `a row of "${said(d.kind)}" stands in it twice.`,
  row: (d) => `a row of "${said(d.kind)}" does not hold what it should.`,
  value: (d) =>
    `${said(d.who) === '' ? '' : `${said(d.who)}: `}"${said(d.key)}" of a row of "${said(d.kind)}" ${said(d.value) === '' ? 'is missing' : `cannot be ${said(d.value)}`}.`,
  'no-people': () => 'there are no people in it.',
  'no-header': () =>
    'no line names the columns, and what stands in them does not tell. Add a first line with their names, such as Name, Phone, Email.',
  'question-marks': () =>
    'question marks stand where letters were: they were lost when the file was saved. Save the sheet again as "CSV UTF-8", or as .xlsx.',
  database: () =>
    'this is a whole list, a backup for one. It is not read into yours but put in its place, and yours is kept beside it.',
  'workbook-damaged': () => 'this is no workbook that can be opened; it is damaged, or a file of another kind.',
  'workbook-locked': () => 'the workbook is locked by a password. Save it without one first.',
  'too-large': () => 'it holds more than a list of people does. Save the sheet alone as CSV.',
}

/** What is wrong with a number; `why` of the phone-invalid fault. One without a region was typed with the code of its country. */
const phoneTroubles: Readonly<Record<string, (d: Fill) => string>> = {
  short: (d) => `"${said(d.value)}" has too few digits for a phone number${regionOf(d)}`,
  long: (d) => `"${said(d.value)}" has too many digits for a phone number${regionOf(d)}`,
  code: (d) => `"${said(d.value)}": no country has this code.`,
}

const unused = (d: Fill) => `"${said(d.value)}" is not in use: no phone number begins so${regionOf(d)}`

const regionOf = ({ region }: Fill) =>
  region === null ? '.' : ` in ${said(region)}. One of another country begins with + and its code.`

/** What a list does not keep; `kind` of the beyond-bounds fault. */
const bounds: Readonly<Record<string, (d: Fill) => string>> = {
  amount: (d) =>
    `The amount is too large: ${grouped(d.value)} ${said(d.currency)}. At most ${grouped(d.most)} ${said(d.currency)} is kept.`,
  day: (d) => `${said(d.value)} is too far away: days from ${said(d.first)} to ${said(d.last)} are kept.`,
  instant: (d) => `That is too far away: days from ${said(d.first)} to ${said(d.last)} are kept.`,
  rule: (d) => `A rule counts to ${grouped(d.most)} at most, not to ${grouped(d.value)}.`,
  contact: (d) =>
    `A phone, an email, a link or an address has at most ${grouped(d.most)} characters, and this one has ${grouped(d.value)}.`,
  words: (d) => `The words are too long: ${grouped(d.value)} characters, at most ${grouped(d.most)}.`,
}

function grouped(number: unknown): string {
  return said(number).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')
}

/** What was done to a stage; the words of each change take what they need. */
export interface StageTold {
  readonly stage: string
  readonly to: string
  readonly moved: number
  readonly rotDays: number | null
}

/** One of the days of a rule, counted within a month, from its end where negative. */
export interface RulePlace {
  readonly n: number
  readonly weekday: number
}

/** The days of a rule that no plainer phrase covers, by the parts of RFC 5545 section 3.3.10. */
export interface RuleDays {
  readonly weekdays: readonly { readonly n: number | null; readonly weekday: number }[]
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  readonly yearDays: readonly number[]
  readonly weekNumbers: readonly number[]
  /** Which of the days that fit in one turn. */
  readonly positions: readonly number[]
}

const longWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const longMonths = 'January February March April May June July August September October November December'.split(' ')

function longWeekday(weekday: number): string {
  return longWeekdays[weekday - 1] ?? ''
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  return `${String(n)}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

function place(n: number): string {
  if (n === -1) return 'last'
  return n < 0 ? `${ordinal(-n)} to last` : (['', 'first', 'second', 'third', 'fourth', 'fifth'][n] ?? ordinal(n))
}

function nthDate(date: number): string {
  return date < 0 ? `the ${place(date)} day` : `the ${ordinal(date)}`
}

function ruleDays({ weekdays, monthDays, months, yearDays, weekNumbers, positions }: RuleDays): string {
  const days = weekdays.map(({ n, weekday }) => (n === null ? '' : `the ${place(n)} `) + longWeekday(weekday))
  const isWork = days.length === 5 && weekdays.every(({ n, weekday }) => n === null && weekday <= 5)
  const of = isWork ? ['weekday'] : [...days, ...monthDays.map(nthDate)]
  const which = `the ${listed(positions.map(place))}`
  const some =
    positions.length === 0
      ? isWork
        ? 'weekdays'
        : listed(of)
      : of[1] === undefined
        ? `${which} ${of[0] ?? 'day'}`
        : `${which} of ${listed(of)}`
  return [
    some === '' ? '' : `on ${some}`,
    yearDays.length === 0 ? '' : `on ${listed(yearDays.map(nthDayOfYear))} of the year`,
    weekNumbers.length === 0 ? '' : `in week ${listed(weekNumbers.map(String))}`,
    months.length === 0 ? '' : `in ${listed(months.map((month) => longMonths[month - 1] ?? ''))}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function nthDayOfYear(day: number): string {
  return `the ${day < 0 ? place(day) : ordinal(day)} day`
}

/** The English catalogue, the model for every other. */
export const en = {
  program: {
    /** Ends what a command that saves something says it did not do. */
    nothingSaved: 'Nothing was saved.',
    /** The same of other things; each of the three stands as a sentence of its own. */
    nothingChanged: 'Nothing was changed.',
    nothingWritten: 'Nothing was written.',
    /** Begins what is told of a failure that came after a change was saved. */
    savedBefore: 'What was changed so far is saved.',
    about: 'Remembers whom to contact, when and why.',
    usage: 'Usage',
    command: 'command',
    /** How parameters and values are called in help where not by their own name. */
    placeholders: {} as Readonly<Record<string, string>>,
    aliases: 'Short',
    many: 'may be given again',
    options: 'Options',
    arguments: 'Arguments',
    examples: 'Examples',
    hint: 'Try',
    /** After a page of a list to which nothing can be saved. */
    onlyRead: {
      full: (p: { file: string }): string =>
        `The disk of ${p.file} is full: the list is shown as it is, but nothing can be saved until space is freed.`,
      locked: (p: { file: string }): string =>
        `${p.file} can only be read: the list is shown as it is, but nothing can be saved until you may write there.`,
    },
    /** Before dates that may have been meant. */
    perhaps: 'Perhaps you mean:',
    /** What questions at a terminal are asked with; the capital letter is what Enter says. */
    prompt: {
      yes: 'yes',
      no: 'no',
      yesOrNo: '(Y/n)',
      noOrYes: '(y/N)',
      sayYesOrNo: 'Say yes or no',
      sayLess: (p: { length: number; limit: number }) =>
        `${String(p.length)} characters; no more than ${String(p.limit)} are read`,
      sayInUtf8: 'Not in UTF-8: type it anew',
      keys: '↑↓ to choose, Enter to take it, Esc to leave',
      /** The key with nothing on it. */
      space: 'space',
      /** Whether a single key is shown under the Russian layout too. */
      bothLayouts: false as boolean,
    },
    bare: 'followup alone shows today.',
    more: 'followup help COMMAND says more about one command.',
    reference: {
      title: 'Commands',
      made: 'Made from the commands by `npm run docs`; change their words in `src/i18n`, not this page.',
      shared: 'Options of every command',
      exits: 'Exit codes',
      exitRows: {
        0: 'fine, also when nothing was found',
        1: 'refused: nothing was changed, and the message says why; of doctor: something is wrong',
        2: 'used wrongly: the message shows how it is typed',
        70: 'a bug in followup',
        130: 'cancelled',
      },
      what: 'What',
      meaning: 'Meaning',
    },
    globals: {
      json: 'print plain data as JSON',
      lang: 'language of this run',
      yes: 'answer yes to what would be asked',
      demo: 'work on the sample people of the demo, not on your list',
      help: 'say how it is used',
      version: 'print the version',
    },
    groups: {
      day: 'The day',
      people: 'People',
      reaching: 'Reaching them',
      funnel: 'The funnel',
      customers: 'Customers and team',
      reminders: 'Reminders',
      data: 'Data',
    },
  },

  dates: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    weekdaysLong: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    /** As a heading of its own. */
    monthsAlone: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    day: (p: { weekday: string; date: number; month: string; year: number | null }) =>
      `${p.weekday} ${String(p.date)} ${p.month}${p.year === null ? '' : ` ${String(p.year)}`}`,
    date: (p: { date: number; month: string; year: number | null }) =>
      `${String(p.date)} ${p.month}${p.year === null ? '' : ` ${String(p.year)}`}`,
    today: 'today',
    here: (p: { when: string }) => `${p.when} here`,
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    inDays: (n: number) => `in ${days(n)}`,
    inWeeks: (n: number) => `in ${weeks(n)}`,
    inMonths: (n: number) => `in about ${months(n)}`,
    inYears: (n: number) => `in about ${String(n)} ${pluralEn(n, 'year', 'years')}`,
    yearsAgo: (n: number) => `about ${String(n)} ${pluralEn(n, 'year', 'years')} ago`,
    daysAgo: (n: number) => `${days(n)} ago`,
    weeksAgo: (n: number) => `${weeks(n)} ago`,
    monthsAgo: (n: number) => `about ${months(n)} ago`,
  },

  /** Lengths of time, to be set into other phrases. */
  intervals: {
    day: days,
    week: weeks,
    month: months,
    year: (n: number) => `${String(n)} ${pluralEn(n, 'year', 'years')}`,
    /** One of each, without the number. */
    one: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
    hoursShort: (n: number) => `${String(n)} h`,
    minutesShort: (n: number) => `${String(n)} min`,
  },

  /** Why someone is on today's list, and how far with them. */
  followups: {
    theirs: (p: { what: string }) => `their promise: ${p.what}`,
    barePromise: 'you promised to get in touch',
    bareTheirs: 'they promised to get in touch',
    bareNudge: 'time to get in touch',
    after: (p: { gap: string; channel: Channel | null }) => `${p.gap} after the last ${p.channel ?? 'touch'}`,
    first: 'the first contact',
    promised: (p: { day: string }) => `promised for ${p.day}`,
    late: (n: number, unit: 'day' | 'week' | 'month') => `${{ day: days, week: weeks, month: months }[unit](n)} late`,
    touch: (p: { n: number; of: number }) => `touch ${String(p.n)} of ${String(p.of)}`,
    touchNo: (n: number) => `touch ${String(n)}`,
    unreachable: 'no phone or email',
    neverTouched: 'no contact so far',
    also: 'also:',
    repeats: 'repeats',
    /** How often a step repeats, where it counts in whole units. */
    every: {
      day: (n: number) => (n === 1 ? 'every day' : `every ${days(n)}`),
      week: (n: number) => (n === 1 ? 'every week' : `every ${weeks(n)}`),
      month: (n: number) => (n === 1 ? 'every month' : `every ${months(n)}`),
      year: (n: number) => (n === 1 ? 'every year' : `every ${String(n)} years`),
    },
    /** On which days it repeats; read back, each says the same rule. */
    rule: {
      workdays: 'every weekday',
      weekdays: (list: readonly number[]) => `every ${listed(list.map(longWeekday))}`,
      onWeekdays: (p: { every: string; days: readonly number[] }) => `${p.every} on ${listed(p.days.map(longWeekday))}`,
      onDates: (p: { every: string; dates: readonly number[] }) => `${p.every} on ${listed(p.dates.map(nthDate))}`,
      onDateElseLast: (p: { every: string; date: number }) => `${p.every} on ${nthDate(p.date)}, else the last day`,
      onLastOf: (p: { every: string; month: number }) =>
        `${p.every} on the last day of ${longMonths[p.month - 1] ?? ''}`,
      onMonthDates: (p: { every: string; dates: readonly number[]; month: number }) =>
        `${p.every} on ${listed(p.dates.map(String))} ${longMonths[p.month - 1] ?? ''}`,
      onPlaces: (p: { every: string; places: readonly RulePlace[]; month: number | null }) =>
        `${p.every} on ${listed(p.places.map(({ n, weekday }) => `the ${place(n)} ${longWeekday(weekday)}`))}${
          p.month === null ? '' : ` of ${longMonths[p.month - 1] ?? ''}`
        }`,
      /** Every other rule, whole in words; such days are not always read back. */
      onDays: (p: { every: string; days: RuleDays }) => `${p.every} ${ruleDays(p.days)}`,
      at: (p: { time: string }) => `at ${p.time}`,
      from: (p: { day: string }) => `from ${p.day}`,
      until: (p: { day: string }) => `until ${p.day}`,
      times: (n: number) => (n === 1 ? '1 time' : `${String(n)} times`),
    },
    /** The hour that was agreed, in the other person's zone. */
    elsewhere: (p: { time: string; zone: string }) => `${p.time} in ${p.zone}`,
    closed: { done: 'done', replaced: 'replaced', 'let-go': 'let go', dropped: 'dropped' },
  },

  common: {
    nextPage: 'Press Enter to go on',
    people,
    days,
    openFollowups: followups,
    sizes: ['KB', 'MB', 'GB'],
    decimal: '.',
    /** Between a date and how to correct it, where both stand on one line. */
    dash: '-',
    wrong: (p: { command: string }) => `wrong? ${p.command}`,
    /** From one day to another. */
    until: (p: { from: string; to: string }) => `${p.from} - ${p.to}`,
    undoWith: (p: { command: string }) => `Take it back: ${p.command}`,
    whichOne: (p: { who: string }) => `Which "${p.who}"?`,
    tookFor: (p: { who: string; person: string }) => `"${p.who}" was taken for ${p.person}.`,
    promise: 'promise',
    nudge: 'nudge',
    /** Someone who stands on a stage longer than it allows. */
    rotting: 'stuck',
    roles: { prospect: 'prospect', customer: 'customer', team: 'team' },
    categories: {
      team: 'team',
      'new-customer': 'new customer',
      'active-customer': 'active customer',
      'inactive-customer': 'inactive customer',
      lead: 'lead',
      'let-go': 'let go',
    },
    touch: 'touch',
    channels: { call: 'call', message: 'message', email: 'email', meeting: 'meeting' },
    channelsIn: { call: 'incoming call', message: 'their message', email: 'their email', meeting: 'meeting' },
    contacts: {
      phone: 'phone',
      email: 'email',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      viber: 'Viber',
      instagram: 'Instagram',
      vk: 'VK',
      url: 'web',
      address: 'address',
    },
    /** What phones and their files call a number; any other word of theirs stands as it is. */
    contactLabels: { mobile: 'mobile', home: 'home', work: 'work', main: 'main', other: 'other' },
    /** Why nobody is reached by a phone. */
    phoneStates: { wrong: 'wrong number', dead: 'out of service', blocked: 'you are blocked' },
    anotherPhone: 'Another one?',
    outcomes: {
      reached: 'reached',
      'no-answer': 'no answer',
      interested: 'interested',
      later: 'later',
      order: 'order',
      'not-interested': 'not interested',
    },
  },

  /** What is known of a person. */
  entry: {
    fields: {
      sentence: 'The sentence about the person',
      name: 'Name',
      givenName: 'Forename',
      familyName: 'Surname',
      nickname: 'Nickname',
      formerName: 'Formerly',
      company: 'Company',
      phone: 'Phone',
      email: 'Email',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      viber: 'Viber',
      instagram: 'Instagram',
      vk: 'VK',
      url: 'Link',
      address: 'Address',
      tag: 'Tags',
      stage: 'Stage',
      source: 'From',
      birthday: 'Birthday',
      language: 'Language',
      zone: 'Time zone',
      role: 'Role',
      note: 'Note',
      cadence: 'Cadence',
      sponsor: 'Sponsor',
      doNotContact: 'Do not contact',
      custom: 'Field',
    },
    yes: 'yes',
    no: 'no',
    nothing: 'nothing',
    oneTag: 'A tag',
    takes: {
      birthday: '1990-05-12, 12 May 1990, 12 May',
      tag: 'letters and digits without blanks',
      zone: 'a city (London, Chicago), UTC+3 or a name such as Europe/Berlin; where yours is missing, that of a city by the same clock',
      sponsor: 'somebody else, whom this person did not bring',
    },
    doubtful: 'Doubtful',
  },

  /** What the commands of the daily loop say of next steps. */
  steps: {
    whom: 'Whom?',
    thePerson: 'The person',
    theDate: 'The date',
    theWords: 'What happened',
    when: 'When?',
    whatFor: 'What for? (Enter for nothing)',
    whatHappened: 'What happened? (Enter for nothing)',
    nextStep: 'Next step: a date, or none?',
    /** Begins what is wrong with the line after it. */
    touchSaved: 'The touch is saved, this line is not yet.',
    saidAndNext: 'What was said, and when next?',
    saidOrLetGo: 'Let go, and why? Or another try: a date, or none?',
    stands: (p: { when: string }) => `it stands, ${p.when}`,
    nextOrLetGo: 'Let go, or another try: a date, or none?',
    whichPhone: 'Which phone is it?',
    noPhone: 'none of these',
    letGoNow: (p: { name: string }) => `${p.name} wants to hear no more. Let go?`,
    letGo: 'let go',
    labels: {
      when: 'When',
      next: 'Next',
      standing: 'Stands',
      then: 'Then',
      goesOn: 'Repeats',
      others: 'Still open',
      closed: 'Closed',
      dropped: 'Dropped',
      replaced: 'Replaces',
      until: 'Until',
      shows: 'Shows',
      stays: 'Stays',
      was: 'Was',
      why: 'Why',
    },
    line: {
      promise: (p: { when: string }) => `promise for ${p.when}`,
      nudge: (p: { when: string }) => `nudge for ${p.when}`,
      theirs: (p: { when: string }) => `their promise for ${p.when}`,
    },
    kinds: { promise: 'promise', nudge: 'nudge', theirs: 'their promise' },
    incoming: {
      call: 'incoming call',
      message: 'incoming message',
      email: 'incoming email',
      meeting: 'meeting',
      unknown: 'they got in touch',
    },
    reorder: 'time for a new order',
    fromWords: 'from your words',
    after: (p: { gap: string }) => `${p.gap} after this touch`,
    none: (p: { command: string }) => `no next step: ${p.command}`,
    noMore: (p: { rule: string }) => `no more: ${p.rule}`,
    moreOthers: (p: { count: number; command: string }) => `and ${String(p.count)} more: ${p.command}`,
    noneLetGo: 'no next step: let go',
    mine: 'my promise',
    theirs: 'their promise',
    noPromise: 'neither, leave it in the words',
    offer: (p: { when: string; what: string }) =>
      `${p.when}${p.what === '' ? '' : ` (${p.what})`} - whose promise is it?`,
    hints: {
      ahead: (p: { when: string }) => `The words speak of ${p.when}. To plan it:`,
      orphan: 'There is no next step yet:',
      order: 'Write the order down:',
      letGo: 'A no for good?',
      otherPhone: 'No phone is marked: its digits tell which ("0777 is a wrong number"). When you have another:',
      markedPhone: (p: { phone: string; state: string }) => `${p.phone} is marked: ${p.state}. When you have another:`,
      backOn: 'To take them back on:',
      unused: (p: { phrase: string }) => `"${p.phrase}" was not taken as the next step. If it is one:`,
    },
    whichClosed: (p: { name: string }) => `${p.name} has several follow-ups due. Which is done?`,
    allOfThem: 'all of them',
    noneOfThem: 'none of them',
    backOn: (p: { name: string; why: string }) =>
      `${p.name} was let go${p.why === '' ? '' : ` (${p.why})`}. Take them back on the list?`,
  },

  /** What `call`, `message` and `email` show and ask. */
  reach: {
    howDidItGo: { call: 'How did it go?', message: 'What came of it?', email: 'What came of it?' },
    sent: 'sent',
    nothing: 'log nothing',
    notLogged: 'Nothing was logged.',
    theText: 'The message',
    lastTime: 'Last time',
    lastOrder: 'Last order',
    opened: 'Opened here.',
    chatOnly:
      'With the message the code would not fit into this window: it opens the chat, and the message stands above.',
    noRoom: 'The code does not fit into this window.',
    larger: 'A larger window shows the code.',
    messageBy: {
      phone: 'Call',
      email: 'Email',
      whatsapp: 'WhatsApp',
      telegram: 'Telegram',
      sms: 'SMS',
      viber: 'Viber',
      instagram: 'Instagram',
      vk: 'VK',
    } satisfies Record<Via, string>,
  },

  faults: {
    usage: (d: Fill) => said(d.text),
    'unknown-command': (d: Fill) => `There is no command "${said(d.name)}".`,
    'person-not-found': (d: Fill) =>
      `Nobody on the list matches "${said(d.who)}".${Array.isArray(d.candidates) && d.candidates.length > 0 ? ' Near it:' : ''}`,
    'person-ambiguous': (d: Fill) => `"${said(d.who)}" fits ${people(Number(d.count))}. Name one by number:`,
    'date-not-understood': (d: Fill) => `"${said(d.part)}" is not understood as a date. Nothing was saved.`,
    'date-missing': (d: Fill) => `No date was found in "${said(d.text)}".`,
    'date-impossible': (d: Fill) =>
      d.reading !== undefined
        ? `"${said(d.part)}": that day is ${said(d.reading)}. Nothing was saved.`
        : `"${said(d.part)}": the calendar or the clock has no such thing. Nothing was saved.`,
    'rule-backwards': (d: Fill) => `"${said(d.phrase)}" ends before it begins. Nothing was saved.`,
    'rule-over': (d: Fill) => `"${said(d.phrase)}": no day of it is left. Nothing was saved.`,
    'date-past': (d: Fill) => `"${said(d.phrase)}" is in the past: ${said(d.reading)}. Nothing was saved.`,
    'date-future': (d: Fill) => `"${said(d.phrase)}" is still to come: ${said(d.reading)}. Nothing was saved.`,
    'date-zone-unknown': (d: Fill) => `"${said(d.phrase)}": their time zone is not known. Nothing was saved.`,
    'zone-unknown': (d: Fill) => `The time zone "${said(d.zone)}" is not known.`,
    'own-zone-unknown': (d: Fill) =>
      `The time zone of this machine, "${said(d.zone)}", is not known, so no time of day can be told.`,
    'words-missing': (d: Fill) =>
      d.dots === undefined
        ? `${said(d.what)}: nothing was given.`
        : `${said(d.dots)} stands for words of your own: type them in its place. Nothing was saved.`,
    doubtful: (d: Fill) => `This can be taken in more than one way: ${said(d.what)}. Nothing was saved.`,
    'known-already': (d: Fill) =>
      d.toAdd === true
        ? `${said(d.name)} is on the list already, as #${said(d.no)}: --yes adds this to that person, --new makes another one. Nothing was saved.`
        : `Several on the list may be meant; --new makes another person. Nothing was saved.`,
    'needs-terminal': () =>
      'This has to ask something, and there is no terminal to ask on. Run it in a terminal window.',
    'do-not-contact': (d: Fill) => `${said(d.name)} asked not to be contacted.`,
    'report-doubtful': (d: Fill) => `${said(d.what)} Nothing was saved.`,
    'needs-yes': (d: Fill) => `${said(d.what)} Say --yes to go on.`,
    'followup-ambiguous': (d: Fill) => `Several follow-ups with ${said(d.name)} are due. Name one:`,
    'followup-none': (d: Fill) => `${said(d.name)} has no open follow-up.`,
    'followup-not-found': (d: Fill) => `There is no follow-up ${said(d.handle)}.`,
    'touch-not-found': (d: Fill) => `There is no such touch: ${said(d.touch)}.`,
    'let-go-already': (d: Fill) =>
      `${said(d.name)} was let go${said(d.why) === '' ? '' : ` (${said(d.why)})`}. Nothing was saved.`,
    'let-go-not': (d: Fill) => `${said(d.name)} was not let go.`,
    'decided-already': (d: Fill) =>
      `${said(d.name)} is decided about already: there is a next step, a touch, an order or a no. Nothing was saved.`,
    'option-alone': (d: Fill) => `${said(d.option)} goes with ${said(d.needs)} alone.`,
    'options-clash': (d: Fill) => `These do not go together: ${said(d.options)}.`,
    'stage-unknown': (d: Fill) => `There is no stage "${said(d.stage)}". Stages: ${said(d.known)}.`,
    'funnel-unknown': (d: Fill) => `There is no funnel "${said(d.funnel)}". Funnels: ${said(d.known)}.`,
    'stage-exists': (d: Fill) => `There is a stage "${said(d.stage)}" already. Nothing was saved.`,
    'stage-needed': (d: Fill) =>
      `"${said(d.stage)}" has to stay: it is the only stage ${
        { open: 'on the way', won: 'where the way is won' }[said(d.kind)] ?? 'where the way is lost'
      }.`,
    'stage-kinds': (d: Fill) =>
      `"${said(d.stage)}" and "${said(d.other)}" do not go together: stages on the way come first, then those where it is won, then those where it is lost. Nothing was saved.`,
    'stage-ends': (d: Fill) => `Nobody is stuck on "${said(d.stage)}": the way ends there. Nothing was saved.`,
    'stage-occupied': (d: Fill) =>
      `${people(Number(d.count))} ${pluralEn(Number(d.count), 'stands', 'stand')} on "${said(d.stage)}". Say where they go. Nothing was saved.`,
    'tag-missing': (d: Fill) => `${said(d.name)} does not have the tag #${said(d.tag)}.`,
    'saved-list-unknown': (d: Fill) =>
      said(d.known) === ''
        ? `There is no saved list "${said(d.list)}"; none is saved yet.`
        : `There is no saved list "${said(d.list)}". Saved: ${said(d.known)}.`,
    'value-invalid': (d: Fill) => `${said(d.name)} cannot be "${said(d.value)}". It takes: ${ended(said(d.takes))}`,
    'phone-invalid': (d: Fill) =>
      d.lacks === 'area'
        ? `"${said(d.value)}" has no area code. Type the whole number.`
        : (phoneTroubles[said(d.why)] ?? unused)(d),
    'email-invalid': (d: Fill) => `"${said(d.value)}" is no email address.`,
    'money-invalid': (d: Fill) =>
      `"${said(d.value)}" is no amount of money. It is typed like 1234.50, 1 234,50 or 49 €.`,
    'too-long': (d: Fill) =>
      `${said(d.what)} is too long: ${said(d.length)} characters, at most ${said(d.limit)}. Nothing was saved.`,
    'beyond-bounds': (d: Fill) => `${bounds[said(d.kind)]?.(d) ?? said(d.kind)} Nothing was saved.`,
    'not-text': (d: Fill) =>
      `${said(d.what)} holds signs that are not in UTF-8 and cannot be read. Type it anew. Nothing was saved.`,
    'merge-same': (d: Fill) => `Both are ${said(d.name)}: there is nothing to join.`,
    'reach-missing': (d: Fill) => `${said(d.name)} has no ${lacking[said(d.via)] ?? 'contact'} on record.`,
    'link-refused': (d: Fill) =>
      d.kind === undefined
        ? `"${said(d.value)}" is no link that may be opened. Links to phone numbers, messages, emails and messengers are.`
        : `${reachKinds[said(d.kind)] ?? 'Contact'} "${said(d.value)}" is none that anyone can be reached by. Nothing was opened.`,
    'link-not-opened': (d: Fill) => `The link could not be opened here: ${said(d.program)} is missing or failed.`,
    'template-unknown': (d: Fill) =>
      d.are !== undefined
        ? `There is no template "${said(d.name)}" of this kind; there is: ${said(d.are)}.`
        : `There is no template "${said(d.name)}"${d.channel === undefined ? '' : ` for ${d.channel === 'email' ? 'an email' : 'a message'}`}.${said(d.known) === '' ? '' : ` Templates: ${said(d.known)}.`}`,
    'template-exists': (d: Fill) =>
      `There is a template "${said(d.name)}" already (${said(d.which)}). Nothing was saved.`,
    'template-fields': (d: Fill) =>
      `${/^[{}]$/.test(said(d.field)) ? `A ${said(d.field)} stands alone` : `A template knows no ${said(d.field)}`}. Fields: ${said(d.known)}; a brace is written twice: {{. Nothing was saved.`,
    'template-missing': (d: Fill) =>
      `The template "${said(d.template)}" says {${said(d.field)}}, and that is not known of ${said(d.name)}. Nothing was sent.`,
    'queue-empty': (d: Fill): string =>
      d.due === 0 ? 'Nobody is due today; say whom you mean.' : 'Nobody who is due today can be reached this way.',
    'nothing-to-undo': () => 'There is nothing to undo.',
    'nothing-to-undo-here': () => 'Nothing to undo on this page. "followup undo" takes back what came before.',
    'nothing-to-redo': () => 'Nothing was taken back that could be done again.',
    'steps-too-many': (d: Fill): string =>
      d.which === 'undo'
        ? `Only ${commandsOf(Number(d.count))} can be taken back. Nothing was changed.`
        : `Only ${commandsOf(Number(d.count))} can be done again. Nothing was changed.`,
    'redo-blocked': (d: Fill) =>
      `"${said(d.command)}" for ${said(d.about)} cannot be done again: "${said(d.laterCommand)}" changed the same thing later.`,
    'undo-blocked': (d: Fill) =>
      `"${said(d.command)}" for ${said(d.about)} cannot be undone: "${said(d.laterCommand)}" changed the same thing later.`,
    'changed-meanwhile': () =>
      'This was changed in another window meanwhile. Nothing was saved. Look again and repeat.',
    'file-missing': (d: Fill) => `There is no file ${said(d.file)}.`,
    'folder-taken': (d: Fill) => `${said(d.folder)} is no empty folder. Nothing was written.`,
    'file-exists': (d: Fill) => `${said(d.file)} ${taken[said(d.kind)] ?? 'exists already'}. Nothing was written.`,
    'file-unreadable': (d: Fill) => `${said(d.file)} cannot be read.`,
    'file-kind': (d: Fill) =>
      `${said(d.file)} is ${noFiles[said(d.kind)] ?? 'no file'}. What is read is a file, or what is piped to followup.`,
    'file-too-large': (d: Fill) =>
      `${said(d.file)} has more than ${String(Math.floor(Number(d.limit) / 1e6))} MB, and no more is read at once. Split it into smaller files.`,
    'file-unwritable': (d: Fill) =>
      `${said(d.file)} cannot be written: ${unwritable[said(d.cause)] ?? 'its folder is missing, or you may not write there'}.`,
    'file-format': (d: Fill) =>
      `${said(d.file)}, line ${said(d.line)}: ${fileProblems[said(d.problem)]?.(d) ?? said(d.problem)} Nothing was saved.`,
    'encoding-unknown': (d: Fill) => `The encoding of ${said(d.file)} cannot be told. Name it with --encoding.`,
    'config-invalid': (d: Fill) =>
      `${said(d.key)} cannot be "${said(d.value)}". It takes: ${ended(settingLikes[said(d.like)] ?? said(d.takes))}`,
    'config-key-unknown': (d: Fill) => `There is no setting "${said(d.key)}". Settings: ${said(d.known)}.`,
    'config-broken': (d: Fill) =>
      `${said(d.file)}: ${said(d.key)} cannot be "${said(d.value)}". It takes: ${ended(said(d.takes))}`,
    'config-not-json': (d: Fill) =>
      `${said(d.file)}, line ${said(d.line)}: this is not JSON. Fix the line, or move the file away to start afresh.`,
    'store-newer': (d: Fill) =>
      `${said(d.file)} was written by a newer followup. Update followup to open it; the file is untouched.`,
    'store-not-ours': (d: Fill) =>
      `${said(d.file)} is not a followup file, or its beginning is damaged. It is left as it is.`,
    'store-damaged': (d: Fill) =>
      `${said(d.file)} is damaged. Nothing was changed. What can be read is saved into a new file by the repair; the damaged one is kept.`,
    'repair-watched': (d: Fill) => `followup watch has the list open (process ${said(d.pid)}). End it, then repeat.`,
    'repair-nothing': (d: Fill) =>
      `Nothing of a list can be read in ${said(d.file)}, and it is left as it is. Where there is no backup, move it away: followup begins a new one.`,
    'restore-same': (d: Fill) => `${said(d.file)} is the list itself. Nothing was changed.`,
    'backup-damaged': (d: Fill) => `${said(d.file)} is damaged itself. Nothing was changed.`,
    'undo-damaged': (d: Fill) =>
      `What history kept of ${said(d.command)} was damaged, so it cannot be taken back. Nothing was changed.`,
    'store-busy': (d: Fill) => `${said(d.file)} is being written by another program. Try again in a moment.`,
    'store-replaced': (d: Fill) =>
      `${said(d.file)} was replaced or removed while it was open, and nothing more is saved to the old one. Start the command again.`,
    'store-readonly': (d: Fill) =>
      `${said(d.file)} can only be read: the file, its folder or the disk takes nothing. Nothing was saved.`,
    'store-unreadable': (d: Fill) =>
      `${said(d.file)} cannot be read: it belongs to another user, perhaps after a run with sudo, or its rights do not let you. Nothing was changed.`,
    'disk-full': (d: Fill) =>
      `The disk is full, ${said(d.file)} cannot grow. Nothing was saved. Nothing on the list is lost: free some space and repeat.`,
    'disk-failing': (d: Fill) =>
      `The disk reports an error at ${said(d.file)}. Whether the last change was saved, "followup history" shows.`,
    'output-lost': (d: Fill) =>
      `The answer could not be written out${d.full === true ? ': the disk is full' : ''}. The command is done all the same; what it saved, "followup history" shows.`,
    'library-unfit': (d: Fill) =>
      `SQLite's library is missing, or it was compiled for another Node than this one (${said(d.node)}). To have it compiled anew, type "${said(d.command)}".`,
    'demo-missing': () => 'There is no sample to work on yet.',
    'watch-held': (d: Fill) => `followup watch is running already (process ${said(d.pid)}, since ${said(d.since)}).`,
    'watch-unsaved': (d: Fill) =>
      d.full === true
        ? `The disk of ${said(d.file)} is full: reminders ring, but nothing can be saved until space is freed.`
        : `${said(d.file)} cannot be written: reminders ring, but nothing can be saved until it can.`,
    'notify-failed': (d: Fill) => `The notification could not be shown: ${said(d.why)}.`,
    'autostart-root': (d: Fill) =>
      `With sudo this is about root, and reminders would appear on the desktop of root. Run it as ${said(d.user)}, without sudo.`,
    cancelled: () => 'Cancelled. Nothing was saved.',
    bug: (d: Fill) => `This is a bug in followup: ${said(d.message)}. FOLLOWUP_DEBUG=1 shows where.`,
  } satisfies Record<FaultCode, (data: Fill) => string>,

  /** Why a command line was refused; `text` of the usage fault. */
  usage: {
    missing: (p: { what: string; about: string; known: string }) =>
      `${p.what} is missing: ${p.about}${p.known === '' ? '' : ` (${p.known})`}.`,
    excess: (p: { word: string }) => `"${p.word}" is one word too many. Words that belong together go in quotes.`,
    noWords: (p: { word: string; command: string }) =>
      `followup ${p.command} takes no words, but "${p.word}" was given.`,
    choice: (p: { value: string; known: string }) => `"${p.value}" does not fit here. It takes: ${p.known}.`,
    unknownOption: (p: { option: string }) => `There is no option ${p.option} here.`,
    valueMissing: (p: { option: string }) => `${p.option} needs a value after it.`,
    valueExcess: (p: { option: string }) => `${p.option} takes no value.`,
    givenTwice: (p: { option: string; first: string; second: string }) =>
      `${p.option} is given twice, "${p.first}" and "${p.second}", and only one counts. Say it once.`,
    oneOf: (p: { option: string; value: string; known: string }) =>
      `${p.option} cannot be "${p.value}". It takes: ${p.known}.`,
    notNumber: (p: { option: string; value: string }) =>
      `${p.option} takes a whole number from 1 on, not "${p.value}".`,
    argumentTooLong: (p: { place: number; start: string; length: number; limit: number }) =>
      `Argument ${p.place} ("${p.start}") has ${p.length} characters, and no more than ${p.limit} are read. Nothing was saved: make it shorter, or spread it over several commands.`,
    argumentNotText: (p: { place: number; start: string }) =>
      `Argument ${p.place} ("${p.start}") holds signs that are not in UTF-8 and cannot be read. Nothing was saved: type it anew, in a terminal that is set to UTF-8.`,
    lineTooLong: (p: { length: number; limit: number }) =>
      `The whole line has ${p.length} characters, and no more than ${p.limit} are read. Nothing was saved: spread it over several commands.`,
  },

  /** Popups. A title or a line never begins with something the user wrote, which might look like an option. */
  notice: {
    unsaved: 'Nothing can be saved',
    title: {
      mine: (p: { name: string }) => `Promise: ${p.name}`,
      theirs: (p: { name: string }) => `Promised to you: ${p.name}`,
      nudge: (p: { name: string }) => `Follow-up: ${p.name}`,
    },
    why: (p: { when: string; what: string }) => `${p.when}: ${p.what}`,
    today: 'Today',
    noReason: 'get in touch',
    last: (p: { when: string; about: string; what: string }) =>
      `Last time ${p.when}${p.about === '' ? '' : `, ${p.about}`}${p.what === '' ? '' : `: ${p.what}`}`,
    reach: (p: { kind: string; value: string }) => `${reachKinds[p.kind] ?? 'Contact'}: ${p.value}`,
    discreet: (p: { when: string; command: string }) => `${p.when}. To see it: ${p.command}`,
    digest: {
      morning: (p: DigestCounts) => `Today: ${digestCounts(p)}`,
      missed: (p: DigestCounts) => `Missed while away: ${digestCounts(p)}`,
      quiet: (p: DigestCounts) => `During quiet hours: ${digestCounts(p)}`,
      together: (p: DigestCounts) => `Due now: ${digestCounts(p)}`,
      again: (p: DigestCounts) => `Still to do: ${digestCounts(p)}`,
      rest: (p: { left: number; command: string }) =>
        p.left > 0 ? `and ${String(p.left)} more: ${p.command}` : `All of it: ${p.command}`,
    },
    /** The last is of a field: what is written there is logged, as `done` would. */
    actions: { call: 'Call', done: 'Done', snooze: 'Snooze', reply: 'Log' } satisfies Record<AnswerKey, string>,
    replyHint: 'sent the price list, call friday',
    /** What a button did, or why it did nothing. */
    acted: {
      call: (p: { name: string }) => `Call: ${p.name}`,
      card: (p: { command: string }) => `The card, and the number as a code: ${p.command}`,
      done: (p: { name: string }) => `Done: ${p.name}`,
      next: (p: { when: string }) => `Next: ${p.when}`,
      noNext: (p: { command: string }) => `Nothing is planned: ${p.command}`,
      snoozed: (p: { name: string }) => `Snoozed: ${p.name}`,
      until: (p: { when: string }) => `Until ${p.when}`,
      undo: (p: { command: string }) => `Wrong? ${p.command}`,
      already: (p: { name: string }) => `Already dealt with: ${p.name}`,
      failed: (p: { name: string }) => `Not saved: ${p.name}`,
      again: (p: { command: string }) => `To save it: ${p.command}`,
    },
    trouble: {
      missing: 'notify-send is not installed (package libnotify-bin)',
      'no-answer': 'the notification server does not answer',
      refused: 'there is no notification server, no session bus or no display',
      off: 'notifications are switched off in the system settings',
      blocked: 'the program that shows notifications does not start; followup doctor tells why',
      stopped: 'followup was asked to end',
    } satisfies Record<NoticeTrouble, string>,
  },

  /** What every full-screen page says. */
  page: {
    help: 'help',
    suspend: 'to the shell; fg returns',
    keys: 'Keys',
    anyKey: 'Any key goes back.',
    tooSmall: 'Window too small',
    /** How keys without a sign of their own are called. */
    keyNames: {
      enter: 'Enter',
      esc: 'Esc',
      space: 'Space',
      tab: 'Tab',
      'ctrl-z': 'Ctrl-Z',
      left: '←',
      right: '→',
      'shift-left': 'Shift-←',
      'shift-right': '→',
      up: '↑',
      down: '↓',
    } as Readonly<Record<string, string>>,
  },

  commands: {
    backup: {
      summary: 'Copy the whole list to a new file, and check the copy; or put a copy back',
      params: { file: 'where to; a dated file among the backups unless given' },
      options: { restore: 'make this backup the list; the list that is there is kept beside it' },
      restored: (p: { file: string; people: string }) => `The list is what ${p.file} holds now: ${p.people}, checked.`,
      lastAt: (p: { when: string }) => `What was saved last is of ${p.when}.`,
      kept: (p: { kept: string }) => `The list before is kept: ${p.kept}`,
      back: 'To go back to it:',
      written: (p: { file: string; people: string; size: string }) =>
        `Backed up to ${p.file}: ${p.people}, ${p.size}, checked.`,
    },
    add: {
      summary: 'Add a person by one sentence: name, phone, where from, next step, in any order',
      undone: 'what was added',
      params: { words: 'the sentence; without it the parts are asked for one by one' },
      options: {
        name: 'the name, where the sentence leaves it out or it is not found there',
        phone: 'a phone',
        email: 'an email address',
        tag: 'a tag',
        stage: 'the stage of the funnel, "new" when nothing is said',
        source: 'where the person was met or found',
        next: 'the date of the next step',
        note: 'something worth remembering',
        role: 'what the person is, prospect when nothing is said',
        nickname: 'what friends call the person',
        company: 'the company',
        birthday: 'the birthday, with or without the year',
        language: 'the language to speak with the person',
        zone: 'the time zone the person lives in',
        new: 'it is another person, though one on the list has the same name, phone or email',
      },
      added: (p: { name: string }) => `Added ${p.name}.`,
      addedTo: (p: { name: string }) => `Added to what is known of ${p.name}.`,
      plannedFor: (p: { name: string }) => `Planned for ${p.name}, who is on the list.`,
      notedOf: (p: { name: string }) => `Noted about ${p.name}, who is on the list.`,
      namedSo: (p: { text: string; name: string }) => `"${p.text}" is written down as ${p.name}. Another name?`,
      nothingNew: (p: { name: string }) => `All of this is known of ${p.name} already. Nothing was changed.`,
      byCadence: (p: { cadence: string }) => `no date was given; proposed by the cadence: ${p.cadence}`,
      namesake: (p: { name: string; no: number }) => `${p.name} #${String(p.no)} is on the list too. The same person?`,
      knownToo: (p: { name: string; no: number }) =>
        `${p.name} #${String(p.no)} is on the list already, and --yes would add to that person`,
      knownSeveral: 'several on the list may be meant',
      understood: 'This is how it is understood.',
      whichDate: 'Which day is meant?',
      nearDate: (p: { text: string }) => `"${p.text}" is not understood as a date. Which one is meant?`,
      noDate: 'none, it is no date',
      saveSo: 'Save it like this?',
      doubts: {
        'name-form': (p: { text: string }) => `the name may be ${p.text}`,
        who: (p: { text: string }) => `several may be meant: ${p.text}`,
        phone: (p: { text: string }) => `"${p.text}" is no phone number that exists`,
        email: (p: { text: string }) => `"${p.text}" is no email address`,
        name: (p: { text: string }) => `"${p.text}" may not be the name`,
        'no-name': (p: { text: string }) => `no name was found in "${p.text}"`,
        'date-left': (p: { text: string }) =>
          `"${p.text}" stands beside the date that was understood: leave it out, or give the right date as --next`,
        'date-where': (p: { text: string }) => `"${p.text}" may be when you met, not the next step`,
        'date-none': (p: { text: string }) => `"${p.text}" is not understood as a date`,
        'date-maybe': (p: { text: string }) => `"${p.text}" may be the date of the next step, or about something else`,
        'date-behind': (p: { text: string }) => `"${p.text}" has gone by, and a next step lies ahead`,
        question: (p: { text: string }) => `"${p.text}" asks something, and would be noted as it is`,
      },
      knownByContact: 'Someone with this phone, email or handle is on the list already.',
      knownByName: 'Someone of this name is on the list already.',
      addTo: (p: { who: string }) => `Add to ${p.who}`,
      addNew: 'It is another person',
      ask: {
        form: (p: { text: string }) => `"${p.text}": which name is it?`,
        whom: 'Whom is it about?',
        newOne: (p: { name: string }) => `${p.name}, who is new`,
        name: 'Name?',
        phone: 'Phone? (Enter for none)',
        source: 'Where from? (Enter for nothing)',
        next: (p: { when: string }) => `Next step, such as "call tue 10am"? (Enter: ${p.when}; a dash: none)`,
      },
    },
    call: {
      summary: 'Show whom to call with the number as a code for your phone, and log how it went with one key',
      undone: 'the call and what followed from it',
      params: {
        who: 'the person: a number, part of the name, phone or email; the first who is due where nobody is named',
      },
      options: {
        open: 'call from this computer',
        qr: 'show the code where there is no terminal too',
        outcome: 'how it went: log it without a question',
        next: 'the next step, none, or let-go',
      },
    },
    message: {
      summary: 'Show a message to a person as a link and a code for your phone, and log it with one key',
      undone: 'the message and what followed from it',
      params: {
        who: 'the person: a number, part of the name, phone or email; the first who is due where nobody is named',
        words: 'the message',
      },
      options: {
        via: 'by what it goes; as last time, or by what is known of the person, where nothing is said',
        template: 'the template that says it',
        open: 'write from this computer',
        qr: 'show the code where there is no terminal too',
        outcome: 'what came of it: log it without a question',
        next: 'the next step, none, or let-go',
      },
    },
    email: {
      summary: 'Show an email to a person as a link and a code for your phone, and log it with one key',
      undone: 'the email and what followed from it',
      params: {
        who: 'the person: a number, part of the name, phone or email; the first who is due where nobody is named',
        words: 'the email',
      },
      options: {
        template: 'the template that says it',
        subject: 'the subject',
        open: 'write from this computer',
        qr: 'show the code where there is no terminal too',
        outcome: 'what came of it: log it without a question',
        next: 'the next step, none, or let-go',
      },
    },
    completion: {
      summary: 'Print the script that completes commands, options, people and tags at the TAB key',
      params: { shell: 'the shell; the first lines of the script say how to keep it' },
      options: {},
      install: 'To have it in every new shell, type once:',
    },
    config: {
      summary: 'Show and change the settings',
      undone: 'the setting',
      params: {
        action: 'what to do; the list where nothing is said',
        key: 'the setting',
        value: 'its new value',
      },
      options: {},
      keys: {
        lang: 'language of everything said',
        region: 'country of phone numbers without a code',
        zone: 'time zone of your clock',
        morning: 'when reminders without a time ring',
        noon: 'what "at lunch" and "afternoon" mean',
        evening: 'what "in the evening" means',
        nextWeekday: 'what "next friday" means',
        dateOrder: 'what 3/4 means',
        weekStart: 'first day of the week',
        nudgeCap: 'nudges that today shows at most',
        currency: 'currency of amounts without one',
        colour: 'colour on the terminal',
        discreet: 'initials instead of names in notifications',
        quietFrom: 'when quiet hours begin: only a promise for a time within them rings',
        quietTo: 'when quiet hours end; the same as quietFrom for none',
        repeatAfter: 'when a reminder you did not act on comes again',
        callButton: 'whether the Call button only shows the number or opens it here too',
        messenger: 'what a message goes by, where only a phone is known',
        snoozeFor: 'how long the Snooze button puts off',
        autoBackup:
          "a backup by itself after the day's first change, typed or of a script, but not where CI is set; seven are kept",
      } satisfies Record<ConfigKey, string>,
      from: { file: 'set here', environment: 'from the environment' },
      takes: (p: { takes: string }) => `takes ${p.takes}`,
      like: settingLikes,
      broken: (p: { value: string; takes: string }) => `"${p.value}" does not suit; it takes ${p.takes}`,
      unknown: (p: { keys: string }) => `Not known to this version and left as they are: ${p.keys}.`,
      set: (p: { key: string; value: string; before: string }) => `${p.key} is now ${p.value}; it was ${p.before}.`,
      same: (p: { key: string; value: string }) => `${p.key} is ${p.value} already.`,
      forgotten: (p: { key: string }) => `${p.key} is out of the file; this version does not know it.`,
      overridden: (p: { variable: string; value: string }) =>
        `${p.variable} is set to ${p.value} in the environment, which comes first.`,
    },
    edit: {
      summary: 'Change what is known of a person, or correct a touch',
      undone: 'the edit',
      params: { who: 'the person: a number, part of the name, phone or email' },
      options: {
        name: 'the name',
        givenName: 'the forename, where the name does not tell it',
        familyName: 'the surname, where the name does not tell it',
        nickname: 'what friends call the person',
        formerName: 'what the person was called before',
        company: 'the company',
        phone: 'one more phone',
        email: 'one more email address',
        link: 'a handle or link: @name, t.me/name, instagram: name',
        address: 'a postal address',
        source: 'where the person was met or found',
        birthday: 'the birthday, with or without the year',
        language: 'the language to speak with the person',
        zone: 'the time zone the person lives in',
        cadence: 'the rhythm of the next steps',
        sponsor: 'who brought the person into the team',
        doNotContact: 'whether the person asked not to be contacted: yes or no',
        role: 'one more role',
        custom: 'a field of your own, key=value; without the value it is taken off',
        remove: 'what to take off: a field, a phone, an email, a handle, a role',
        touch: 'which touch to correct: last, or its place counted from the newest',
        words: 'what was said in it',
        at: 'when it was',
        outcome: 'how it went',
        channel: 'by what means',
        void: 'take the touch back',
      },
      what: 'What to change',
      ask: 'What to change?',
      askValue: (p: { field: string; now: string }) =>
        `${p.field}? (${p.now === '' ? '' : `now ${p.now}; `}a dash: nothing)`,
      saved: (p: { name: string }) => `Changed ${p.name}.`,
      nothing: (p: { name: string }) => `This is on record for ${p.name} already. Nothing was changed.`,
      was: 'Touch was',
      is: 'Touch is',
      takenBack: 'Touch taken back',
      alsoReached: (p: { name: string; no: number }) =>
        `${p.name} #${String(p.no)} is reached the same way. The same person?`,
    },
    go: {
      summary: "Go through today's people card by card: one key for what came of it, Enter for the next date",
      params: { view: 'with --list: a list you saved, by its name' },
      options: {
        list: 'a list instead of those who are due: one you saved, or whom the filters give; all people without either',
        role: 'only people in this role',
        category: 'only people of this category',
        tag: 'only people with this tag',
        source: 'only people met there; a part of the words is enough',
        stage: 'only people on this stage',
        funnel: 'only people in this funnel',
        cold: 'only people who have not been touched for long',
        rotting: 'only people who stand on a stage longer than it allows without a touch',
        noNext: 'only people without a next step',
        due: 'only people with a step due today or before',
        sort: 'the order of a list',
        limit: 'how many people of a list at most',
        for: 'fit the time there is: 45m, 1h30m; promises always stay',
        all: 'every nudge, beyond the cap',
        print: 'print who is to be gone through and how far it is, and ask nothing',
      },
      undone: 'the touch and what followed from it',
      alone: (p: { option: string }) => `${p.option} needs --list`,
      progress: (p: { nth: number; of: number; time: string }) =>
        `${String(p.nth)} of ${String(p.of)}${p.time === '' ? '' : `, about ${p.time} left`}`,
      minutes: (n: number) => `${String(n)} ${pluralEn(n, 'minute', 'minutes')}`,
      hours: (n: number) => `${String(n)} ${pluralEn(n, 'hour', 'hours')}`,
      wasSkipped: 'skipped before',
      hidden: 'Discreet: v shows who it is.',
      which: 'Which of these is done?',
      ask: {
        next: 'Words or a date:',
        items: 'What was bought:',
        amount: 'For how much:',
        why: 'Why:',
        until: 'Until when:',
        note: 'Note:',
      },
      enter: {
        takes: (p: { when: string }) => `Enter: ${p.when}`,
        stands: (p: { when: string }) => `Enter: it stands, ${p.when}`,
        repeats: (p: { when: string }) => `Enter: again ${p.when}`,
        none: 'Enter: no next step',
        items: 'Enter: write it down later',
        amount: 'Enter: leave it out',
        why: 'Enter: let go without a reason',
        until: (p: { time: string }) => `Enter: for ${p.time}`,
        note: 'what is worth remembering',
      },
      titles: {
        sent: 'Sent',
        items: 'Order',
        why: 'Let go',
        until: 'Snooze',
        note: 'Note',
      },
      gap: (p: { gap: string }) => `${p.gap} after today; or type words, a date, or none`,
      typeDate: 'or type words, a date, or none',
      unread: (p: { part: string }) => `"${p.part}" is not understood as a date.`,
      asWords: 'Enter again: words alone.',
      typeUntil: 'or type a moment: tomorrow 10am',
      theirWhy: 'Nobody reminds you of them any more; undo takes it back.',
      drops: (p: { what: string }) => `Drops: ${p.what}`,
      noNext: 'No next step',
      letsGo: 'Lets them go',
      message: {
        none: 'Without a text',
        nth: (p: { name: string; nth: number; of: number }) => `${p.name} (${String(p.nth)} of ${String(p.of)})`,
      },
      done: {
        logged: (p: { name: string; outcome: string }) => `${p.name}: ${p.outcome}`,
        sent: (p: { name: string }) => `${p.name}: sent`,
        next: (p: { when: string }) => `Next: ${p.when}`,
        noNext: 'No next step',
        nextFor: (p: { name: string; when: string }) => `Next ${p.when}: ${p.name}`,
        noNextFor: (p: { name: string }) => `No next step: ${p.name}`,
        letGo: (p: { name: string }) => `Let go: ${p.name}`,
        snoozed: (p: { name: string; when: string }) => `Snoozed until ${p.when}: ${p.name}`,
        noted: (p: { name: string }) => `Noted: ${p.name}`,
        skipped: (p: { name: string }) => `Skipped: ${p.name}`,
        back: (p: { name: string }) => `Back: ${p.name}`,
        undone: (p: { name: string; what: string }) => `Taken back: ${p.what} - ${p.name}`,
      },
      elsewhere: {
        gone: (p: { name: string }) => `${p.name}: dealt with in another window.`,
        changed: (p: { name: string }) => `${p.name}: changed in another window. Here is how it stands now.`,
      },
      end: {
        all: (n: number) => (n === 0 ? 'Nobody is waiting.' : `${people(n)} done: that is everybody.`),
        skipped: (n: number) => `${people(n)} skipped. Enter goes through them.`,
        askSkipped: (n: number) => `${people(n)} skipped. Go through them now?`,
        beyond: (n: number) => `${people(n)} more beyond today's measure.`,
        rows: {
          talked: 'talked to',
          unanswered: 'no answer',
          sent: 'sent',
          snoozed: 'snoozed',
          letGo: 'let go',
          skipped: 'skipped',
        },
      },
      left: {
        none: 'Nobody was dealt with.',
        done: (p: { done: number; parts: string }) =>
          `${people(p.done)} dealt with${p.parts === '' ? '' : `: ${p.parts}`}.`,
        ahead: (p: { count: number; time: string }) =>
          `${people(p.count)} left${p.time === '' ? '' : `, about ${p.time}`}. To go on:`,
        beyond: (n: number) => `${people(n)} beyond the cap or the time:`,
        nobody: 'Nobody is due.',
        noneSuch: 'Nobody of those is due.',
        unfiltered: 'Without the filters:',
      },
      hint: 'Off a terminal nothing is asked. After a talk:',
      hintLog: 'A talk that nothing was due for:',
      howNow: 'What now?',
      keys: {
        call: 'call',
        write: 'message',
        note: 'note',
        snooze: 'snooze',
        letGo: 'let go',
        skip: 'skip',
        undo: 'undo',
        leave: 'leave',
        back: 'back',
        take: 'take it',
        again: 'those skipped',
        open: 'open here',
        otherTemplate: 'another text',
        anotherTry: 'another try',
        reveal: 'show it',
        conceal: 'hide it',
      },
    },
    history: {
      summary: 'List what was changed, newest first',
      params: { who: 'the person whose changes to list; everyone when nothing is said' },
      options: {
        on: 'only what was changed on that day',
        limit: 'how many at most, 20 when nothing is said',
        ids: 'print the numbers alone',
      },
      none: 'Nothing has been changed yet.',
      noneOn: (p: { day: string }) => `Nothing was changed on ${p.day}.`,
      undone: 'undone',
      byDaemon: 'automatic',
      /** Of a phone that was marked as none that reaches somebody. */
      rightAgain: 'right again',
      /** Of a setting that nothing was set for. */
      asByDefault: 'as by default',
      became: { added: 'added', changed: 'changed', removed: 'removed', moved: 'moved' },
      never: 'never',
      rotDays: (p: { before: string; after: string }) => `days until stuck: ${p.before} → ${p.after}`,
      left: (n: number) => `and ${String(n)} more:`,
    },
    export: {
      summary: 'Write people, or the steps ahead as a calendar, to a file',
      params: {
        file: 'where to; its ending says the format, and a / there makes a folder with a contact file for each person. None, or -, writes to the screen or pipe',
      },
      options: {
        format: 'everything as JSON, people as a sheet or contacts, open follow-ups as a calendar',
        tag: 'only people with this tag',
        role: 'only people in this role',
        excel: 'a sheet that Excel opens rightly: marked as UTF-8, no cell taken for a formula',
        vcard: 'the version of vCard; 3.0 unless given',
        force: 'write over a file that is there, or into a folder with others in it',
      },
      written: (p: { file: string; what: string; size: string }) => `${p.file}: ${p.what}, ${p.size}.`,
      once: (p: { count: number }) =>
        p.count === 1
          ? 'One of them repeats and stands in the calendar once: when it comes again depends on the touch.'
          : `${String(p.count)} of them repeat and stand in the calendar once each: when they come again depends on the touch.`,
      leftOut: (p: { command: string }) => `Touches, orders and next steps stay out; with them: ${p.command}`,
    },
    import: {
      summary: 'Take people from contacts (vCard, LDIF), a sheet, or all of a JSON export of followup',
      undone: 'the import',
      params: {
        file: 'a .vcf of a phone, a .csv of Google Contacts or a spreadsheet, a .json of export; none, or -: what is piped in',
      },
      options: {
        dryRun: 'show what would be saved, save nothing',
        tag: 'tag everyone in the file',
        only: 'take only people of this name, company or tag',
        skip: 'leave out people of this name, company or tag',
        doubtful: 'someone who may be on the list or in the file already: add anew, take for the same, or skip',
        encoding: 'the encoding of the file, where it is told wrongly',
        region: 'the country of phones without a country code: US, RU, DE',
        zone: 'the time zone to take where the file names one that does not exist',
        map: 'what a column of a sheet holds, where its header does not tell: "Who=name,Cell=phone"',
        key: 'the column that tells the people of a report apart',
        profile: 'the name of the report, where its headings do not tell',
        role: 'what new people of the report are to you',
        accept: 'go on with a report that is older, has people or columns missing or mixed up',
        refused: 'write the rows that were left out to this file',
        limit: 'how many entries of each kind are shown',
      },
      report: reportEn,
      title: (p: { file: string; format: string; encoding: string; count: number }) =>
        `${p.file}: ${String(p.count)} ${pluralEn(p.count, 'entry', 'entries')} (${p.format}, ${p.encoding.toUpperCase()})`,
      formats: { vcard: 'vCard', ldif: 'LDIF', csv: 'CSV', json: 'JSON', xlsx: 'XLSX', xls: 'XLS', ods: 'ODS' },
      groups: {
        new: (p: { count: number }) => `New: ${String(p.count)}`,
        add: (p: { count: number }) => `On the list, with something to add: ${String(p.count)}`,
        doubtful: (p: { count: number }) => `New, but perhaps known already: ${String(p.count)}`,
        same: (p: { count: number }) => `On the list, nothing to add: ${String(p.count)}`,
        skipped: (p: { count: number }) => `Skipped: ${String(p.count)}`,
      },
      repeats: (p: { count: number }) =>
        `Said more than once and put together: ${String(p.count)} ${pluralEn(p.count, 'entry', 'entries')}`,
      unknownZones: (p: { zones: string }) =>
        `Time zones that are not known, kept as a field of each person: ${p.zones}. --zone takes another in their place.`,
      sheet: {
        title: (p: { title: string }) => `Above the columns: ${p.title}`,
        totals: (p: { lines: string }) => `Totals, no people: ${p.lines}`,
        'headers-again': (p: { lines: string }) => `Names of columns said again: ${p.lines}`,
        remarks: (p: { lines: string }) => `Remarks below, no people: ${p.lines}`,
        'extra-cells': (p: { lines: string }) =>
          `More cells than columns, kept as fields; a separator may be missing its quotes: ${p.lines}`,
        'cut-phones': (p: { lines: string; value: string }) =>
          `Phones cut by a spreadsheet, such as ${p.value}, left out; format the column as text and save again: ${p.lines}`,
        'no-header': (p: { columns: string }) => `No line names the columns. Told by what stands in them: ${p.columns}`,
        'by-content': (p: { columns: string }) => `Columns told by what stands in them: ${p.columns}`,
        'date-order': (p: { column: string; order: 'dmy' | 'mdy'; isProven: boolean }) =>
          `${p.column}: read ${p.order === 'dmy' ? 'day before month' : 'month before day'}, ${p.isProven ? 'as its own dates show' : 'which nothing in it proves'}`,
        'family-first': (p: { column: string; example: string }) =>
          `${p.column}: the family name stands first (${p.example})`,
        abroad: (p: { column: string; example: string }) =>
          `${p.column}: numbers without a plus read with their country code (${p.example})`,
        'unsure-phones': (p: { column: string; example: string }) =>
          `${p.column}: numbers such as ${p.example} may be of two countries and stay as they are. A plus before the country code tells.`,
        'one-of-sheets': (p: { sheet: string; others: string }) =>
          `Read from the sheet "${p.sheet}"; not read: ${p.others}`,
        lines: (p: { lines: string; count: number }) => `${pluralEn(p.count, 'line', 'lines')} ${p.lines}`,
      },
      leftOut: (p: { count: number }) =>
        `Left out, as you wish: ${String(p.count)} ${pluralEn(p.count, 'entry', 'entries')}`,
      beside: (p: { what: string }) => `Beside people: ${p.what}`,
      base: {
        stage: (n: number) => `${String(n)} ${pluralEn(n, 'stage', 'stages')} of a funnel`,
        cadence: (n: number) => `${String(n)} ${pluralEn(n, 'cadence', 'cadences')}`,
        template: (n: number) => `${String(n)} ${pluralEn(n, 'template', 'templates')}`,
        savedList: (n: number) => `${String(n)} saved ${pluralEn(n, 'list', 'lists')}`,
      },
      choose: 'Not all of them? --skip "name" leaves people out, --only "tag" takes only some.',
      rest: (p: { count: number }) => `and ${String(p.count)} more`,
      line: (p: { line: number }) => `line ${String(p.line)}`,
      like: (p: { people: string }) => `compare ${p.people}`,
      why: {
        empty: 'neither a name nor a way to reach anyone',
        'too-long': 'a text longer than anyone has',
        damaged: 'letters that cannot be read',
        unclosed: 'the card is cut off',
        group: 'a group, not a person',
        change: 'it changes another entry, which is not in the file',
        doubtful: 'perhaps known already',
      },
      question: (p: { added: number; learned: number }) =>
        p.added + p.learned === 0
          ? 'Save this?'
          : p.added === 0
            ? `Add this to ${people(p.learned)} on the list?`
            : p.learned === 0
              ? `Add ${people(p.added)} to the list?`
              : `Add ${people(p.added)} to the list, and what is new to ${people(p.learned)} on it?`,
      doubtful: {
        question: (p: { count: number }) =>
          `${people(p.count)} in the file may be someone you have already. Who are they?`,
        add: 'Other people: add them',
        same: 'The same people: add what is new to them',
        skip: 'Leave them out',
      },
      nameColumn: 'Which column holds the names?',
      noNames: 'None; there are no names in the file',
      wouldLearn: (p: { count: number }) =>
        `This would change ${people(p.count)} already on the list. Nothing was saved.`,
      saved: (p: { added: number; learned: number }) =>
        p.added + p.learned === 0
          ? 'Saved.'
          : p.learned === 0
            ? `${people(p.added)} added.`
            : p.added === 0
              ? `Something added to ${people(p.learned)}.`
              : `${people(p.added)} added, something added to ${people(p.learned)}.`,
      notSaved: (p: { command: string }) => `Nothing was saved yet: ${p.command}`,
      nothing: 'There is nothing to save.',
      triage: (p: { count: number; command: string }) =>
        `${pluralEn(p.count, 'Worth a follow-up? One key', 'Who of them is worth a follow-up? One key each')}: ${p.command}`,
    },
    note: {
      summary: 'Write down something worth remembering about a person',
      params: { who: 'the person: a number, part of the name, phone or email', words: 'what to remember' },
      options: {},
      saved: (p: { name: string }) => `Noted for ${p.name}.`,
      undone: 'the note',
      what: 'The note',
    },
    doctor: {
      summary: 'Check everything reminders depend on, and say what to type where something is wrong',
      params: {},
      options: {
        ring: 'show a notification and ask whether you see it',
        repair: 'save what can be read of a damaged list into a new file; the damaged one is kept',
      },
    },
    done: {
      summary: 'Log a touch, close the follow-up that was due and set the next step',
      params: {
        who: 'the person: a number, part of the name, phone or email; 12.2 names one follow-up',
        words: 'what happened; a next step may be in it: "call again friday"',
      },
      options: {
        next: 'the next step, none, or let-go',
        outcome: 'how it went',
        channel: 'how you reached each other',
        in: 'they contacted you',
        out: 'you contacted them (as it is when nothing is said)',
        at: 'when it happened, if not now',
        all: 'close everything that is due',
        nudge: 'the next step may give way to others',
        promise: 'the next step stays until kept or moved',
      },
      saved: (p: { name: string }) => `Logged for ${p.name}.`,
      savedAs: (p: { name: string; how: string }) => `Logged for ${p.name}: ${p.how}.`,
      undone: 'the touch and what followed from it',
    },
    'let-go': {
      summary: 'Stop following a person up, or take them back on',
      params: {
        who: 'the person: a number, part of the name, phone or email',
        words: 'why',
      },
      options: { back: 'take the person back on the list' },
      why: 'Why',
      saved: (p: { name: string }) => `Let go: ${p.name}.`,
      savedBack: (p: { name: string }) => `Back on the list: ${p.name}.`,
      drops: (p: { name: string; count: number }) =>
        `${p.name}: ${String(p.count)} open ${pluralEn(p.count, 'promise', 'promises')} would be dropped.`,
      goOn: (p: { name: string; promises: string }) => `${p.name}: this would be dropped - ${p.promises}. Let go?`,
      undone: 'the decision',
    },
    log: {
      summary: 'Log a touch that happened; no follow-up is closed',
      params: {
        who: 'the person: a number, part of the name, phone or email',
        words: 'what happened, with the day if it was not today',
      },
      options: {
        at: 'when it happened, if not now',
        channel: 'how you reached each other',
        outcome: 'how it went',
        in: 'they contacted you',
        out: 'you contacted them (as it is when nothing is said)',
      },
      saved: (p: { name: string }) => `Logged for ${p.name}.`,
      savedAs: (p: { name: string; how: string }) => `Logged for ${p.name}: ${p.how}.`,
      undone: 'the touch',
    },
    merge: {
      summary: 'Join two entries of one person: the first goes into the second',
      params: {
        who: 'the entry that goes: a number, part of the name, phone or email; its number leads to the other from then on',
        into: 'the entry that stays',
      },
      options: {},
      sure: (p: { gone: string; keep: string }) => `${p.gone} becomes a part of ${p.keep}.`,
      ask: (p: { gone: string; keep: string }) => `${p.gone} becomes a part of ${p.keep}. Join them?`,
      saved: (p: { gone: string; keep: string }) => `${p.gone} is a part of ${p.keep} now.`,
      tookOver: 'Took over',
      moved: {
        contacts: (count: number) => `${String(count)} ${pluralEn(count, 'way', 'ways')} to reach them`,
        tags: (count: number) => `${String(count)} ${pluralEn(count, 'tag', 'tags')}`,
        notes: (count: number) => `${String(count)} ${pluralEn(count, 'note', 'notes')}`,
        touches: (count: number) => `${String(count)} ${pluralEn(count, 'touch', 'touches')}`,
        followups: (count: number) => `${String(count)} open ${pluralEn(count, 'follow-up', 'follow-ups')}`,
        orders: (count: number) => `${String(count)} ${pluralEn(count, 'order', 'orders')}`,
      },
      takeBack: 'To take it back:',
      undone: 'the joining',
    },
    move: {
      summary: "Change the date of a person's next follow-up, or the rule by which it comes again",
      params: {
        who: 'the person: a number, part of the name, phone or email; 12.2 names one follow-up',
        words: 'the new date, or a rule by which it comes again: "every monday at 9"',
      },
      options: {
        nudge: 'it may give way to others',
        promise: 'it stays until kept or moved (as it is when nothing is said)',
      },
      saved: (p: { name: string }) => `Moved for ${p.name}.`,
      undone: 'the new date',
    },
    snooze: {
      summary: "Hide a person's next follow-up until later; its date stays on record",
      params: {
        who: 'the person: a number, part of the name, phone or email; 12.2 names one follow-up',
        words: 'until when',
      },
      options: {},
      saved: (p: { name: string }) => `Snoozed for ${p.name}.`,
      hiddenAnyway: (p: { name: string }) => `Nothing was changed for ${p.name}: it shows no earlier than that anyway.`,
      undone: 'the snooze',
    },
    order: {
      summary: 'Write an order down, which makes a prospect a customer',
      params: {
        who: 'the person: a number, part of the name, phone or email',
        words: 'what was bought: "2x omega 3, vitamin C"',
      },
      options: {
        amount: 'how much it cost',
        currency: 'the currency, if not your own',
        on: 'the day of the order, if not today',
        lasts: 'how long it lasts: 30d, "6 weeks"',
        next: 'the next step, or none',
      },
      items: 'What was bought',
      ask: { items: 'What was bought? (Enter for nothing)', amount: 'For how much? (Enter for nothing)' },
      saved: (p: { name: string }) => `Order written down: ${p.name}.`,
      savedFirst: (p: { name: string }) => `First order written down: ${p.name}.`,
      back: 'back on the list',
      after: (p: { gap: string }) => `${p.gap} after the order`,
      labels: { bought: 'Bought', lasts: 'Lasts until', stage: 'Now' },
      undone: 'the order and what followed from it',
    },
    plan: {
      summary: 'Give a person a next step',
      params: {
        who: 'the person: a number, part of the name, phone or email',
        words: 'the date, then what for; a date of several words may be quoted',
      },
      options: {
        every: 'it comes again: monday, "2 weeks", "the last friday of the month"',
        theirs: 'it is their promise, to be checked on that day',
        nudge: 'it may give way to others',
        promise: 'it stays until kept or moved (as it is when nothing is said)',
        orphans: 'everyone who has no next step gets one, spread over the days from tomorrow or the date given',
        perDay: 'with --orphans: how many on one day, with what is planned already (as many as today shows)',
      },
      orphans: {
        planned: (p: { people: string; days: string; perDay: number }) =>
          `A next step for ${p.people}: ${p.days}, at most ${String(p.perDay)} a day.`,
        leftOut: (p: { count: number; stage: string }) =>
          `${people(p.count)} without a next step ${pluralEn(p.count, 'is', 'are')} left out, being at the stage ${p.stage}.`,
        misnumbered: (n: number) =>
          `${people(n)} without a next step ${pluralEn(n, 'is left out, as the only number known is', 'are left out, as the only numbers known are')} wrong.`,
        newNumber: (n: number) => pluralEn(n, 'To give a new number:', 'To give one of them a new number:'),
        none: 'Everyone has a next step.',
        noneElse: 'Everyone else has a next step.',
        see: (n: number) => `To see ${pluralEn(n, 'who it is', 'who they are')}:`,
        letGo: (n: number) => pluralEn(n, 'To let them go:', 'To let one of them go:'),
        takeBack: 'To take it back:',
      },
      saved: (p: { name: string }) => `Planned for ${p.name}.`,
      already: (p: { name: string }) => `This is planned for ${p.name} already. Nothing was changed.`,
      undone: 'the next step',
    },
    demo: {
      summary: 'Make a sandbox with sample people and walk through it; your own list is not touched',
      params: {},
      options: { remove: 'remove the sandbox' },
      opening: (n: number) => `${String(n)} made-up people, in a sandbox of their own.`,
      apart: 'Your own list is not touched. Each line below is run as if you had typed it.',
      yours: 'Your turn',
      noCommand:
        'There is no command followup here yet; README.md says how to get it. Until then it is typed like this.',
      goOn: [
        {
          text: 'Every command works on the sample with --demo:',
          lines: [
            ['today', '--week', '--demo'],
            ['list', '--cold', '--demo'],
            ['call', '--demo'],
          ],
        },
        { text: 'Begin your own list:', lines: [['add', 'Jane Doe, met at the expo, call friday']] },
        { text: 'Remove the sample:', lines: [['demo', '--remove']] },
      ],
      removed: 'The sandbox is removed.',
      nothing: 'There is no sandbox.',
    },
    board: {
      summary: 'Show a funnel as a board: the stages side by side, a card for each person',
      params: {},
      options: {
        funnel: 'this funnel; the first one unless said otherwise',
        role: 'only people in this role',
        tag: 'only people with this tag',
        source: 'only people met there; a part of the words is enough',
        cold: 'only people who have not been touched for long',
        rotting: 'only people who stand on a stage longer than it allows without a touch',
        noNext: 'only people without a next step',
        limit: 'how many cards of a stage at most; 8 unless said otherwise, with --json all',
        print: 'print it on a terminal too; with --limit it is printed anyway',
      },
      page: {
        moved: (p: { name: string; stage: string }) => `${p.name}: now on "${p.stage}"`,
        elsewhere: (p: { name: string; stage: string }) => `${p.name} is on "${p.stage}" by now`,
        left: (n: number) => (n === 0 ? 'Nobody was moved.' : `${people(n)} moved.`),
        stepBack: 'One step back:',
        keys: {
          move: 'move the card',
          moveToo: 'move the card, where Shift is not heard',
          open: 'open',
          filter: 'filter',
          undo: 'undo',
          leave: 'leave',
          funnel: 'other funnel',
          clear: 'clear the filter',
          keep: 'keep the filter',
          go: 'go from card to card',
          goToo: 'the same by letters',
          back: 'back',
          scroll: 'scroll',
        },
      },
      noNext: 'no next step',
      cooling: 'cooling',
      cold: 'cold',
      stuck: (n: number) => `stuck ${days(n)}`,
      more: (n: number) => `and ${String(n)} more`,
      wholeStage: 'All of a stage:',
    },
    triage: {
      summary:
        'Decide about people who came by an import, one key each: a next step soon, later or some day, or let go',
      undone: 'what was decided',
      params: { who: 'decide about these at once: a number, part of the name, phone, email or #tag of each' },
      options: {
        rank: 'how soon they get a next step, within a week, three weeks or three months',
        as: 'who they are already; gives the role, its stage and a next step',
        letGo: 'nobody to follow up',
        why: 'with --let-go: why',
        tag: 'only people with this tag',
        source: 'only people met there; a part of the words is enough',
        limit: 'how many are listed at most',
        ids: 'only the numbers, one a line',
        print: 'print the list on a terminal too; with --limit it is printed anyway',
      },
      title: 'Triage',
      ranks: { soon: 'soon', later: 'later', someday: 'some day' },
      none: 'Everyone is decided about.',
      bringMore: 'To bring the contacts of your phone:',
      noneShown: 'Nobody undecided fits the filter.',
      headings: { no: 'No.', name: 'Name', company: 'Company', reach: 'Reach', source: 'From', tags: 'Tags' },
      total: (n: number) => `${people(n)} to decide about`,
      more: (p: { count: number; total: number }) => `and ${String(p.count)} more, ${people(p.total)} to decide about`,
      howTo: 'To decide about one of them:',
      theDecision: 'What to decide',
      many: (n: number) => `This decides about ${people(n)}.`,
      askMany: (n: number) => `Decide about ${people(n)}?`,
      leftOut: (n: number) => `${people(n)} with the tag ${pluralEn(n, 'is', 'are')} decided about already.`,
      whatNow: (name: string) => `${name}?`,
      skip: 'skip',
      quit: 'leave',
      told: {
        step: (p: { name: string; when: string }) => `${p.name}: next step ${p.when}`,
        stepAs: (p: { name: string; role: string; when: string }) => `${p.name}: ${p.role}, next step ${p.when}`,
        steps: (p: { people: string; days: string }) => `${p.people}: next steps ${p.days}`,
        stepsAs: (p: { people: string; role: string; days: string }) => `${p.people}: ${p.role}, next steps ${p.days}`,
        letGo: (p: { who: string }) => `Let go: ${p.who}`,
        /** The same where a line is short. */
        short: (p: { who: string; days: string }) => `${p.who}: ${p.days}`,
        shortAs: (p: { who: string; role: string; days: string }) => `${p.who}: ${p.role}, ${p.days}`,
        tagged: (p: { who: string; tags: string }) => `${p.who}: ${p.tags}`,
      },
      page: {
        progress: (p: { left: number; today: number }) => `${String(p.left)} left, ${String(p.today)} decided today`,
        shown: (p: { shown: number; left: number }) => `${String(p.shown)} of ${String(p.left)} left`,
        progressShort: (p: { left: number; today: number }) => `${String(p.left)} left, ${String(p.today)} today`,
        marked: (n: number) => `${String(n)} marked: one key for all of them`,
        tagWith: 'Tag',
        left: (p: { decided: number; left: number }) =>
          p.decided === 0
            ? `Nobody was decided about, ${String(p.left)} left.`
            : `${people(p.decided)} decided about, ${String(p.left)} left.`,
        goOn: 'To go on:',
        takeBack: 'One step back:',
        keys: {
          soon: 'soon',
          later: 'later',
          someday: 'some day',
          letGo: 'let go',
          customer: 'customer',
          team: 'team',
          mark: 'mark',
          markAll: 'all',
          unmark: 'unmark',
          tag: 'tag',
          filter: 'filter',
          open: 'open',
          undo: 'undo',
          leave: 'leave',
          clear: 'clear the filter',
          keep: 'keep the filter',
          save: 'tag them',
          cancel: 'never mind',
          go: 'up and down',
          back: 'back',
          scroll: 'scroll',
        },
        tells: {
          soon: 'soon: a next step within a week',
          later: 'later: a next step in the second or third week',
          someday: 'some day: a next step within three months',
          letGo: 'let go: nobody to follow up',
          customer: 'a customer already: the role, its stage, a next step within three weeks',
          team: 'in the team already: the role, its stage, a next step within a week',
          mark: 'mark; a key then decides about all who are marked',
          markAll: 'mark all who are shown, or none of them',
          tag: 'tag whoever is marked',
          filter: 'filter by name, company, where from, tag',
        },
      },
    },
    funnel: {
      undone: 'the change of the funnel',
      summary:
        'Show the funnels in numbers - who stands where, who came how far, how long it took - or edit their stages',
      params: {
        action: 'change the stages; alone it asks, or shows them',
        change: 'what to do with a stage',
        words: 'the stage, then its new name, the stage it is merged into or its days; for add the new name alone',
      },
      options: {
        funnel: 'only this funnel',
        by: 'the same people by where they were met or when they entered',
        after: 'add or move: behind this stage',
        before: 'add or move: in front of this stage',
        to: 'remove: where the people who stand there go',
        rot: 'add: after how many days without a touch people there count as stuck, or never',
        en: 'add or rename: the English name',
        ru: 'add or rename: the Russian name',
      },
      empty: 'Nobody has entered yet.',
      stage: 'Stage',
      now: 'Now',
      reached: 'Reached',
      conversion: 'Conv.',
      days: 'Days',
      rotting: 'Stuck',
      value: 'Orders',
      group: 'Group',
      unknown: 'not known',
      entered: 'Entered',
      won: 'Won',
      lost: 'Lost',
      result: (p: { won: number; entered: number; share: number }) =>
        `${String(p.won)} of ${String(p.entered)} won, ${String(p.share)}%`,
      edit: {
        which: 'Which stage?',
        theStage: 'The stage',
        label: 'The name of the stage',
        newStage: 'A new stage',
        where: 'Where it is to stand',
        rotDays: 'Days until stuck',
        rotTakes: 'a number from 1 to 999, never',
        never: 'never',
        otherLanguage: 'In Russian',
        typed: 'Typed as',
        daysHeading: 'Days',
        askFunnel: 'Which funnel?',
        askChange: 'What to do?',
        askAfter: 'Behind which stage?',
        askBefore: 'In front of which stage?',
        askInto: 'Into which stage?',
        askDays: 'After how many days without a touch are people there stuck? (or never)',
        askTarget: (p: { stage: string; count: number }) =>
          `Where do the people of "${p.stage}" go (${people(p.count)})?`,
        changes: {
          add: 'add a stage',
          rename: 'rename a stage',
          move: 'put a stage elsewhere',
          merge: 'merge two stages',
          remove: 'take a stage off',
          rot: 'change after how many days people are stuck',
        },
        told: {
          add: (p: StageTold) => `The stage "${p.stage}" was added.`,
          rename: (p: StageTold) => `"${p.stage}" is called "${p.to}" now.`,
          move: (p: StageTold) => `"${p.stage}" stands elsewhere now.`,
          merge: (p: StageTold) => `"${p.stage}" was merged into "${p.to}": ${people(p.moved)} moved along.`,
          remove: (p: StageTold) =>
            p.moved === 0
              ? `The stage "${p.stage}" was taken off.`
              : `The stage "${p.stage}" was taken off: ${people(p.moved)} moved to "${p.to}".`,
          rot: (p: StageTold) =>
            p.rotDays === null
              ? `On "${p.stage}" nobody counts as stuck any more.`
              : `On "${p.stage}" people are stuck after ${days(p.rotDays)} without a touch.`,
        } satisfies Record<StageChange, (p: StageTold) => string>,
        takeBack: 'Take it back:',
      },
      stuck: (n: number) => `${people(n)} ${pluralEn(n, 'stands', 'stand')} still without a touch:`,
    },
    list: {
      summary: 'List people, with filters that combine and lists that are saved',
      undone: 'the saved list',
      params: { view: 'a list you saved, by its name; further filters narrow it' },
      options: {
        role: 'only people in this role',
        category: 'only people of this category',
        tag: 'only people with this tag',
        source: 'only people met there; a part of the words is enough',
        stage: 'only people on this stage',
        funnel: 'only people in this funnel',
        cold: 'only people who have not been touched for long',
        rotting: 'only people who stand on a stage longer than it allows without a touch; a date you set is waited for',
        noNext: 'only people without a next step',
        orphans: 'the same as --no-next',
        due: 'only people with a step due today or before',
        letGo: 'the people you let go',
        sort: 'the order',
        reverse: 'the other way round',
        columns:
          'what to tell of each, with commas between: no, name, company, role, category, stage, source, warmth, touch, next, what, reach, phone, email, tags',
        limit: 'how many at most; 50 on a screen unless said otherwise',
        ids: 'only their numbers, one a line',
        save: 'keep this list - filters, order, columns - under a name',
        views: 'the lists you saved',
        forget: 'take a saved list off',
      },
      none: 'Nobody matches.',
      more: (p: { count: number; total: number }) =>
        `and ${String(p.count)} more; --limit ${String(p.total)} shows all`,
      sorts: { name: 'name', next: 'next step', cold: 'coldest', added: 'added', touch: 'last touch', stage: 'stage' },
      headings: {
        no: '#',
        name: 'Name',
        company: 'Company',
        role: 'Role',
        category: 'Category',
        stage: 'Stage',
        source: 'Met',
        warmth: 'Warmth',
        touch: 'Last touch',
        next: 'Next step',
        what: 'What',
        reach: 'Reach',
        phone: 'Phone',
        email: 'Email',
        tags: 'Tags',
      } satisfies Record<ListColumn, string>,
      savedLists: {
        name: 'The name of the list',
        takes: 'letters and digits',
        saved: (p: { name: string }) => `Saved as "${p.name}":`,
        was: (p: { options: string }) =>
          `Until now it was ${p.options === '' ? 'everyone' : p.options}. To bring that back:`,
        forgotten: (p: { name: string }) => `The list "${p.name}" is not kept any more.`,
        none: 'No list is saved yet. To save one:',
        example: 'warm leads',
      },
    },
    search: {
      summary: 'Find people by name, phone, email or tag, and by the words of notes, touches and follow-ups',
      params: { words: 'what to look for; the last word may be the beginning of one' },
      options: {
        limit: 'how many people at most; 20 on a screen unless said otherwise',
        ids: 'only their numbers, one a line',
        stdin: 'answer line by line whom each line of JSON names',
      },
      what: 'What to look for',
      none: (text: string) => `Nothing found for "${text}".`,
      noWords: (text: string) => `Letters and digits can be searched for; "${text}" has none.`,
      more: (p: { count: number; total: number }) =>
        `and ${String(p.count)} more; --limit ${String(p.total)} shows all`,
      elsewhere: (n: number) => `and in ${String(n)} more ${pluralEn(n, 'place', 'places')}`,
      places: {
        name: 'name',
        givenName: 'forename',
        familyName: 'surname',
        nickname: 'nickname',
        formerName: 'former name',
        company: 'company',
        contact: 'contact',
        tag: 'tag',
        note: 'note',
        touch: 'touch',
        followup: 'follow-up',
      },
    },
    show: {
      summary: 'Show all there is to know before a call',
      params: { who: 'the person: a number, part of the name, phone or email' },
      options: { full: 'the whole history' },
      next: 'Next',
      noNext: 'no next step:',
      reach: 'Reach',
      stage: 'Stage',
      since: (p: { day: string; days: number }) => (p.days === 0 ? 'since today' : `since ${p.day}, ${days(p.days)}`),
      warmth: 'Warmth',
      lastTouch: (ago: string) => `last touch ${ago}`,
      touches: 'Touches',
      touchesOf: (p: { sent: number; of: number }) =>
        p.sent > p.of ? String(p.sent) : `${String(p.sent)} of ${String(p.of)} so far`,
      sinceOrder: (p: { day: string }) => `since the order of ${p.day}`,
      unanswered: (n: number) => `${String(n)} unanswered`,
      sponsor: 'Sponsor',
      turns: (age: number) => `turns ${String(age)}`,
      localTime: 'Their time',
      zoneUnknown: 'no such time zone',
      letGo: (p: { day: string; reason: string }) => `Let go on ${p.day}${p.reason === '' ? '' : `: ${p.reason}`}`,
      lastTouches: 'Last touches',
      allTouches: 'Touches',
      orders: 'Orders',
      lasts: (time: string) => `lasts ${time}`,
      notes: 'Notes',
      closed: 'Closed steps',
      moves: 'Stage history',
    },
    stage: {
      summary: 'Move a person to a stage of a funnel',
      undone: 'the move',
      params: {
        who: 'the person: a number, part of the name, phone or email',
        stage: 'the stage: its name in either language, or the beginning of it',
      },
      options: { funnel: 'the funnel, where several have such a stage' },
      what: 'The stage',
      ask: 'To which stage?',
      saved: (p: { name: string }) => `Moved ${p.name}.`,
      already: (p: { name: string; stage: string; funnel: string }) =>
        `${p.name} stands at ${p.stage} already (${p.funnel}). Nothing was changed.`,
      joined: 'now in the team',
      stillOpen: (n: number) => `${n === 1 ? 'This step stays' : 'These steps stay'} open. To let them go:`,
      orderMissing: 'What was bought is not on record yet:',
    },
    tag: {
      summary: 'Put tags on a person, take them off, or show them',
      undone: 'the tags',
      params: {
        who: 'the person: a number, part of the name, phone or email',
        tags: 'tags to put on; with a minus before it a tag is taken off; none shows them',
      },
      options: { remove: 'a tag to take off' },
      title: (p: { name: string }) => p.name,
      none: (p: { name: string }) => `${p.name} has no tags.`,
      added: (_n: number) => 'Added',
      removed: (_n: number) => 'Taken off',
    },
    today: {
      summary: "Show today's people: promises first, then what has a time, then nudges",
      params: {},
      options: {
        for: 'fit the time there is: 45m, 1h30m; promises always stay',
        asOf: 'the list as it stands on another day',
        week: 'the next seven days, day by day',
        all: 'every nudge, beyond the cap',
        tag: 'only people with this tag',
        role: 'only people in this role',
        limit: 'how many people at most',
        ids: 'only their numbers, one a line',
      },
      nobody: 'nobody is due',
      free: 'nobody',
      late: (n: number) => `${String(n)} late`,
      minutes: (time: string) => `about ${time}`,
      shownOf: (p: { shown: number; total: number }) => `${String(p.shown)} of ${people(p.total)}`,
      tooMuch: (p: { time: string }) => `The promises alone take about ${p.time}; none of them is left out.`,
      groups: { promise: 'Promises', timed: 'At a set time', nudge: 'Nudges' },
      left: (n: number) => `and ${String(n)} more:`,
      leftOut: (p: { count: number; time: string }) => `${people(p.count)} did not fit into ${p.time}:`,
      orphans: (n: number) => `${people(n)} ${pluralEn(n, 'has', 'have')} no next step:`,
      callFirst: 'To call the first of them:',
      hint: 'When you have talked:',
      firstRun: {
        title: 'Nobody is on your list yet. Three ways to begin:',
        add: 'Write down one person in your own words',
        example: 'Jane Doe, met at the expo, +1 415 555 2671, call tomorrow',
        import: 'Bring your contacts over from the phone',
        demo: 'Look around among sample people first',
      },
    },
    template: {
      summary: 'Keep messages that are written once and filled in for each person',
      undone: 'the template',
      params: {
        action: 'what to do; the list where nothing is said',
        template: 'the name of the template',
        words: 'its text, with fields such as {first}; \\n breaks a line',
      },
      options: {
        language: 'its language, yours where nothing is said; a person gets the one in their own',
        channel: 'what it is for, a message where nothing is said',
        subject: 'the subject of an email, with fields; a dash takes it off',
      },
      name: 'The name of the template',
      nameTakes: 'letters, digits and dashes, without blanks',
      text: 'The text',
      subject: 'The subject',
      askNew: 'What does it say?',
      ask: 'What does it say? (Enter leaves it as it is)',
      which: (p: { name: string }) => `Which "${p.name}"?`,
      languages: { en: 'English', ru: 'Russian' },
      added: (p: { name: string; variant: string }) => `Added the template "${p.name}" (${p.variant}).`,
      edited: (p: { name: string; variant: string }) => `Changed the template "${p.name}" (${p.variant}).`,
      removed: (p: { name: string; variant: string }) => `Removed the template "${p.name}" (${p.variant}).`,
      same: (p: { name: string }) => `The template "${p.name}" says this already. Nothing was changed.`,
      none: 'There are no templates yet.',
      hint: 'Write the first one:',
      fields: 'Fields:',
      about: {
        first: 'first name',
        name: 'whole name',
        company: 'company',
        source: 'where you met',
        sponsor: 'who brought them',
        product: 'what they ordered last',
        agreed: 'what is agreed for the next step',
        day: 'the day of the next step',
        time: 'the time of the next step',
      } satisfies Record<TemplateField, string>,
      /** A day within a message. */
      day: (p: { weekday: string; date: number; month: string }) => `${p.weekday} ${String(p.date)} ${p.month}`,
      longMonths,
    },
    redo: {
      summary: 'Do again what undo took back',
      params: {},
      options: { steps: 'so many commands, in the order they were first done in' },
      done: (p: { what: string; command: string; when: string }) =>
        `Done again: ${p.what} (${p.command}, taken back ${p.when}).`,
      doneFor: (p: { what: string; whom: string; command: string; when: string }) =>
        `Done again: ${p.what} - ${p.whom} (${p.command}, taken back ${p.when}).`,
    },
    undo: {
      summary: 'Take back the last command',
      params: {},
      options: { steps: 'so many commands, one after the other, the last first' },
      done: (p: { what: string; command: string; when: string }) => `Taken back: ${p.what} (${p.command}, ${p.when}).`,
      doneFor: (p: { what: string; whom: string; command: string; when: string }) =>
        `Taken back: ${p.what} - ${p.whom} (${p.command}, ${p.when}).`,
      anything: (p: { command: string }) => `what "${p.command}" did`,
    },
    watch: {
      summary: 'Ring when a follow-up comes due, until stopped with Ctrl-C',
      params: {},
      options: {
        once: 'show what is due now and end, for cron',
        status: 'say who watches, what is next, what was shown last and when nobody watched',
        install: 'start it by itself at login, from now on, and show a notification to prove it',
        uninstall: 'start it by itself no more, and remove all that was installed for it',
        background: 'watch where nobody sits at it, after another watch where one runs; what is installed runs this',
        plain: 'write lines, also on a terminal that a page could fill',
      },
      started: 'Watching. Ctrl-C ends it.',
      next: (p: { when: string; name: string }) => `Next: ${p.when}, ${p.name}`,
      shown: (p: { name: string; reach: string; way: string }) =>
        `${p.name}${p.reach === '' ? '' : `, ${p.reach}`} (${p.way})`,
      shownDigest: (p: { count: number; way: string }) => `digest of ${followups(p.count)} (${p.way})`,
      acted: (p: { name: string; action: string }) => `${p.name}: "${p.action}" pressed`,
      quiet: (p: { until: string }) => `Quiet hours: until ${p.until} only promises for their time ring.`,
      trouble: (p: { count: number; why: string }) =>
        `${reminders(p.count)} ${pluralEn(p.count, 'waits', 'wait')}: ${p.why}. Trying again.`,
      once: (p: { count: number }) => (p.count === 0 ? 'Nothing is due.' : `Shown: ${reminders(p.count)}.`),
      saved: 'What was kept in memory is saved now.',
      ended: (p: { count: number }) => `Stopped. Shown: ${reminders(p.count)}.`,
      looked: {
        background: 'The page is closed; the background watch goes on ringing.',
        elsewhere: 'The page is closed; the watch of the other terminal goes on ringing.',
      } satisfies Record<Exclude<Ringer, 'here'>, string>,
      running: (p: { pid: string; since: string }) => `followup watch is running: process ${p.pid}, since ${p.since}.`,
      runningBack: (p: { pid: string; since: string }) =>
        `followup watch is running in the background: process ${p.pid}, since ${p.since}.`,
      notRunning: (p: { command: string }) => `Reminders are off. Turn them on: ${p.command}`,
      /** The full-screen page. */
      page: {
        since: (p: { since: string }) => `watching since ${p.since}`,
        ringer: {
          background: 'rings in background',
          elsewhere: 'another watch rings',
        } satisfies Record<Exclude<Ringer, 'here'>, string>,
        tookOver: {
          background: 'The background watch has ended; this page rings now.',
          elsewhere: 'The other watch has ended; this page rings now.',
        } satisfies Record<Exclude<Ringer, 'here'>, string>,
        quiet: (p: { from: string; to: string }) => `quiet ${p.from}-${p.to}`,
        quietNow: (p: { until: string }) => `quiet until ${p.until}`,
        due: (p: { count: number }) => `Due now: ${String(p.count)}`,
        more: (p: { count: number }) => `and ${String(p.count)} more`,
        nothingDue: 'Nothing is due.',
        coming: 'Coming',
        nothingComing: 'Nothing with a time is planned.',
        lately: 'Lately',
        now: 'Now',
        lastTime: 'Last time',
        nth: (p: { nth: number; of: number }) => `${String(p.nth)} of ${String(p.of)}`,
        hidden: 'Discreet: v shows it.',
        snoozeFor: 'Snooze for how long?',
        shown: (p: { name: string }) => `Came due: ${p.name}`,
        digest: {
          morning: (p: { count: number }) => `Morning digest: ${followups(p.count)}`,
          missed: (p: { count: number }) => `Missed while away: ${followups(p.count)}`,
          quiet: (p: { count: number }) => `During quiet hours: ${followups(p.count)}`,
          together: (p: { count: number }) => `Due now: ${followups(p.count)}`,
          again: (p: { count: number }) => `Still to do: ${followups(p.count)}`,
        } satisfies Record<DigestCause, (p: { count: number }) => string>,
        /** Names end in a stop where they are initials, so none follows them. */
        done: (p: { name: string; when: string }) => `Done, next ${p.when}: ${p.name}`,
        whatWasSaid: 'Done. What was said?',
        doneAll: (p: { name: string }) => `Done, nothing is planned: ${p.name}`,
        snoozed: (p: { name: string; when: string }) => `Snoozed until ${p.when}: ${p.name}`,
        left: (p: { name: string }) => `Left, it comes again: ${p.name}`,
        undone: (p: { what: string; about: string }) => `Taken back: ${p.what}${p.about === '' ? '' : ` - ${p.about}`}`,
        keys: {
          open: 'one by one',
          done: 'done',
          snooze: 'snooze',
          snoozeBy: (p: { time: string }) => `for ${p.time}`,
          call: 'call',
          back: 'back',
          letBe: 'let it be',
          reveal: 'show it',
          others: 'the others',
          overview: 'overview',
          undo: 'undo',
          leave: 'leave',
        },
      },
    },
    when: {
      summary: 'Show how words for a date are understood',
      params: { phrases: 'words for a date; several in quotes each' },
      options: {
        stdin: 'read line by line: words or JSON',
        now: 'read against this moment, YYYY-MM-DDTHH:MM',
        past: 'as a touch that happened, not as a follow-up',
      },
      zone: (p: { zone: string }) => `(${p.zone})`,
      what: 'The date',
      noDays: 'no day of it is left',
    },
  },
}
