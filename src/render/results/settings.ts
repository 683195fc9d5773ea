import { spokenKinds, type ConfigKey, type SettingValue } from '../../domain/config.ts'
import type { Ui } from '../ui.ts'
import { padRight, widthOf, wrap } from '../text/width.ts'

/** The settings as `config` gives them. */
export interface SettingsPage {
  readonly items: readonly SettingRow[]
  readonly unknown: readonly string[]
  readonly path: string
}

export interface SettingRow {
  readonly key: ConfigKey
  readonly value: SettingValue
  /** What `auto` has come to; the value itself where it is not `auto`, null where that is not known here. */
  readonly inForce: SettingValue | null
  readonly from: 'default' | 'file' | 'environment'
  readonly broken: string | null
  readonly takes: string
}

/** Draws the settings: key, value, what it means, what it takes and where it was set. */
export function drawSettings({ items, unknown, path }: SettingsPage, ui: Ui): { out: string; talk: string } {
  const keyWidth = Math.max(...items.map(({ key }) => widthOf(key)))
  const valueWidth = Math.max(...items.map((item) => widthOf(settingValue(item))))
  const lines = items.flatMap((item) => {
    const head = `${padRight(item.key, keyWidth)}  ${padRight(valueText(item, ui), valueWidth)}`
    const beside = keyWidth + valueWidth + 4
    const isWide = ui.width - beside >= 30
    const indent = isWide ? beside : 2
    const [first = '', ...more] = wrap(meaning(item, ui), ui.width - indent)
    const rest = more.map((line) => ' '.repeat(indent) + ui.paint.quiet(line))
    return isWide
      ? [`${head}  ${ui.paint.quiet(first)}`, ...rest]
      : [head.trimEnd(), `  ${ui.paint.quiet(first)}`, ...rest]
  })
  const { unknown: unknownWords } = ui.words.commands.config
  const talk = unknown.length === 0 ? [] : wrap(unknownWords({ keys: unknown.join(', ') }), ui.width)
  return {
    out: [...wrap(path, ui.width).map((line) => ui.paint.quiet(line)), ...lines].join('\n'),
    talk: talk.join('\n'),
  }
}

function valueText(item: SettingRow, ui: Ui): string {
  const text = settingValue(item)
  if (item.broken !== null) return ui.paint.bad(text)
  return item.from === 'default' ? text : ui.paint.strong(text)
}

/** "auto (US)": a value with what it has come to. */
export function settingValue({ value, inForce }: Pick<SettingRow, 'value' | 'inForce'>): string {
  return value === 'auto' && inForce !== null ? `auto (${String(inForce)})` : String(value)
}

function meaning({ key, from, broken, takes }: SettingRow, ui: Ui): string {
  const words = ui.words.commands.config
  const kind = spokenKinds[key]
  const what =
    broken === null
      ? words.takes({ takes: kind ? (words.like[kind] ?? takes) : takes })
      : words.broken({ value: broken, takes })
  return [words.keys[key], what, ...(from === 'default' ? [] : [words.from[from]])].join('; ')
}
