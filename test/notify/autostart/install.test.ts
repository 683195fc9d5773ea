import { expect, test } from 'vitest'
import { withPeople } from '../../support/loop.ts'
import type { TestApp, TestOptions } from '../../support/test-app.ts'
import { withSystemd } from '../../support/test-machine.ts'

const database = '/test/followup.db'
const never = '2000-01-01T00:00:00.000Z'

/** A machine on which the watch that is started comes up as process 4711. */
function appWith(options: TestOptions & { readonly systemd?: boolean } = {}): TestApp {
  const app = withPeople({ files: { [database]: '' }, ...options })
  const comeUp = () => watchedBy(app, 4711, true)
  if (options.systemd !== false) withSystemd(app.machine, comeUp)
  app.machine.is.onStart = comeUp
  app.watch.whileAsleep()
  return app
}

/** Another process watches from now on. */
function watchedBy(app: TestApp, pid: number, background: boolean): void {
  app.store().watchRuns.begin({ pid, background }, { at: '2026-03-10T09:00:00.000Z', forgetBefore: never })
  app.watch.heldBy({ pid, since: '2026-03-10T09:00:00.000Z' })
}

/** Every file and folder, to be compared. */
function listing({ machine }: TestApp) {
  return [[...machine.files.keys()].sort(), [...machine.folders].sort()]
}

test('the watch is installed, started, and shows a notification; each file and the way back are told', async () => {
  const app = appWith()
  expect(await app.run('watch --install')).toMatchInlineSnapshot(`
    "Reminders start by themselves at login now, by a systemd unit.
      Wrote    /home/anna/.config/systemd/user/followup-watch.service
               /home/anna/.config/autostart/followup-watch.desktop
      Watches  yes, process 4711
      Test     a notification was shown (notify-send). If you did not see it:
               followup doctor --ring
      Undo     followup watch --uninstall"
  `)
  expect(app.watch.notices).toEqual([
    {
      tag: 'followup-test',
      title: 'followup can remind you',
      body: 'This is how a reminder appears. There is nothing to do.',
      urgent: true,
      actions: [],
      reply: null,
      replaces: null,
      mark: null,
    },
  ])
  expect(await app.json('watch --install')).toMatchInlineSnapshot(`
    {
      "by": "systemd",
      "entryToRun": null,
      "files": [
        "/home/anna/.config/systemd/user/followup-watch.service",
        "/home/anna/.config/autostart/followup-watch.desktop",
      ],
      "instead": null,
      "kind": "installed",
      "otherList": null,
      "renewed": true,
      "ring": {
        "shown": true,
        "way": "notify-send",
      },
      "temporary": false,
      "watching": {
        "installed": true,
        "pid": 4711,
      },
    }
  `)
})

test('in Russian and in 40 columns, where systemd does not run and nothing can be shown', async () => {
  const app = appWith({ lang: 'ru', width: 40, systemd: false })
  app.watch.desktopFails('refused')
  expect(await app.run('watch --install')).toMatchInlineSnapshot(`
    "Теперь напоминания включаются сами при
      входе в систему: автозапуск рабочего
      стола.
      Важно     Для этого пользователя
                systemd здесь не работает,
                поэтому их включает сам
                рабочий стол.
      Записано  /home/anna/.config/
                autostart/followup-
                watch.desktop
      Работает  да, процесс 4711
      Проверка  показать уведомление не
                удалось: нет сервера
                уведомлений, сеансовой шины
                или экрана. Что делать:
                followup doctor
      Важно     рабочие столы запускают эту
                запись при входе. Оконному
                менеджеру, который этого не
                делает (таков i3), нужна
                строка в файле запуска:
                gio launch
                /home/anna/.config/
                autostart/followup-
                watch.desktop
      Отменить  followup watch --uninstall"
  `)
})

test('a second install renews the first and leaves nothing beside it', async () => {
  const app = appWith()
  await app.run('watch --install')
  const once = listing(app)
  const said = await app.run('watch --install')
  expect(said.split('\n')[0]).toBe('The autostart of reminders was renewed: a systemd unit.')
  expect(listing(app)).toEqual(once)
})

test('an install for another list says which one was watched before', async () => {
  const app = appWith()
  await app.run('watch --install')
  const unit = '/home/anna/.config/systemd/user/followup-watch.service'
  app.machine.files.set(unit, (app.machine.files.get(unit) ?? '').replace(database, '/old/list.db'))
  expect(await app.run('watch --install')).toContain('until now it watched another list: /old/list.db')
})

test.each([true, false])('taken away, everything is as it was before (systemd: %s)', async (systemd) => {
  const app = appWith({ systemd })
  const before = listing(app)
  await app.run('watch --install')
  await app.run('watch --install')
  const removed = await app.json<{ files: readonly string[]; stopped: number }>('watch --uninstall')
  expect(removed.stopped).toBe(4711)
  expect(removed.files).toHaveLength(systemd ? 2 : 1)
  expect(listing(app)).toEqual(before)
})

test('what the desktop started is asked to end, what systemd started has ended', async () => {
  const desktop = appWith({ systemd: false })
  await desktop.run('watch --install')
  expect(await desktop.run('watch --uninstall')).toMatchInlineSnapshot(`
    "Reminders do not start by themselves any more.
      Removed  /home/anna/.config/autostart/followup-watch.desktop
      Stopped  process 4711"
  `)
  expect(desktop.machine.stopped).toEqual([4711])
  const systemd = appWith()
  await systemd.run('watch --install')
  systemd.machine.programs.set('systemctl', () => {
    systemd.watch.heldBy(null)
    return undefined
  })
  expect(await systemd.json('watch --uninstall')).toMatchObject({ stopped: 4711, stillHeld: null })
  expect(systemd.machine.stopped).toEqual([])
})

test('where nothing was installed it says so, and ends no watch that a hand has started', async () => {
  const app = appWith()
  watchedBy(app, 815, false)
  expect(await app.run('watch --uninstall')).toMatchInlineSnapshot(`
    "Nothing was installed, so nothing was removed.
      Note  process 815 still watches; it was started by hand: Ctrl-C ends it"
  `)
  expect(app.machine.stopped).toEqual([])
})

test('a watch that was started by hand before is told of', async () => {
  const app = withPeople({ files: { [database]: '' } })
  withSystemd(app.machine)
  app.watch.whileAsleep()
  watchedBy(app, 815, false)
  expect(await app.run('watch --install')).toContain('process 815, started by hand')
})

test('a watch that does not come up is told of', async () => {
  const app = withPeople({ files: { [database]: '' } })
  withSystemd(app.machine)
  app.watch.whileAsleep()
  expect(await app.run('watch --install')).toContain('not yet: it could not be seen running')
  expect(app.watch.sleeps.length).toBeGreaterThan(10)
})

test('a copy of npx says that it will vanish', async () => {
  const app = appWith()
  app.machine.is.program = '/home/anna/.npm/_npx/0a1b/node_modules/followup-cli/bin/followup.js'
  expect(await app.run('watch --install')).toContain('npm install --global followup-cli')
})

test.each(['install', 'uninstall'])('--%s is refused for the demo', async (option) => {
  const app = appWith()
  const before = listing(app)
  await (await app.app()).sandbox().then((sandbox) => sandbox.renew())
  expect(await app.run(`watch --${option} --demo`)).toContain(`These do not go together: --demo, --${option}.`)
  expect(listing(app)).toEqual(before)
})

test('under sudo it is refused, whatever is said', async () => {
  const app = appWith()
  app.machine.is.uid = 0
  app.machine.env.SUDO_USER = 'anna'
  for (const line of ['watch --install --yes', 'watch --uninstall'])
    expect(await app.run(line)).toContain('Run it as anna, without sudo.')
  expect(app.machine.ran).toEqual([])
})

test('root itself is asked, and off a terminal has to say yes', async () => {
  const app = appWith()
  app.machine.is.uid = 0
  expect(await app.run('watch --install')).toMatchInlineSnapshot(`
    "! You are root: the watch would run as root, on the desktop and the list of root. Say --yes to go on.
    ! Try: followup watch --install --yes
    exit 1"
  `)
  expect(await app.run('watch --install --yes')).toContain('by a systemd unit')
  app.answer(false)
  expect(await app.run('watch --install')).toContain('exit 130')
})

test('where the second of its files cannot be written the first goes again, and it is told', async () => {
  const app = appWith()
  const [files] = listing(app)
  app.machine.is.readOnly = ['/home/anna/.config/autostart/followup-watch.desktop']
  expect(await app.run('watch --install')).toContain('The disk is full')
  expect(listing(app)[0]).toEqual(files)
})

test('an autostart that was there stays when it cannot be renewed', async () => {
  const app = appWith()
  await app.run('watch --install')
  const [files] = listing(app)
  app.machine.is.readOnly = ['/home/anna/.config/autostart/followup-watch.desktop']
  expect(await app.run('watch --install')).toContain('The disk is full')
  expect(listing(app)[0]).toEqual(files)
})

test('folders that cannot be noted hinder nothing', async () => {
  const app = appWith()
  app.machine.is.readOnly = ['/test/autostart.json']
  expect(await app.run('watch --install')).toContain('Reminders start by themselves at login now')
})
