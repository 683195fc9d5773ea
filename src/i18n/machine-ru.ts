import { damageRu } from './damage-ru.ts'
import type { MachineWords } from './machine-words.ts'
import { pluralRu } from './plural.ts'
import { said } from './words.ts'

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
    entryToRun:
      'рабочие столы запускают эту запись при входе. Оконному менеджеру, который этого не делает (таков i3), нужна строка в файле запуска:',
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
    ask: 'Только что показано уведомление «followup умеет напоминать». Вы его видите?',
    seen: 'Вижу',
    unseen: 'Не вижу',
    well: (p) => `Напоминания до вас доходят (${p.way}).`,
    hidden: (p) => `Рабочий стол принял уведомление (${p.way}), но вы его не видите. Проверьте:`,
    failed: (p) => `Показать уведомление не удалось: ${p.why}.`,
    advice: [
      'Не включён ли режим «Не беспокоить» или фокусировка? Тогда уведомления ждут в списке рабочего стола.',
      'Не открыты ли на весь экран фильм, игра или показ экрана? Многие рабочие столы на это время придерживают уведомления.',
      'Разрешены ли уведомления followup в настройках рабочего стола?',
      'Тот ли перед вами экран и тот ли сеанс, в котором работает followup?',
    ],
  },

  status: {
    down: (p) =>
      `Сейчас напоминания не работают; они включатся не позже следующего входа в систему. Включить сразу: ${p.command}`,
    autostart: 'При входе',
    startsBy: (p) => `включаются сами: ${p.kind}`,
    startsNot: (p) => `автозапуск есть, но отключён: ${p.kind}`,
    byHand: 'сами не включаются',
    next: 'Дальше',
    nothingNext: 'на определённое время ничего не назначено',
    nothingElse: 'больше ничего на определённое время не назначено',
    notActedOn: 'Не сделано',
    againAt: (p) =>
      p.count === 1
        ? `показано 1 напоминание (${p.name}); придёт снова: ${p.when}`
        : `показано ${reminders(p.count)}; ближайшее (${p.name}) придёт снова: ${p.when}`,
    againNow: (p) =>
      p.count === 1
        ? `показано 1 напоминание (${p.name}); вот-вот придёт снова`
        : `показано ${reminders(p.count)}; ближайшее (${p.name}) вот-вот придёт снова`,
    againOnceOn: (p) =>
      p.count === 1
        ? `показано 1 напоминание (${p.name}); придёт снова, как только напоминания включат`
        : `показано ${reminders(p.count)}; ближайшее (${p.name}) придёт снова, как только напоминания включат`,
    againInMorning: (count) =>
      count === 1
        ? 'показано 1 напоминание; до утра снова не придёт'
        : `показано ${reminders(count)}; до утра ни одно снова не придёт`,
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
    ways: { notification: 'уведомлением', terminal: 'в терминале' },
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

  doctor: {
    states: { ok: 'норма', warning: 'внимание', fault: 'сбой' },
    well: 'Всё в порядке. Видите ли вы уведомления, можете сказать только вы: followup doctor --ring',
    total: (p) =>
      [
        ...(p.faults > 0 ? [`${String(p.faults)} ${pluralRu(p.faults, 'сбой', 'сбоя', 'сбоев')}`] : []),
        ...(p.warnings > 0
          ? [`${String(p.warnings)} ${pluralRu(p.warnings, 'предупреждение', 'предупреждения', 'предупреждений')}`]
          : []),
      ].join(', '),
    checks: {
      program: 'Программа',
      config: 'Настройки',
      database: 'Список',
      rights: 'Доступ',
      synced: 'Папка',
      disk: 'Диск',
      clock: 'Часы',
      zones: 'Пояса',
      bus: 'Сеансовая шина',
      display: 'Экран',
      server: 'Уведомления',
      dnd: 'Не беспокоить',
      toasts: 'Уведомления',
      permission: 'Разрешение',
      watch: 'Слежение',
      autostart: 'При входе',
      reminders: 'Напоминания',
      kept: 'Скорость',
      terminal: 'Терминал',
    },
    abilities: { actions: 'кнопки', body: 'текст', persistence: 'список показанного' },
    damage: damageRu,
    found: {
      refused: (d) => said(d.code),
      failed: (d) => `Проверить не удалось: ${said(d.message)}.`,
      'too-long': (d) => `Нет ответа за ${said(d.seconds)} с.`,
      program: (d) => `${said(d.program)}, Node ${said(d.node)}`,
      'program-temporary': (d) => `${said(d.program)} — временная копия от npx, она исчезнет. Установите программу:`,
      config: (d) => `${said(d.file)} читается.`,
      'config-none': () => 'Ничего не задано, действуют обычные значения.',
      'config-unknown': (d) => `В ${said(d.file)} есть настройки, которых эта версия не знает: ${said(d.keys)}.`,
      database: (d) =>
        `${said(d.file)}: ${said(d.people)}, ${said(d.size)}, цел; записанное не пропадёт и при отключении питания.`,
      'database-none': (d) => `Списка ещё нет. Он начнётся с первого человека, в ${said(d.file)}.`,
      'database-part': (d) =>
        `${said(d.file)}: без повреждений, таблиц проверено ${said(d.checked)} из ${said(d.of)}; на остальные не хватило времени.`,
      'database-unsafe': (d) =>
        `${said(d.file)}: на этом диске followup не может писать надёжно (журнал ${said(d.journal)}). Держите список на диске этого компьютера.`,
      'database-damaged': (d) =>
        `${said(d.file)} повреждён: ${said(d.damage)}. Ничего не меняйте; восстановление сохранит этот файл.`,
      'database-damaged-copy': (d) =>
        `${said(d.file)} повреждён: ${said(d.damage)}. Ничего не меняйте; восстановление сохранит этот файл. Последняя резервная копия: ${said(d.copy)}.`,
      rights: (d) => `Читать то, что лежит в ${said(d.folder)}, можете только вы.`,
      'rights-open': (d) => `${said(d.file)} могут прочитать другие пользователи.`,
      'rights-folder': (d) => `Другие пользователи могут подменить ваши файлы в ${said(d.file)}.`,
      'rights-owner': (d) => `${said(d.file)} принадлежит другому пользователю — возможно, после запуска с sudo.`,
      'synced-not': (d) => `${said(d.folder)} на этом компьютере; следов копирования нет.`,
      synced: (d) =>
        `${said(d.folder)} копирует ${said(d.by)}. Список, с которым работают, так портится или раздваивается. Держите его в другом месте, а здесь — резервные копии:`,
      network: (d) =>
        `${said(d.folder)} на другом компьютере (${said(d.by)}). Список, с которым работают, так портится. Перенесите его на этот:`,
      disk: (d) => `Свободно ${said(d.size)}.`,
      'disk-low': (d) => `Свободно ${said(d.size)}, это мало.`,
      'disk-full': (d) => `Свободно ${said(d.size)}: скоро сохранять будет некуда.`,
      clock: (d) => `${said(d.when)}, ${said(d.zone)}`,
      'clock-behind': (d) => `На часах ${said(d.when)}, а список меняли ${said(d.last)}. Поправьте часы.`,
      'clock-drifts': (d) => `${said(d.when)}, ${said(d.zone)}; часы никто не сверяет. Чтобы сверять их по сети:`,
      zones: (d) => `${said(d.version)}, из этой системы`,
      'zones-node': (d) => `${said(d.version)}, из Node ${said(d.node)}`,
      'zones-older': (d) =>
        `${said(d.version)}, из Node ${said(d.node)}. В системе данные старее, ${said(d.system)}, и другие программы могут показывать другое время. Чтобы обновить их:`,
      'zones-old': (d) =>
        `Данные ${said(d.version)} устарели: там, где с тех пор переводили часы по новому закону, время расходится на час. Чтобы обновить их:`,
      'zones-old-node': (d) =>
        `Данные ${said(d.version)} из Node ${said(d.node)} устарели: там, где с тех пор переводили часы по новому закону, время расходится на час. Обновите Node.`,
      bus: (d) => said(d.address),
      'bus-none': () =>
        'Сеансовой шины нет, до рабочего стола не дойти. Выполните команду в терминале рабочего стола или установите её:',
      'bus-silent': (d) => `${said(d.address)} не отвечает. Выйдите из сеанса и войдите снова.`,
      display: (d) => said(d.display),
      'display-none': () =>
        'Этот терминал не знает об экране (DISPLAY, WAYLAND_DISPLAY). Выполните команду в терминале рабочего стола.',
      server: (d) => `${said(d.name)} ${said(d.version)}: ${said(d.can)}`,
      'server-lacks': (d) =>
        `${said(d.name)} ${said(d.version)} не умеет: ${said(d.missing)}. Напоминания придут без этого.`,
      'server-none': () =>
        'На этом рабочем столе некому показывать уведомления. Установите программу для них и войдите снова:',
      'server-silent': () => 'Сервер уведомлений не отвечает. Выйдите из сеанса и войдите снова.',
      'dnd-off': (d) => `Выключено (${said(d.by)}).`,
      'dnd-on': (d) =>
        `Включено: ${said(d.by)} не показывает ничего. Напоминания будут повторяться, пока вы не ответите. Чтобы выключить:`,
      toasts: (d) => `Показывает ${said(d.name)}.`,
      'toasts-intel': (d) =>
        `${said(d.name)} не запускается, поэтому уведомления приходят без кнопок. Программа сделана для Intel; на другом процессоре ей нужна Rosetta:`,
      'toasts-blocked': (d) =>
        `${said(d.file)} не запускается: программу не пускает система или антивирус. Разрешите её там.`,
      permission: () => 'Windows разрешает программам показывать уведомления.',
      'permission-off': () => 'Уведомления в Windows отключены. Чтобы разрешить:',
      'permission-look': () => 'Показывает ли macOS уведомления terminal-notifier, она никому не говорит. Посмотреть:',
      watch: (d) => `За временем следит процесс ${said(d.pid)}${d.when === undefined ? '' : `, с ${said(d.when)}`}.`,
      'watch-off': () => 'За временем никто не следит, ничего не зазвонит. Включить сейчас и при каждом входе:',
      'watch-down': () => 'Автозапуск есть, но сейчас не работает. Включить снова и посмотреть, почему остановилось:',
      autostart: (d) => `Включается само: ${said(d.by)}, ${said(d.node)}`,
      'autostart-none': () => 'Напоминания сами не включаются.',
      'autostart-unknown': (d) => `${said(d.file)} меняли вручную, и что он запускает, неясно. Записать заново:`,
      'autostart-off': (d) => `Есть, но отключён: ${said(d.by)}. Включить:`,
      'autostart-node-gone': (d) =>
        `Запускается ${said(d.node)}, а его больше нет: Node обновили или перенесли. Обновить автозапуск:`,
      'autostart-program-gone': (d) => `Запускается ${said(d.program)}, а его больше нет. Обновить автозапуск:`,
      'autostart-other-node': (d) =>
        `Запускается другой Node: ${said(d.node)}, а здесь ${said(d.own)}. Обновить автозапуск:`,
      'autostart-other-program': (d) =>
        `Запускается другая копия followup: ${said(d.program)}, а здесь ${said(d.own)}. Обновить автозапуск:`,
      'autostart-other-list': (d) =>
        `Напоминания идут по другому списку: ${said(d.list)}, а здесь ${said(d.own)}. Чтобы шли по этому:`,
      reminders: (d) => `Последнее показано ${said(d.when)} (${said(d.way)}).`,
      'reminders-none': () => 'Пока ни одно не показано.',
      'reminders-wait': (d) => `${reminders(Number(d.count))}: срок подошёл больше пяти минут назад, а не показано.`,
      kept: (d) => `Подготовленная программа лежит в ${said(d.folder)}.`,
      'kept-not': (d) =>
        `Ни в папку программы, ни в ${said(d.folder)} писать нельзя, поэтому каждый запуск немного дольше.`,
      terminal: (d) => `столбцов: ${said(d.width)}, с цветом`,
      'terminal-plain': (d) => `столбцов: ${said(d.width)}, без цвета`,
      'terminal-none': () => 'Вывод идёт в файл или в другую программу.',
      'terminal-narrow': (d) => `Столбцов: ${said(d.width)}; страницам нужно хотя бы ${said(d.narrow)}.`,
      'terminal-letters': (d) => `В ${said(d.locale)} не указано UTF-8, имена могут показываться не так, как написаны.`,
    },
  },
}
