/** The most columns, and the most rows, that are drawn: no window is larger, whatever it or `COLUMNS` says. */
export const largestWindow = 1_000

/** Where words go and where they come from. */
export interface Terminal {
  /** Columns to draw in: the window's, `COLUMNS`, or 80; from 20 to 1,000. */
  readonly width: number
  /** Rows of the window, 24 where there is none. */
  readonly height: number
  /** Both stdin and the screen are a terminal, so that questions can be asked. */
  readonly interactive: boolean
  /** Stdout is a terminal: what is written is seen, and not kept. */
  readonly isScreen: boolean
  /** Whether stdout takes colour. */
  readonly colour: boolean
  /** Whether the screen has colours at all, wished for or not. */
  readonly knowsColour: boolean
  /** Writes data to stdout. */
  out(text: string): void
  /** Writes data part by part, no faster than it is read; the parts are left where nobody reads any more. */
  outParts(parts: Iterable<string>): Promise<void>
  /** Writes talk - hints, warnings, questions - to stderr. */
  talk(text: string): void
  /** Reads all of stdin, as bytes. Faults: `file-kind` for what is neither file nor pipe, `file-too-large`. */
  readStdin(): Promise<Uint8Array>
  /** Reads stdin line by line; of a longer line than is ever read just enough comes to tell so. */
  lines(): AsyncIterable<string>
}
