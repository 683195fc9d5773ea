import type { ZoneRule } from '../../domain/time/zone.ts'
import { readPosixZone } from './posix.ts'

/**
 * Reads a zone file as systems keep them: TZif of RFC 9636, versions 1 to 4. What comes after the table's last change follows
 * the rule at the file's end. Leap seconds are passed over. Undefined for a file that is none or is cut off.
 */
export function readZoneFile(bytes: Uint8Array): ZoneRule | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = headerAt(view, 0)
  if (!first) return undefined
  if (first.version === 0) return ruleOf(view, first, 4, () => '')
  const second = headerAt(view, first.body + sizeOf(first, 4))
  const footer = second && second.body + sizeOf(second, 8)
  if (!second || footer === undefined || footer > view.byteLength) return undefined
  // Most moments stand in the table, so that what follows it is seldom read.
  return ruleOf(
    view,
    second,
    8,
    () => String.fromCharCode(...bytes.subarray(footer, footer + 200)).split('\n')[1] ?? '',
  )
}

/** The counts of a block, as the format's text names them, and where its body begins. */
interface Header {
  readonly version: number
  readonly isUt: number
  readonly isStd: number
  readonly leap: number
  readonly time: number
  readonly type: number
  readonly char: number
  readonly body: number
}

const headerSize = 44
const magic = 0x545a6966

function headerAt(view: DataView, at: number): Header | undefined {
  if (view.byteLength < at + headerSize || view.getUint32(at) !== magic) return undefined
  const count = (index: number) => view.getUint32(at + 20 + index * 4)
  return {
    version: view.getUint8(at + 4),
    isUt: count(0),
    isStd: count(1),
    leap: count(2),
    time: count(3),
    type: count(4),
    char: count(5),
    body: at + headerSize,
  }
}

function sizeOf({ isUt, isStd, leap, time, type, char }: Header, width: 4 | 8): number {
  return time * (width + 1) + type * 6 + char + leap * (width + 4) + isStd + isUt
}

function ruleOf(view: DataView, header: Header, width: 4 | 8, footer: () => string): ZoneRule | undefined {
  const { body, time, type } = header
  if (type === 0 || body + sizeOf(header, width) > view.byteLength) return undefined
  const indexes = body + time * width
  const types = indexes + time
  const changeAt = (index: number) => secondsAt(view, body + index * width, width)
  const offsetOf = (index: number) => Math.round(view.getInt32(types + index * 6) / 60)
  const last = time === 0 ? -Infinity : changeAt(time - 1)
  let later: ZoneRule | null | undefined
  for (let index = 0; index < time; index++) if (view.getUint8(indexes + index) >= type) return undefined
  return (at) => {
    const seconds = Math.floor(at / 1000)
    if (seconds >= last) {
      later ??= readPosixZone(footer())?.rule ?? null
      if (later) return later(at)
    }
    let low = 0
    let high = time
    while (low < high) {
      const middle = (low + high) >> 1
      if (changeAt(middle) <= seconds) low = middle + 1
      else high = middle
    }
    return offsetOf(low === 0 ? 0 : view.getUint8(indexes + low - 1))
  }
}

function secondsAt(view: DataView, at: number, width: 4 | 8): number {
  return width === 4 ? view.getInt32(at) : view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)
}
