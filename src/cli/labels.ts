import type { Arity } from '../app/command.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Words } from '../i18n/words.ts'

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

/** The examples in the order that suits a reader: those in their own language first; Russian ones are for Russian readers alone. */
export function examplesFor(examples: readonly string[], lang: Lang): readonly string[] {
  const russian = examples.filter((example) => /[а-яё]/i.test(example))
  const others = examples.filter((example) => !russian.includes(example))
  if (lang === 'ru') return [...russian, ...others]
  return others.length > 0 ? others : examples
}
