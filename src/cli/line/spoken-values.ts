import type { Command } from '../../app/command.ts'
import { en } from '../../i18n/en.ts'
import { ru } from '../../i18n/ru.ts'
import { fold } from '../../reading/fold.ts'
import type { Parsed } from './arguments.ts'
import { namesOf } from '../help/labels.ts'

/** The same command line with values that were called by their names in either language - «клиент» - as the options know them. */
export function spokenValues(command: Command, parsed: Parsed): Parsed {
  const options = Object.entries(parsed.options).map(([name, value]) => {
    const known = command.options[name]?.oneOf
    if (!known || value === true) return [name, value] as const
    const meant = (one: string) => valueCalled(name, one, known) ?? one
    return [name, typeof value === 'string' ? meant(value) : value.map(meant)] as const
  })
  return { ...parsed, options: Object.fromEntries(options) }
}

/** The value called so; the beginning of a name is enough where no other begins so. */
function valueCalled(option: string, text: string, known: readonly string[]): string | undefined {
  const wanted = fold(text)
  const names = [en, ru].flatMap((words) => Object.entries(namesOf(option, words)))
  const whole = names.filter(([, name]) => fold(name) === wanted)
  const found =
    whole.length > 0 ? whole : names.filter(([, name]) => wanted.length > 2 && fold(name).startsWith(wanted))
  const values = new Set(found.map(([value]) => value).filter((value) => known.includes(value)))
  return values.size === 1 ? [...values][0] : undefined
}
