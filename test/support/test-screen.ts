import type { FullScreen, Heard, Size } from '../../src/app/full-screen.ts'

/** What a test sees of a page and does to it. */
export interface TestScreen {
  /** What stands on the screen, without blanks at the ends of lines; null where the shell's own screen stands. */
  text(): string | null
  /** Resolves when the screen shows the text; rejects when the page is left before. */
  shows(text: string): Promise<void>
  /** Resolves when the shell's own screen stands. */
  leaves(): Promise<void>
  /** Types, a second after what was typed before. */
  type(...texts: readonly string[]): void
  /** Types while the last key is still held down. */
  hold(text: string): void
  size(): Size
  resize(size: Size): void
  minute(): void
  /** Nobody sits there any more. */
  hangUp(): void
  /** Something fails that nobody catches. */
  fail(error: unknown): void
  readonly rings: number
  readonly suspended: number
  /** Every time it was put: all lines. */
  readonly frames: readonly (readonly string[])[]
  port(draw: FullScreen['draw']): FullScreen
}

/** Makes a screen of a test's own. */
export function testScreen(start: Size): TestScreen {
  let size = start
  let heard: Heard | undefined
  let lines: readonly string[] | null = null
  let at = 0
  let rings = 0
  let suspended = 0
  const frames: (readonly string[])[] = []
  const waiting = new Set<() => void>()
  const text = () =>
    lines &&
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd()
  const happened = () => {
    for (const look of waiting) look()
  }
  return {
    text,
    size: () => size,
    frames,
    get rings() {
      return rings
    },
    get suspended() {
      return suspended
    },
    shows: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (text()?.includes(wanted)) resolve()
          else if (lines !== null) return
          else
            reject(
              new Error(`the page was left without showing "${wanted}"; last:\n${frames.at(-1)?.join('\n') ?? ''}`),
            )
          waiting.delete(look)
        }
        waiting.add(look)
        if (text()?.includes(wanted)) look()
      }),
    leaves: () =>
      new Promise((resolve) => {
        const look = () => {
          if (lines !== null) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    type: (...texts) => {
      for (const one of texts) heard?.typed(one, (at += 1000))
    },
    hold: (one) => heard?.typed(one, (at += 30)),
    resize: (to) => {
      size = to
      heard?.changed()
    },
    minute: () => heard?.minute(),
    hangUp: () => heard?.ended(),
    fail: (error) => heard?.ended(error),
    port: (draw) => ({
      size: () => size,
      draw,
      enter: (listener) => {
        heard = listener
        lines = []
      },
      leave: () => {
        heard = undefined
        lines = null
        happened()
      },
      suspend: () => {
        suspended++
      },
      put: (next) => {
        lines = next
        frames.push(next)
        happened()
      },
      ring: () => {
        rings++
      },
    }),
  }
}
