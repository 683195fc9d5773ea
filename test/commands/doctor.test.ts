import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileStore } from '../support/file-store.ts'
import { fillList } from '../support/filled.ts'
import { withPeople } from '../support/loop.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { testApp, type TestApp, type TestOptions } from '../support/test-app.ts'
import { zoneFiles } from '../support/zones.ts'

/** A list on a healthy machine, watched by hand. */
function appWith(options: TestOptions = {}): TestApp {
  const app = withPeople({ database: join(tempFolder(), 'followup.db'), zoneFiles: zoneFiles('2999a', {}), ...options })
  app.machine.folders.add('/usr/lib/node_modules/followup-cli/dist/code/11.3-x64')
  app.machine.files.set('/test/followup.db', 'x'.repeat(360_448))
  app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
  return app
}

/** The same after a bad day. */
function illWith(options: TestOptions = {}): TestApp {
  const app = appWith(options)
  app.machine.is.server = {
    kind: 'server',
    name: 'dunst',
    version: '1.9.0',
    capabilities: ['body'],
    paused: true,
  }
  app.machine.is.freeBytes = 3_000_000
  app.watch.heldBy(null)
  return app
}

test('on a healthy machine every line is ok but for what does not start by itself', async () => {
  expect(await appWith({ screen: true }).run('doctor')).toMatchInlineSnapshot(`
    "ok       Program         /usr/lib/node_modules/followup-cli/bin/followup.js,
                             Node 20.20.2
    ok       Settings        Nothing was set; the defaults hold.
    ok       Privacy         Only you can read what is in /test.
    ok       List            /test/followup.db: 2 people, 352 KB, whole; what is
                             saved outlives a power cut.
    ok       Backup          None made by itself yet; they come into /test/backups.
    ok       Folder          /test is on this machine; nothing seems to copy it.
    ok       Disk            47 GB free.
    ok       Clock           Tue 10 Mar 09:00, UTC
    ok       Time zones      2999a, of this system
    ok       Session bus     unix:path=/run/user/1000/bus
    ok       Screen          :0
    ok       Notifications   dunst 1.9.0: buttons, text, a list of what was shown
    ok       Do not disturb  Off (dunst).
    ok       Watch           Process 4711 watches since Tue 10 Mar 07:30.
    warning  At login        Reminders do not start by themselves.
                             followup watch --install
    ok       Reminders       None was shown so far.
    ok       Speed           The prepared program is kept in
                             /usr/lib/node_modules/followup-cli/dist/code/11.3-x64.
    ok       Terminal        80 columns, without colour

    1 warning"
  `)
})

test('what is wrong is told with what to type, and ends with exit code 1', async () => {
  expect(await illWith({ screen: true, width: 100 }).run('doctor')).toMatchInlineSnapshot(`
    "ok       Program         /usr/lib/node_modules/followup-cli/bin/followup.js, Node 20.20.2
    ok       Settings        Nothing was set; the defaults hold.
    ok       Privacy         Only you can read what is in /test.
    ok       List            /test/followup.db: 2 people, 352 KB, whole; what is saved outlives a power
                             cut.
    ok       Backup          None made by itself yet; they come into /test/backups.
    ok       Folder          /test is on this machine; nothing seems to copy it.
    fault    Disk            Only 2.9 MB is free: before long nothing more can be saved.
                             df -h /test
    ok       Clock           Tue 10 Mar 09:00, UTC
    ok       Time zones      2999a, of this system
    ok       Session bus     unix:path=/run/user/1000/bus
    ok       Screen          :0
    warning  Notifications   dunst 1.9.0 does not know: buttons. Reminders come without.
    warning  Do not disturb  On: dunst keeps every notification back. Reminders come again until you act
                             on them. To switch it off:
                             dunstctl set-paused false
    warning  Watch           Nobody watches, so nothing rings. To start it now and at every login:
                             followup watch --install
    warning  At login        Reminders do not start by themselves.
                             followup watch --install
    ok       Reminders       None was shown so far.
    ok       Speed           The prepared program is kept in
                             /usr/lib/node_modules/followup-cli/dist/code/11.3-x64.
    ok       Terminal        100 columns, without colour

    1 fault, 4 warnings
    exit 1"
  `)
})

test('in Russian and in 40 columns what was found stands beneath its name', async () => {
  expect(await illWith({ screen: true, lang: 'ru', width: 40 }).run('doctor')).toMatchInlineSnapshot(`
    "норма     Программа
      /usr/lib/node_modules/followup-cli/
      bin/followup.js, Node 20.20.2
    норма     Настройки
      Ничего не задано, действуют обычные
      значения.
    норма     Доступ
      Читать то, что лежит в /test, можете
      только вы.
    норма     Список
      /test/followup.db: 2 человека, 352 КБ,
      цел; записанное не пропадёт и при
      отключении питания.
    норма     Копия
      Сама ещё не делалась; копии появятся в
      /test/backups.
    норма     Папка
      /test: на этом компьютере, другие
      программы её никуда не копируют.
    сбой      Диск
      Свободно 2,9 МБ: скоро сохранять будет
      некуда.
      df -h /test
    норма     Часы
      вт 10 марта 09:00, UTC
    норма     Пояса
      2999a, из этой системы
    норма     Сеансовая шина
      unix:path=/run/user/1000/bus
    норма     Экран
      :0
    внимание  Уведомления
      dunst 1.9.0 не умеет: кнопки.
      Напоминания придут без этого.
    внимание  Не беспокоить
      Включено: dunst не показывает ничего.
      Напоминания будут повторяться, пока вы
      не ответите. Чтобы выключить:
      dunstctl set-paused false
    внимание  Слежение
      За временем никто не следит, ничего не
      зазвонит. Включить сейчас и при каждом
      входе:
      followup watch --install
    внимание  При входе
      Напоминания сами не включаются.
      followup watch --install
    норма     Напоминания
      Пока ни одно не показано.
    норма     Скорость
      Подготовленная программа лежит в
      /usr/lib/node_modules/followup-cli/
      dist/code/11.3-x64.
    норма     Терминал
      столбцов: 40, без цвета

    1 сбой, 4 предупреждения
    exit 1"
  `)
})

test('a script reads the checks, and the exit code is the same', async () => {
  const { stdout, exit } = await illWith().runArgs(['doctor', '--json'])
  const { items, ...counts } = JSON.parse(stdout) as { items: readonly { check: string }[] }
  expect([exit, counts]).toEqual([1, { kind: 'checks', total: 18, faults: 1, warnings: 4 }])
  expect(items.find(({ check }) => check === 'dnd')).toMatchInlineSnapshot(`
    {
      "check": "dnd",
      "code": "dnd-on",
      "data": {
        "by": "dunst",
      },
      "fix": [
        [
          "dunstctl",
          "set-paused",
          "false",
        ],
      ],
      "state": "warning",
    }
  `)
})

test('it runs where the settings are broken, and tells that too', async () => {
  const app = appWith({ env: { FOLLOWUP_NUDGE_CAP: 'x' } })
  expect(await app.run('doctor')).toContain('FOLLOWUP_NUDGE_CAP cannot be "x"')
})

test('asked whether the notification is seen, a yes is all there is to say', async () => {
  const app = appWith()
  app.answer('I see it')
  expect(await app.run('doctor --ring')).toBe('Reminders reach you (notify-send).')
  expect(app.asked).toEqual([
    'A notification was shown just now: "followup can remind you". Do you see it?\n  I see it\n  I do not see it',
  ])
  expect(app.watch.taken).toEqual(['1'])
})

test('one that is not seen is advised on, with what else is not well', async () => {
  const app = illWith()
  app.answer('I do not see it')
  expect(await app.run('doctor --ring')).toMatchInlineSnapshot(`
    "The desktop took the notification (notify-send) and you do not see it. Look
      here:
    - Is "do not disturb" or a focus mode on? Notifications wait in the list of
      the desktop then.
    - Does a film, a game or a shared screen fill the screen? Many desktops hold
      notifications back meanwhile.
    - Are notifications of followup allowed in the settings of the desktop?
    - Are you on the screen, or in the session, in which followup runs?
    fault    Disk            Only 2.9 MB is free: before long nothing more can be
                             saved.
                             df -h /test
    warning  Notifications   dunst 1.9.0 does not know: buttons. Reminders come
                             without.
    warning  Do not disturb  On: dunst keeps every notification back. Reminders come
                             again until you act on them. To switch it off:
                             dunstctl set-paused false
    warning  Watch           Nobody watches, so nothing rings. To start it now and
                             at every login:
                             followup watch --install
    warning  At login        Reminders do not start by themselves.
                             followup watch --install
    exit 1"
  `)
})

test('one that cannot be shown is told of, and nobody is asked whether it is seen', async () => {
  const app = appWith()
  app.watch.desktopFails('no-answer')
  app.answer()
  expect(await app.run('doctor --ring')).toContain(
    'No notification could be shown: the notification server does not answer.',
  )
  expect(app.asked).toEqual([])
})

test('off a terminal it asks nobody and shows nothing', async () => {
  const app = appWith()
  expect(await app.run('doctor --ring')).toMatchInlineSnapshot(`
    "! This has to ask something, and there is no terminal to ask on. Run it in a terminal window.
    ! Try: followup doctor
    exit 1"
  `)
  expect(app.watch.tried).toEqual([])
})

/** A list whose first phone other bytes have come into. */
function damagedList(): string {
  const { store, file } = fileStore()
  fillList(store)
  store.close()
  const bytes = readFileSync(file)
  for (let at = bytes.indexOf('+14155552671'); at >= 0; at = bytes.indexOf('+14155552671', at + 1))
    bytes[at + 11] = 0x39
  writeFileSync(file, bytes)
  return file
}

test('a damaged list is told with the command that repairs it', async () => {
  const app = testApp({ database: damagedList() })
  app.machine.files.set('/test/followup.db', 'x')
  expect(await app.run('doctor')).toContain('followup doctor --repair')
})

/** Files with their times, in the folder of backups; `list` is a copy of a list. */
function backUps(folder: string, there: readonly (readonly [name: string, content: string])[]): void {
  mkdirSync(folder, { recursive: true })
  for (const [index, [name, content]] of there.entries()) {
    const { store, file } = fileStore()
    store.close()
    if (content === 'list') copyFileSync(file, join(folder, name))
    else writeFileSync(join(folder, name), content)
    utimesSync(join(folder, name), index + 1, index + 1)
  }
}

test.each([
  ['none', [['.followup-auto-2026-03-10', '']], null],
  ['none', [['followup-auto-2026-03-10.db.id-1.part', 'list']], null],
  ['none', [['other-auto-2026-03-10.db', 'list']], null],
  [
    'none',
    [['mine.db', 'no list at all, though it is called so, and longer than a header is or even two of them']],
    null,
  ],
  [
    'the one made by itself',
    [
      ['followup-2026-03-08-2359.db', 'list'],
      ['followup-auto-2026-03-09.db', 'list'],
    ],
    'followup-auto-2026-03-09.db',
  ],
  [
    'the one made by hand later the same day',
    [
      ['followup-auto-2026-03-09.db', 'list'],
      ['followup-2026-03-09-0900.db', 'list'],
    ],
    'followup-2026-03-09-0900.db',
  ],
  [
    'the one made by hand under a name of its own',
    [
      ['followup-auto-2026-03-09.db', 'list'],
      ['before the import.db', 'list'],
    ],
    'before the import.db',
  ],
] as const)('of a damaged list the newest backup is named: %s of %j', async (_, there, newest) => {
  const app = testApp({ database: damagedList() })
  const { backups } = (await app.app()).paths
  backUps(backups, there)
  app.machine.files.set('/test/followup.db', 'x')
  const copy = newest === null ? null : join(backups, newest)
  const { items } = JSON.parse((await app.runArgs(['doctor', '--json'])).stdout) as {
    items: readonly {
      check: string
      code: string
      data: { copy: string | null }
      fix: readonly (readonly string[])[]
    }[]
  }
  expect(items.find(({ check }) => check === 'database')).toMatchObject({
    code: copy === null ? 'database-damaged' : 'database-damaged-copy',
    data: { copy },
    fix: [['followup', 'doctor', '--repair'], ...(copy === null ? [] : [['followup', 'backup', '--restore', copy]])],
  })
})

test('a repair that could not save everything names the newest backup', async () => {
  const app = testApp({ database: damagedList(), width: 200 })
  const { backups } = (await app.app()).paths
  backUps(backups, [['followup-auto-2026-03-09.db', 'list']])
  const told = await app.run('doctor --repair')
  expect(told).toContain('The backup of Thu 1 Jan 1970 00:00 may hold what is missing')
  expect(told).toContain(`followup backup --restore ${backups}/followup-auto-2026-03-09.db`)
})

test('of a list that does not open the repair is named, too', async () => {
  const file = damagedList()
  truncateSync(file, statSync(file).size - 100)
  const app = testApp({ database: file })
  app.machine.files.set('/test/followup.db', 'x')
  const told = await app.run('doctor')
  expect(told).toMatch(/^fault +List +\S+ is damaged\./m)
  expect(told).toContain('followup doctor --repair')
})

test('a repair says what is missing, whose it is and how to go back', async () => {
  const file = damagedList()
  const said = async (lang: 'en' | 'ru') =>
    (await testApp({ database: file, lang }).run('doctor --repair')).replace(/\S*\/followup\.db/g, 'LIST')
  expect(await said('en')).toMatchInlineSnapshot(`
    "Repaired LIST: 268 rows as they were written.
    Not whole:
    - phones and emails: 1 not to be trusted
    Whose:
    - Jane Doe #1: phones and emails: 1 not to be trusted
    What could not be trusted stands in a note on the card, and is not called,
      sent or rung by.
    The damaged file is kept:
      LIST.damaged-2026-03-10-0900
    To go back to it:
      mv -- LIST.damaged-2026-03-10-0900 LIST"
  `)
  copyFileSync(`${file}.damaged-2026-03-10-0900`, file)
  expect(await said('ru')).toMatchInlineSnapshot(`
    "Файл LIST восстановлен. Уцелело: 268 записей.
    Что пострадало:
    - телефоны и адреса: нельзя доверять: 1
    У кого:
    - Jane Doe #1: телефоны и адреса: нельзя доверять: 1
    То, чему нельзя доверять, записано в заметки на карточках: по нему followup не
      звонит, не пишет и не напоминает.
    Повреждённый файл сохранён:
      LIST.damaged-2026-03-10-0900-2
    Вернуться к нему:
      mv -- LIST.damaged-2026-03-10-0900-2 LIST"
  `)
  expect(await said('en')).toMatchInlineSnapshot(`"Nothing is damaged in LIST."`)
})

test('while somebody watches nothing is repaired', async () => {
  const app = testApp({ database: damagedList() })
  app.watch.heldBy({ pid: 4711, since: '2026-03-10T07:30:00.000Z' })
  expect(await app.run('doctor --repair')).toMatchInlineSnapshot(`
    "! followup watch has the list open (process 4711). End it, then repeat.
    ! Try: followup watch --status
    exit 1"
  `)
})
