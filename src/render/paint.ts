/** Colour with meaning; each function gives its text back unchanged where there is no colour. */
export interface Paint {
  /** A person's name, a title. */
  strong(text: string): string
  /** What may be passed over: distances, ids, labels. */
  quiet(text: string): string
  /** A promise. */
  promise(text: string): string
  /** Late, lost, wrong. */
  bad(text: string): string
  /** Done, won, warm. */
  good(text: string): string
  /** A command to type. */
  command(text: string): string
}

const same = (text: string) => text

/** Paint for pipes, files and NO_COLOR. */
export const plainPaint: Paint = { strong: same, quiet: same, promise: same, bad: same, good: same, command: same }
