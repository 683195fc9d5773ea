import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { cells } from './cells.ts'

/** A character's cell in pixels: one column, and two rows that are not quite as high as it is wide, as in most fonts. */
const cell = { width: 4, upper: 4, lower: 5 } as const
const scale = { wide: cell.width, high: cell.upper + cell.lower }

/** What stands on the page around a code: what is not printed, and what is printed without colour. */
export interface Page {
  readonly paper: 'light' | 'dark'
}

/** Draws printed text as a camera would see it and has an independent decoder read the code in it; null where it finds none. */
export async function readQr(printed: string, { paper }: Page): Promise<string | null> {
  const lines = printed
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => cellsOf(line, paper === 'light'))
  const columns = Math.max(...lines.map((line) => line.length))
  // A camera sees more of the page than the code.
  const margin = 3
  const width = (columns + 2 * margin) * scale.wide
  const height = (lines.length + 2 * margin) * scale.high
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / scale.high) - margin
    const isUpper = y % scale.high < cell.upper
    for (let x = 0; x < width; x++) {
      const found = lines[row]?.[Math.floor(x / scale.wide) - margin]
      const light = found ? (isUpper ? found.upper : found.lower) : paper === 'light'
      pixels.set(light ? [255, 255, 255, 255] : [0, 0, 0, 255], (y * width + x) * 4)
    }
  }
  const [found] = await decoded({ data: pixels, width, height, colorSpace: 'srgb' })
  return found ?? null
}

// It would fetch its program from the net.
const zxing = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(zxing)).buffer } })

/** Has ZXing read the codes in a picture, dark on light alone. */
export async function decoded(picture: Parameters<typeof readBarcodes>[0]): Promise<readonly string[]> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryInvert: false })
  return found.map(({ text }) => text).sort()
}

/** Which half of each character's cell is light. */
interface Cell {
  readonly upper: boolean
  readonly lower: boolean
}

/** Reads a line with its colours: 232 is black and 231 white of the 256, 39 and 49 are as the page is. */
function cellsOf(line: string, paperIsLight: boolean): readonly Cell[] {
  const drawn: Cell[] = []
  let ink = !paperIsLight
  let ground = paperIsLight
  for (const [code, text] of line.matchAll(/\u001b\[[\d;]*m|([^\u001b]+)/g)) {
    switch (code) {
      case '\u001b[38;5;231m':
      case '\u001b[38;5;232m':
        ink = code.includes('231')
        break
      case '\u001b[48;5;231m':
      case '\u001b[48;5;232m':
        ground = code.includes('231')
        break
      case '\u001b[39m':
        ink = !paperIsLight
        break
      case '\u001b[0m':
        ink = !paperIsLight
        ground = paperIsLight
        break
      case '\u001b[49m':
        ground = paperIsLight
        break
    }
    for (const { segment } of letters.segment(text ?? ''))
      for (let left = unseen.test(segment) ? 0 : cells(segment); left > 0; left--)
        drawn.push(cellOf(segment, ink, ground))
  }
  return drawn
}

/** Takes no cell at all. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]+$/u
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function cellOf(letter: string, ink: boolean, ground: boolean): Cell {
  switch (letter) {
    case '█':
      return { upper: ink, lower: ink }
    case '▀':
      return { upper: ink, lower: ground }
    case '▄':
      return { upper: ground, lower: ink }
    default:
      return { upper: ground, lower: ground }
  }
}
