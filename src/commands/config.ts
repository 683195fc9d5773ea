import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { suits, takesOf, variableOf } from '../reading/setting.ts'
import type { Setting } from '../app/settings.ts'
import { defaultConfig, spokenKinds, type ConfigKey, type SettingValue } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import { drawSettings, settingValue } from '../render/results/settings.ts'

export default command({
  name: 'config',
  group: 'data',
  params: { action: 'optional', key: 'optional', value: 'rest' },
  choices: { action: ['list', 'get', 'set', 'unset', 'path'] },
  options: {},
  mends: true,
  examples: ['config', 'config set nudgeCap 40', 'config get region', 'config unset nudgeCap', 'config path'],

  async run(app, { action = 'list', key, value: words }) {
    await finishSettings(app)
    switch (action) {
      case 'list':
        return listed(app)
      case 'path':
        return { kind: 'path' as const, path: app.paths.config }
      case 'get':
        return { kind: 'one' as const, ...row(app, app.settings.find(needed('key', key))) }
      case 'unset':
        return changed(app, needed('key', key), null)
      default:
        return changed(app, needed('key', key), needed('value', words.join(' '), key))
    }
  },

  view(result, ui) {
    const words = ui.words.commands.config
    switch (result.kind) {
      case 'path':
        return result.path
      case 'one':
        return settingValue(result)
      case 'list':
        return drawSettings(result, ui)
      case 'forgotten':
        return words.forgotten({ key: result.key })
      case 'changed': {
        const { key, value, before, variable } = result
        if (result.from === 'environment') return words.overridden({ variable, value: String(value) })
        return value === before
          ? words.same({ key, value: String(value) })
          : words.set({ key, value: ui.paint.strong(String(value)), before: String(before) })
      }
    }
  },
})

/** Brings file and history together where the machine stopped between the two. */
async function finishSettings(app: App): Promise<void> {
  const left = app.flags.demo ? [] : app.settings.unfinished()
  if (left.length === 0) return
  const list = await app.store()
  if (app.onlyRead()) return
  list.finishSettings(left)
  app.settings.lookAgain()
}

function listed(app: App) {
  const { fault } = app.settings
  if (fault !== null && app.settings.list().every(({ broken }) => broken === null)) throw fault
  const items = app.settings.list().map((one) => row(app, one))
  return { kind: 'list' as const, items, total: items.length, unknown: app.settings.unknown, path: app.paths.config }
}

function row(app: App, { key, value, from, broken }: Setting) {
  return {
    key,
    value,
    inForce: value === 'auto' ? (chosenFor(app)[key] ?? null) : value,
    from,
    broken,
    takes: takesOf(key),
    variable: variableOf(key),
  }
}

/** What `auto` has come to. */
function chosenFor(app: App): Partial<Record<ConfigKey, string>> {
  return { lang: app.lang, region: app.region, ...ownZone(app), currency: app.currency }
}

/** Nothing where the machine's zone is not known: this is the command that mends it. */
function ownZone({ clock }: App): { readonly zone?: string } {
  try {
    return { zone: clock.zone() }
  } catch (error) {
    if (error instanceof Fault) return {}
    throw error
  }
}

async function changed(app: App, name: string, text: string | null) {
  // The sandbox has no settings of its own, and the user's are not journalled there.
  if (app.flags.demo) throw new Fault('options-clash', { options: `--demo, config ${text === null ? 'unset' : 'set'}` })
  if (text === null && app.settings.unknown.includes(name)) return forgotten(app, name)
  const { key, value: before } = app.settings.find(name)
  const change = app.settings.change(key, text === null ? null : await asKept(app, key, text))
  const label = { command: 'config', about: aboutOf(change.key, change.after), actor: 'user' } as const
  if (change.before !== change.after || app.settings.find(name).broken !== null) {
    const store = await app.store()
    store.commitSetting(change, label, (...written) => app.settings.draft(...written))
  }
  return { kind: 'changed' as const, ...row(app, app.settings.find(name)), before }
}

/** Takes a key out of the file that this version does not know. */
async function forgotten(app: App, key: string) {
  const store = await app.store()
  const label = { command: 'config', about: key, actor: 'user' } as const
  store.commitSetting(app.settings.change(key, null), label, (...written) => app.settings.draft(...written))
  return { kind: 'forgotten' as const, key }
}

/** What people say in many ways is read only where the key does not take it as it stands. */
async function asKept(app: App, key: ConfigKey, text: string): Promise<string> {
  const kind = spokenKinds[key]
  if (kind === undefined || suits(key, text, app.clock.zones)) return text
  const { spokenSetting } = await import('../actions/asking/spoken-setting.ts')
  const spoken = await spokenSetting(app, { kind, usual: defaultConfig[key] }, text)
  return spoken !== undefined && suits(key, spoken, app.clock.zones) ? spoken : text
}

function aboutOf(key: string, value: SettingValue | null): string {
  return value === null ? key : `${key} ${String(value)}`
}

function needed(param: 'key' | 'value', given: string | undefined, key?: string): string {
  if (given !== undefined && given !== '') return given
  const hints = [['config', 'list'], ...(param === 'value' && key !== undefined ? [['config', 'get', key]] : [])]
  throw new Fault('usage', { kind: 'missing', command: 'config', param, known: '' }, hints)
}
