import type { Fault } from '../domain/fault.ts'
import type { en } from './en.ts'

/** Everything a catalogue says; `en` is the model, every other language is typed by it. */
export type Words = typeof en

/** Names a file in a sentence; one that is called `-` is stdin. */
export function fileWords(file: string): string {
  return file === '-' ? 'stdin' : file
}

/** Takes off what a refusal says of saving, for a command that saves nothing. */
export function ofReading(text: string, { program: { nothingSaved } }: Words): string {
  return text.endsWith(` ${nothingSaved}`) ? text.slice(0, -nothingSaved.length - 1) : text
}

/** Words a refusal; one that came after a change was saved says that, and not that nothing was. */
export function faultWords(words: Words, { code, data }: Pick<Fault, 'code' | 'data'>): string {
  const text = words.faults[code](data)
  if (data.saved !== true) return text
  const { savedBefore, nothingSaved, nothingChanged, nothingWritten } = words.program
  const claims = [nothingSaved, nothingChanged, nothingWritten]
  return `${savedBefore} ${claims.reduce((rest, claim) => rest.replace(` ${claim}`, ''), text)}`
}
