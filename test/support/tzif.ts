/** What a zone file is made of: changes as UTC instants with the minutes ahead from then on, and the rule after the last. */
export interface ZoneText {
  /** Minutes ahead before the first change. */
  readonly at: number
  readonly changes?: readonly (readonly [at: string, ahead: number])[]
  readonly after?: string
  readonly version?: 1 | 2 | 3 | 4
}

/** Writes a zone file (RFC 9636): for version 1 the short block alone, else an empty one before the long block. */
export function zoneFile({ at, changes = [], after = '', version = 2 }: ZoneText): Uint8Array {
  const kinds = [...new Set([at, ...changes.map(([, ahead]) => ahead)])]
  const mark = version === 1 ? 0 : String(version).charCodeAt(0)
  const block = (width: 4 | 8, shown: typeof changes) => {
    const header = Buffer.alloc(44)
    header.write('TZif', 'latin1')
    header.writeUInt8(mark, 4)
    ;[0, 0, 0, shown.length, kinds.length, 4].forEach((count, index) => header.writeUInt32BE(count, 20 + index * 4))
    const times = Buffer.concat(
      shown.map(([instant]) => {
        const time = Buffer.alloc(8)
        time.writeBigInt64BE(BigInt(Date.parse(instant) / 1000))
        return width === 8 ? time : time.subarray(4)
      }),
    )
    const indexes = Buffer.from(shown.map(([, ahead]) => kinds.indexOf(ahead)))
    const types = Buffer.concat(
      kinds.map((ahead) => {
        const type = Buffer.alloc(6)
        type.writeInt32BE(ahead * 60)
        return type
      }),
    )
    return Buffer.concat([header, times, indexes, types, Buffer.from('ZZZ\0')])
  }
  if (version === 1) return block(4, changes)
  return Buffer.concat([block(4, []), block(8, changes), Buffer.from(`\n${after}\n`)])
}
