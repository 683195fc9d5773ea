import type { App } from '../../app/app.ts'
import { findPeople } from '../../actions/finding/people.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import { nearest } from '../../reading/nearest.ts'
import { commandAliases, commandNames } from './command-names.ts'

/** What other programs, and Russian speakers, call the same thing. */
const elsewhere: Readonly<Record<string, string>> = {
  new: 'add',
  create: 'add',
  dial: 'call',
  phone: 'call',
  text: 'message',
  write: 'message',
  sms: 'message',
  whatsapp: 'message',
  telegram: 'message',
  mail: 'email',
  finish: 'done',
  complete: 'done',
  remind: 'plan',
  schedule: 'plan',
  postpone: 'snooze',
  delay: 'snooze',
  reschedule: 'move',
  ls: 'list',
  people: 'list',
  contacts: 'list',
  find: 'search',
  view: 'show',
  card: 'show',
  change: 'edit',
  rename: 'edit',
  delete: 'let-go',
  remove: 'let-go',
  rm: 'let-go',
  pipeline: 'funnel',
  sale: 'order',
  daemon: 'watch',
  settings: 'config',
  set: 'config',
  save: 'backup',
  revert: 'undo',
  сегодня: 'today',
  добавить: 'add',
  готово: 'done',
  сделано: 'done',
  план: 'plan',
  запланировать: 'plan',
  напомнить: 'plan',
  отложить: 'snooze',
  перенести: 'move',
  записать: 'log',
  звонок: 'call',
  позвонить: 'call',
  звонить: 'call',
  написать: 'message',
  сообщение: 'message',
  письмо: 'email',
  шаблон: 'template',
  шаблоны: 'template',
  заметка: 'note',
  отпустить: 'let-go',
  показать: 'show',
  карточка: 'show',
  список: 'list',
  люди: 'list',
  контакты: 'list',
  найти: 'search',
  поиск: 'search',
  изменить: 'edit',
  исправить: 'edit',
  метка: 'tag',
  тег: 'tag',
  этап: 'stage',
  воронка: 'funnel',
  заказ: 'order',
  напоминания: 'watch',
  импорт: 'import',
  экспорт: 'export',
  копия: 'backup',
  отмена: 'undo',
  отменить: 'undo',
  история: 'history',
  когда: 'when',
  настройки: 'config',
  демо: 'demo',
  пример: 'demo',
  помощь: 'help',
  справка: 'help',
  версия: 'version',
}

/** What is looked for under a name of its own is a list by a filter, or a part of another command. */
const within: Readonly<Record<string, Hint>> = {
  ...named(
    ['list', '--role', 'customer'],
    'customers',
    'customer',
    'clients',
    'client',
    'buyers',
    'клиенты',
    'клиент',
    'покупатели',
  ),
  ...named(['list', '--role', 'team'], 'team', 'downline', 'команда', 'структура'),
  ...named(['list', '--role', 'prospect'], 'prospects', 'leads', 'кандидаты', 'лиды'),
  ...named(['list', '--cold'], 'cold', 'остывшие', 'забытые'),
  ...named(['list', '--no-next'], 'orphans', 'сироты'),
  ...named(['export', 'people.csv'], 'birthdays', 'birthday', 'дни-рождения', 'день-рождения', 'др'),
  ...named(
    ['funnel'],
    'report',
    'reports',
    'stats',
    'statistics',
    'sales',
    'orders',
    'отчёт',
    'отчет',
    'отчёты',
    'отчеты',
    'статистика',
    'продажи',
    'заказы',
  ),
  ...named(['today', '--week'], 'week', 'agenda', 'calendar', 'load', 'неделя', 'календарь', 'нагрузка'),
  ...named(['today'], 'due', 'overdue', 'tasks', 'просроченные', 'задачи'),
  ...named(['backup', '--restore', '…'], 'restore', 'восстановить'),
}

function named(hint: Hint, ...names: readonly string[]): Readonly<Record<string, Hint>> {
  return Object.fromEntries(names.map((name) => [name, hint]))
}

/** Commands whose name or short name is near to a typed word, nearest first. */
export function nearCommands(typed: string): readonly string[] {
  const names = new Map([
    ...[...commandNames(), 'help', 'version'].map((name) => [name, name] as const),
    ...commandAliases(),
  ])
  const word = typed.toLowerCase()
  const other = Object.hasOwn(elsewhere, word) ? names.get(elsewhere[word] ?? '') : undefined
  const spoken = Object.keys(elsewhere).filter((one) => /[а-яё]/.test(one))
  const near = nearest(word, [...names.keys(), ...spoken]).flatMap((name) => names.get(elsewhere[name] ?? name) ?? [])
  return [...new Set([...(other === undefined ? [] : [other]), ...near])].slice(0, 3)
}

/**
 * Makes the fault for a first word that is no command, with what may have been meant: a near command, the command further
 * on in the line, the card of the person named, a sentence to add. `open` gives the app, whose list of people is looked at.
 */
export async function unknownCommand(
  name: string,
  rest: readonly string[],
  open: () => App | Promise<App>,
): Promise<Fault> {
  const word = name.toLowerCase()
  const part = Object.hasOwn(within, word) ? within[word] : undefined
  if (part) return new Fault('unknown-command', { name }, [part, ['help']])
  const known = new Set(commandNames())
  const near = nearCommands(name).map((command) => [command, ...rest])
  const later = rest.filter((word) => known.has(word)).map((word) => [word, ...without(rest, word), name])
  const people = near.length === 0 && later.length === 0 ? await aboutPerson(name, rest, open) : []
  const hints = [...near, ...later, ...people.filter(([command = '']) => known.has(command))]
  const others = hints.slice(0, 3).filter((hint) => hint.join(' ') !== 'help')
  return new Fault('unknown-command', { name }, [...others, ['help']])
}

function without(words: readonly string[], word: string): readonly string[] {
  const at = words.indexOf(word)
  return [...words.slice(0, at), ...words.slice(at + 1)]
}

async function aboutPerson(
  name: string,
  rest: readonly string[],
  open: () => App | Promise<App>,
): Promise<readonly Hint[]> {
  const words = [name, ...rest.filter((word) => !word.startsWith('-'))].join(' ')
  if (/[,.]|\S\s+\S+\s+\S/.test(words)) return [['add', words]]
  const found = await Promise.all([...new Set([words, name])].map((who) => whoIs(who, open)))
  const who = found.find((one) => one !== undefined)
  return who === undefined ? [] : [['show', who]]
}

/** The words, if somebody on the list answers to them; a list that cannot be read is told by the command that needs it. */
async function whoIs(who: string, open: () => App | Promise<App>): Promise<string | undefined> {
  try {
    return (await findPeople(await open(), who, 1)).people.length > 0 ? who : undefined
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}
