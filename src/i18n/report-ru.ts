import type { ReportLine } from '../domain/record/report-line.ts'
import { pluralRu } from './plural.ts'
import type { ReportWords } from './report-en.ts'

const fields: Readonly<Record<string, string>> = {
  name: 'имя',
  phone: 'телефон',
  email: 'почта',
  url: 'ссылка',
  address: 'адрес',
  company: 'компания',
  source: 'откуда',
  birthday: 'день рождения',
  nickname: 'прозвище',
  givenName: 'имя',
  familyName: 'фамилия',
  formerName: 'прежнее имя',
  zone: 'часовой пояс',
  tags: 'метка',
  notes: 'заметка',
  roles: 'роль',
  sponsor: 'спонсор',
}

const fieldOf = ({ field }: ReportLine) => fields[field ?? ''] ?? field ?? ''
const list = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ')

/** What an import says of a report, in Russian. */
export const reportRu: ReportWords = {
  title: (p) => (p.isFirst ? `Отчёт «${p.name}» за ${p.day}, первый` : `Отчёт «${p.name}» за ${p.day}`),
  unchanged: (p) => `Без изменений: ${String(p.count)}`,
  held: (p) => `Не возвращаем то, что вы убрали: ${String(p.count)}`,
  rest: (p) => `и ещё ${String(p.count)} таких же`,
  letGo: (p) => `отпущен(а) ${p.day}`,
  line: (l) => {
    const to = l.to ?? ''
    switch (l.event) {
      case 'new':
        return `+ ${l.name} №${l.key} ${to}`.trimEnd()
      case 'doubtful':
        return l.like.length === 0
          ? `? ${l.name} №${l.key}: этот номер стоит в отчёте дважды; строка не взята`
          : `? ${l.name} №${l.key}, возможно, ${l.like.map(({ no, name }) => `#${String(no)} ${name}`).join(', ')}; строка не взята`
      case 'learned':
        return `+ ${l.name}, ${fieldOf(l)}: ${to}`
      case 'changed':
      case 'contact':
        return `~ ${l.name}, ${fieldOf(l)}: ${l.from ?? ''} -> ${to}`
      case 'sponsor':
        return `~ ${l.name}, спонсор: ${l.from ?? 'нет'} -> ${to}`
      case 'yours':
        return `= ${l.name}, ${fieldOf(l)}: ${l.from ?? ''} (ваше), в отчёте ${to}`
      case 'emptied':
        return `- ${l.name}, ${fieldOf(l)}: ${l.from ?? ''} (в отчёте больше нет)`
      case 'renamed':
        return `~ ${l.from ?? ''} = ${to}`
      case 'shared':
        return `? №${l.key} ${l.name}: тот же телефон или почта, что у другого (${l.like.map(({ name }) => name).join(', ')}); это два человека`
      case 'gone':
        return `x ${l.name}: нет в отчёте с ${l.from ?? ''}`
      case 'back':
        return `o ${l.name}: снова в отчёте`
      case 'order':
        return `$ ${l.name}: заказ ${l.from ?? ''} ${to}`.trimEnd()
      case 'optedOut':
        return `! ${l.name}: просьба не звонить`
    }
  },
  stop: (stop) => {
    switch (stop.kind) {
      case 'older':
        return `Отчёт за ${stop.day} старше последнего, за ${stop.last}.`
      case 'missing':
        return `Не хватает ${String(stop.gone)} из ${String(stop.of)}: это весь отчёт?`
      case 'headers':
        return `В отчёте больше нет ${pluralRu(stop.missing.length, 'колонки', 'колонок', 'колонок')} ${list(stop.missing)}.`
      case 'key':
        return `Нет колонки «${stop.column}», по которой различаются люди.`
      case 'shifted':
        return `Номеров, которые стоят теперь у других людей: ${String(stop.rows)} из ${String(stop.of)}. Не сдвинулись ли колонки?`
    }
  },
  goOn: 'Всё равно продолжить?',
  formerLabel: 'прежний',
  ask: {
    question: (p) =>
      `${p.name} №${p.key}: возможно, этот человек у вас уже есть. Кто это?${p.rest > 0 ? ` (ещё вопросов: ${String(p.rest)})` : ''}`,
    same: (p) => `#${String(p.no)} ${p.name}`,
    add: 'Кто-то другой: добавить',
    skip: 'Не брать',
    skipRest: 'Не брать ни этого, ни остальных',
  },
  refused: {
    key: 'номер',
    name: 'имя',
    why: 'почему',
    doubtful: (p) => (p.people === '' ? 'номер стоит дважды' : `возможно, ${p.people}`),
  },
}
