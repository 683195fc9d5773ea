import type { Row } from '../person/person.ts'

/** A list the user keeps under a name: what it is of, its order and its columns. */
export interface SavedList extends Row {
  /** How it is typed: `warm-leads`. */
  readonly slug: string
  /** As the user called it: `warm leads`. */
  readonly name: string
  /** The options it was saved with, by camelCase name. */
  readonly options: SavedOptions
}

export type SavedOptions = Readonly<Record<string, true | number | string | readonly string[]>>

/** Writes options as they are typed, each with its value. */
export function optionArgs(options: SavedOptions): readonly (readonly string[])[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    return value === true ? [[flag]] : [value].flat().map((one) => [flag, String(one)])
  })
}
