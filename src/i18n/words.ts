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
  return text.replace(` ${nothingSaved}`, '')
}

/** Takes off whatever a refusal says of what was left undone, where more is asked or something was done before. */
export function withoutClaim(text: string, { program }: Words): string {
  const { nothingSaved, nothingChanged, nothingWritten } = program
  return [nothingSaved, nothingChanged, nothingWritten].reduce((rest, claim) => rest.replace(` ${claim}`, ''), text)
}

/** Words a refusal; one that came after a change was saved says that, and not that nothing was. */
export function faultWords(words: Words, { code, data }: Pick<Fault, 'code' | 'data'>): string {
  const text = words.faults[code](data)
  return data.saved === true ? `${words.program.savedBefore} ${withoutClaim(text, words)}` : text
}
