import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App, Flags, Paths } from '../../app/app.ts'
import type { Notifier } from '../../app/notifier.ts'
import type { WatchLock } from '../../app/watch-lock.ts'
import { uuid7 } from '../../system/uuid.ts'
import { inquirerPrompt } from '../../system/inquirer-prompt.ts'
import { loadSettings } from '../../system/settings-file.ts'
import { readFile, type InFile } from '../../system/settings-read.ts'
import { systemClock } from '../../system/clock.ts'
import { systemFiles } from '../../system/files.ts'
import { systemTerminal } from '../../system/terminal.ts'
import { instantAt } from '../../domain/time/zone.ts'
import { chooseLang, type Lang } from '../../i18n/lang.ts'
import type { Words } from '../../i18n/words.ts'
import { wrap } from '../../render/text/width.ts'
import type { RuledTimes } from '../../store/file/open.ts'
import type { Store } from '../../store/store.ts'
import { addon } from './addon.ts'
import { showPage } from '../output/draw.ts'
import { ruledTimes } from './ruled-times.ts'
import { currencyOf, regionFrom } from './region.ts'
import { backupPlaces } from '../backup/backup-mark.ts'
import type { Composition } from '../host.ts'
import { pathsFrom, type Environment } from './paths.ts'

/** Composes the real program; the one place where the parts meet. */
export function realComposition(): Composition {
  const { env } = process
  const paths = pathsFrom(env)
  let read: InFile | undefined
  const inFile = () => (read ??= readFile(paths.config))
  return {
    lang: (wish) => chooseLang([wish, ...ownWishes(env, inFile())]),
    compose: (lang, words, flags) => composeApp(lang, words, flags, { env, paths, inFile: inFile() }),
    streams: { out: (text) => systemTerminal('auto').out(text), talk: (text) => systemTerminal('auto').talk(text) },
    width: () => systemTerminal('auto').width,
    talkWidth: () =>
      process.getBuiltinModule('node:tty').isatty(2) || (env.COLUMNS ?? '') !== ''
        ? systemTerminal('auto').width
        : null,
    debug: (env.FOLLOWUP_DEBUG ?? '') !== '',
  }
}

interface Place {
  readonly env: Environment
  readonly paths: Paths
  readonly inFile: InFile
}

function composeApp(lang: Lang, words: Words, flags: Flags, place: Place): App {
  const { env, inFile } = place
  const paths = flags.demo ? demoPaths(place.paths) : place.paths
  const { config, settings } = loadSettings(paths.config, env, inFile)
  const terminal = systemTerminal(config.colour)
  const clock = systemClock(config.zone)
  // The people of the demo speak the language of the run.
  const homeLang = flags.demo ? lang : chooseLang(ownWishes(env, inFile))
  const region = config.region === 'auto' ? regionFrom(env, homeLang) : config.region
  const newId = () => uuid7(Date.now())
  let opening: Promise<Store> | undefined
  let list: Store | undefined
  let notifier: Promise<Notifier> | undefined
  let lock: Promise<WatchLock> | undefined
  let stop: AbortSignal | undefined
  /** The day whose backup this process has begun. */
  let begun: string | undefined
  const app: App = {
    clock,
    terminal,
    prompt: inquirerPrompt(terminal, { words, wrap }),
    files: systemFiles,
    config,
    region,
    currency: config.currency === 'auto' ? currencyOf(region) : config.currency,
    settings,
    paths,
    lang,
    homeLang,
    words,
    flags,
    newId,
    show: (data, view) => showPage(app, data, view),
    fullScreen: async () => (await import('./compose-screen.ts')).makeFullScreen(app),
    sandbox: async () => {
      const { makeSandbox } = await import('./compose-sandbox.ts')
      return makeSandbox(app, paths.sandbox, (...own) => composeApp(...own, place))
    },
    store: () => (opening ??= openStore(paths.database, newId, ruledTimes(clock)).then((store) => (list = store))),
    onlyRead: () => list?.unwritable ?? null,
    hasSaved: () => list?.hasCommitted ?? false,
    opener: () => import('../../system/opener.ts').then((system) => system.systemOpener(process.platform)),
    notifier: (place = 'lines') =>
      (notifier ??= import('./compose-watch.ts').then((watch) => watch.makeNotifier({ clock, terminal }, place))),
    desktopNotifier: async () =>
      (await import('./compose-watch.ts')).makeNotifier({ clock, terminal: { ...terminal, isScreen: false } }, 'lines'),
    machine: async () => (await import('./compose-machine.ts')).makeMachine(),
    watchLock: () => (lock ??= import('./compose-watch.ts').then((watch) => watch.makeLock(paths.watchLock, addon()))),
    repairs: async () => {
      const { makeRepairs } = await import('./compose-repairs.ts')
      return makeRepairs({ file: paths.database, newId, now: () => instantAt(Date.now()), ...addon() }, paths.backups)
    },
    backUpDaily: async () => {
      const day = clock.today()
      if (day === begun || flags.demo || !app.config.autoBackup || (env.CI ?? '') !== '') return
      begun = day
      if (existsSync(backupPlaces(paths, day).mark)) return
      const { beginBackup } = await import('../backup/begin-backup.ts')
      beginBackup(paths, day)
    },
    ended: async () => {
      if (app.hasSaved()) await app.backUpDaily()
    },
    stopSignal: () => (stop ??= stopSignalOf(['SIGINT', 'SIGTERM', 'SIGHUP'])),
    keepSmall: async () => {
      ;(await import('./compose-watch.ts')).keepSmall()
    },
  }
  return app
}

/** Everything of the demo stands apart, its lock too. */
function demoPaths(paths: Paths): Paths {
  return {
    ...paths,
    database: paths.sandbox,
    backups: join(dirname(paths.sandbox), 'backups'),
    watchLock: `${paths.sandbox}-watch.lock.db`,
  }
}

/** Each signal is caught once: a second one ends the process as usual. */
function stopSignalOf(signals: readonly NodeJS.Signals[]): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) process.once(signal, () => controller.abort())
  return controller.signal
}

async function openStore(file: string, newId: () => string, times: RuledTimes): Promise<Store> {
  const { Store } = await import('../../store/store.ts')
  const options = { file, newId, now: () => instantAt(Date.now()), times, ...addon() }
  const store = await openOrCopy()
  await store.followRules()
  return store

  async function openOrCopy(): Promise<Store> {
    try {
      return Store.openCurrent(options) ?? (await import('../../store/file/open-store.ts')).openStore(options)
    } catch (error) {
      return (await import('../../store/file/open-copy.ts')).openCopy(options, error)
    }
  }
}

/** What says which language is the user's own, the strongest first. */
function ownWishes(env: Environment, inFile: InFile): readonly (string | undefined)[] {
  return [env.FOLLOWUP_LANG, configuredLang(inFile), env.LC_ALL, env.LC_MESSAGES, env.LANG]
}

/** The language must be known before the configuration is checked, so that its faults are told in it. */
function configuredLang({ values }: InFile): string | undefined {
  return typeof values.lang === 'string' ? values.lang : undefined
}
