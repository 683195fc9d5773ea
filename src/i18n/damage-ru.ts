import type { damageEn } from './damage-en.ts'
import { pluralRu } from './plural.ts'
import { said } from './fill.ts'

const rows = (count: unknown) => `${String(count)} ${pluralRu(Number(count), 'запись', 'записи', 'записей')}`

/** What is said of a damaged list, in Russian. */
export const damageRu: typeof damageEn = {
  repair: {
    sound: (p) => `Файл ${p.file} не повреждён.`,
    done: (p) => `Файл ${p.file} восстановлен. Уцелело: ${rows(p.rows)}.`,
    complete: 'Ничего не пропало.',
    tables: 'Что пострадало',
    people: 'У кого',
    missing: (count) => `пропало: ${String(count)}`,
    doubtful: (count) => `нельзя доверять: ${String(count)}`,
    old: (count) => `без последнего изменения: ${String(count)}`,
    unknown: 'сколько пропало, неизвестно',
    lostPerson: 'человек, имя которого утрачено',
    more: (count) => `и ещё ${String(count)}`,
    noted:
      'То, чему нельзя доверять, записано в заметки на карточках: по нему followup не звонит, не пишет и не напоминает.',
    kept: (p) => `Повреждённый файл сохранён: ${p.kept}`,
    back: 'Вернуться к нему:',
    backup: (p) =>
      `Пропавшее может быть в резервной копии (${p.when}): ${p.file}. Сделать списком её, а этот оставить рядом:`,
    note: (p) => `Найдено повреждённым, проверьте (${p.where}): ${p.text}`,
    nobody: 'Имя утрачено',
  },
  kinds: {
    pages: (d) => `SQLite сообщает «${said(d.text)}»`,
    side: () => 'повреждён файл -wal с последними изменениями. До восстановления их потеряет любая другая команда',
    changed: (d) => `${said(d.where)}: изменено не через followup — ${rows(d.rows)}`,
    missing: (d) => `${said(d.where)}: не хватает — ${rows(d.rows)}`,
    foreign: (d) => `${said(d.where)}: добавлено не через followup — ${rows(d.rows)}`,
    seal: (d) => `${said(d.where)}: повреждена общая контрольная сумма, или записи подменены`,
    derived: (d) => `${said(d.where)}: данные для поиска не сходятся с записями`,
  },
  tables: {
    meta: 'сам список',
    person: 'люди',
    role: 'роли',
    contact_point: 'телефоны и адреса',
    tag: 'метки',
    note: 'заметки',
    touch: 'касания',
    followup: 'шаги',
    order: 'заказы',
    funnel: 'воронки',
    stage: 'этапы',
    placement: 'места в воронках',
    stage_move: 'переходы между этапами',
    cadence: 'ритмы',
    alias: 'номера объединённых',
    template: 'шаблоны',
    saved_list: 'сохранённые списки',
    source: 'отчёты',
    source_row: 'сказанное в отчётах',
    reminder: 'напоминания',
    watch_run: 'работа watch',
    go_step: 'шаги go',
    journal: 'история',
    journal_change: 'данные истории для отмены',
    person_word: 'слова имён',
    sqlite_sequence: 'выданные номера',
  },
}
