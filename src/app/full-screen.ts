import type { PageUi } from '../render/ui.ts'

/** Columns and rows. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The smallest window that a page is opened in; a smaller one gets plain lines. */
export const leastSize: Size = { width: 20, height: 6 }

/** What happens to a terminal that a page has taken over. */
export interface Heard {
  /** What came from the keyboard, as it came, and when: in milliseconds of a clock that nobody sets. */
  typed(text: string, at: number): void
  /** The window has another size, or what stood on it is lost: everything is to be drawn anew. */
  changed(): void
  /** A minute of the wall clock has turned. */
  minute(): void
  /** Nobody sits there any more, or something failed that nobody caught. */
  ended(error?: unknown): void
}

/** The terminal as one page: what is put there fills it, and every key is heard. */
export interface FullScreen {
  size(): Size
  /** Takes the terminal over: another screen than the shell's, no cursor, keys as they are pressed. */
  enter(heard: Heard): void
  /** Gives the terminal back as it was found. Does nothing where that was done. */
  leave(): void
  /** Stops the program as Ctrl-Z does; when the shell lets it go on, the terminal is taken over again. */
  suspend(): void
  /** Puts lines on the screen in place of what was there; the first one is the top of the window. */
  put(lines: readonly string[]): void
  /** Rings the bell. */
  ring(): void
  /** Draws data as the views of commands are drawn: made harmless first, to the size of the window. */
  draw<T>(data: T, view: (data: T, ui: PageUi) => readonly string[]): Promise<readonly string[]>
}
