/** Paints a text, or gives it back unchanged. */
export type Colour = (text: string) => string

/** Colour with meaning; each function gives its text back unchanged where there is no colour. */
export interface Paint {
  /** A person's name, a title. */
  readonly strong: Colour
  /** What may be passed over: distances, ids, labels. */
  readonly quiet: Colour
  /** A promise. */
  readonly promise: Colour
  /** Late, lost, wrong. */
  readonly bad: Colour
  /** Done, won, warm. */
  readonly good: Colour
  /** A command to type. */
  readonly command: Colour
  /** Black on white whatever the theme, for a code that a camera reads; null where there is no colour. */
  readonly code: Colour | null
}

const same = (text: string) => text

/** Paint for pipes, files and NO_COLOR. */
export const plainPaint: Paint = {
  strong: same,
  quiet: same,
  promise: same,
  bad: same,
  good: same,
  command: same,
  code: null,
}
