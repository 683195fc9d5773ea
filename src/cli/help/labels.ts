import type { Arity, Command } from '../../app/command.ts'
import type { Lang } from '../../i18n/lang.ts'
import type { Words } from '../../i18n/words.ts'

/** `asOf` is typed `--as-of`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** How a parameter is called in help, in the user's language: `WHO`, «КТО». */
export function paramName(name: string, words: Words): string {
  return valueName(name.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase(), words)
}

/** How an option's value is called in help, in the user's language. */
export function valueName(value: string, words: Words): string {
  return words.program.placeholders[value] ?? value
}

/** How a parameter is written in a usage line: `WHO`, `[WORDS...]`. */
export function paramLabel(name: string, arity: Arity, words: Words): string {
  const label = paramName(name, words)
  switch (arity) {
    case 'required':
      return label
    case 'optional':
      return `[${label}]`
    case 'rest':
      return `[${label}...]`
    case 'rest-required':
      return `${label}...`
  }
}

/** What the values of an option are called in one language, where they have names. */
export function namesOf(option: string, { common, commands }: Words): Readonly<Record<string, string>> {
  switch (option) {
    case 'role':
    case 'as':
      return common.roles
    case 'rank':
      return commands.triage.ranks
    case 'category':
      return common.categories
    case 'channel':
      return common.channels
    case 'outcome':
      return common.outcomes
    case 'sort':
      return commands.list.sorts
    default:
      return {}
  }
}

/** A value of an option with what people call it where that is another word. */
export function called(option: string, value: string, words: Words): string {
  const name = namesOf(option, words)[value]
  return name === undefined || name === value || /^[a-z ]+$/.test(name) ? value : `${value} (${name})`
}

/** A command's examples for a reader: in Russian for Russian readers, who alone are shown Russian ones. */
export async function examplesFor({ name, examples }: Command, lang: Lang): Promise<readonly string[]> {
  if (lang === 'ru') {
    const { examplesRu } = await import('../../i18n/examples-ru.ts')
    return examplesRu[name] ?? examples
  }
  return examples.filter((example) => !/[а-яё]/i.test(example))
}
