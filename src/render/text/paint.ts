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
  /** For a code that a camera reads; null where there are no colours at all. */
  readonly code: CodePaint | null
}

/** Black and white whatever the theme: what is painted is of the other colour than its ground. */
export interface CodePaint {
  readonly onDark: Colour
  readonly onLight: Colour
}

/** Colours 232 and 231 of the 256: light themes turn black and white of the sixteen around, and some set 16 to 21 to their own. */
const [dark, light] = [232, 231]
const between = (ink: number, ground: number) => (text: string) =>
  `\u001b[38;5;${String(ink)}m\u001b[48;5;${String(ground)}m${text}\u001b[39m\u001b[49m`

/** The two colours of a code; it keeps them where nothing else is coloured. */
export const codePaint: CodePaint = { onDark: between(light, dark), onLight: between(dark, light) }

/** Tells whether an escape sequence is one of a code's. */
export function isOfCode(sequence: string): boolean {
  return /^\u001b\[(?:[34]8;5;23[12]|[34]9)m$/.test(sequence)
}

const same = (text: string) => text

/** Paint for pipes and files; with `codePaint` for NO_COLOR on a terminal. */
export const plainPaint: Paint = {
  strong: same,
  quiet: same,
  promise: same,
  bad: same,
  good: same,
  command: same,
  code: null,
}
