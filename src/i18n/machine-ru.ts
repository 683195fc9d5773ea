import type { MachineWords } from './machine-words.ts'
import { pluralRu } from './plural.ts'

const hours = (count: number) => `${String(count)} ч`
const minutes = (count: number) => `${String(count)} мин`
const days = (count: number) => `${String(count)} ${pluralRu(count, 'день', 'дня', 'дней')}`
const reminders = (count: number) => `${String(count)} ${pluralRu(count, 'напоминание', 'напоминания', 'напоминаний')}`

/** What is said of the machine, in Russian. */
export const machineRu: MachineWords = {
  autostart: {
    about: 'followup: напоминания',
    kinds: {
      systemd: 'служба systemd',
      'desktop-entry': 'автозапуск рабочего стола',
      launchd: 'агент launchd',
      task: 'задание планировщика',
    },
    installed: (p) => `Теперь напоминания включаются сами при входе в систему: ${p.kind}.`,
    renewed: (p) => `Автозапуск напоминаний обновлён: ${p.kind}.`,
    instead: {
      'no-systemd': 'Для этого пользователя systemd здесь не работает, поэтому их включает сам рабочий стол.',
      'systemd-refused': 'systemd не принял службу, поэтому их включает сам рабочий стол.',
    },
    wrote: 'Записано',
    watches: 'Работает',
    runningNow: (p) => `да, процесс ${p.pid}`,
    heldByHand: (p) => `процесс ${p.pid}, запущен вручную; когда он закончит, его сменит фоновый`,
    notRunning: 'пока нет: увидеть работу не удалось. Включится при следующем входе в систему.',
    test: 'Проверка',
    rang: (p) => `уведомление показано (${p.way}). Если вы его не увидели:`,
    notRung: (p) => `показать уведомление не удалось: ${p.why}. Что делать:`,
    undo: 'Отменить',
    note: 'Важно',
    temporary: 'это временная копия followup от npx, она исчезнет. Установите программу и повторите команду:',
    otherList: (p) => `до сих пор напоминания приходили по другому списку: ${p.list}`,
    rootSure: 'Вы вошли как root: напоминания будут работать от root, на его рабочем столе и по его списку.',
    removed: 'Напоминания больше не включаются сами.',
    removedFiles: 'Удалено',
    stopped: 'Остановлено',
    process: (p) => `процесс ${p.pid}`,
    nothing: 'Автозапуска не было, удалять нечего.',
    stillHeld: (p) => `процесс ${p.pid} ещё работает, он запущен вручную; остановить его: Ctrl-C`,
  },

  ring: {
    title: 'followup умеет напоминать',
    body: 'Так выглядит напоминание. Делать ничего не нужно.',
  },

  status: {
    autostart: 'При входе',
    startsBy: (p) => `включаются сами: ${p.kind}`,
    startsNot: (p) => `автозапуск есть, но отключён: ${p.kind}`,
    byHand: 'сами не включаются',
    next: 'Дальше',
    nothingNext: 'на определённое время ничего не назначено',
    waiting: 'Ждут',
    unshown: (count) => `${reminders(count)}, срок подошёл, ещё не показано`,
    quiet: 'Тихие часы',
    quietNow: (p) => `сейчас, ${p.from} - ${p.to}: звонят только обещания на своё время`,
    quietAt: (p) => `${p.from} - ${p.to}`,
    noQuiet: 'нет',
    paused: 'Не беспокоить',
    pausedOn: (p) => `включено: ${p.by} ничего не покажет, пока режим не выключат`,
    pausedOff: 'выключено',
    shown: 'Показано',
    shownMorning: 'утренняя сводка',
    shownNone: 'пока ничего',
    acted: 'сделано',
    gaps: 'Пропуски',
    never: 'напоминания ещё не включали',
    noGaps: 'за последние 7 дней не было',
    gap: (p) => `${p.from} - ${p.to}`,
    gapOpen: (p) => `с ${p.from}`,
    causes: { off: 'напоминания были выключены', slept: 'компьютер спал', 'cut-off': 'работа прервалась' },
    missed: (p) =>
      [
        ...(p.reminders > 0 ? [`за это время подошёл срок: ${reminders(p.reminders)}`] : []),
        ...(p.mornings > 0
          ? [
              `${pluralRu(p.mornings, 'опоздала', 'опоздали', 'опоздало')} ${String(p.mornings)} ${pluralRu(p.mornings, 'утренняя сводка', 'утренние сводки', 'утренних сводок')}`,
            ]
          : []),
      ].join(', '),
    missedNone: 'ничего не пропущено',
    moreGaps: (p) => `и ещё ${String(p.count)}, всего ${p.length}`,
    lengths: { days, hours, minutes },
  },
}
