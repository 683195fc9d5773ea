/** A number as somebody wrote it, and what it is. */
export interface WrittenPhone {
  readonly written: string
  readonly region: string
  /** ITU-T E.164. */
  readonly e164: string
  readonly extension: string
}

/** Numbering plans: country code, trunk prefix, how long the parts of a number at home are, and where such a number begins. */
const plans: readonly (readonly [
  region: string,
  code: string,
  trunk: string,
  groups: readonly number[],
  start: string,
])[] = [
  ['US', '1', '', [3, 3, 4], '415555'],
  ['CA', '1', '', [3, 3, 4], '604555'],
  ['RU', '7', '8', [3, 3, 2, 2], '916'],
  ['KZ', '7', '8', [3, 3, 2, 2], '701'],
  ['GB', '44', '0', [4, 6], '7400'],
  ['DE', '49', '0', [3, 8], '151'],
  ['FR', '33', '0', [1, 2, 2, 2, 2], '6'],
  ['UA', '380', '0', [2, 3, 2, 2], '67'],
  ['BY', '375', '8 0', [2, 3, 2, 2], '29'],
  ['IL', '972', '0', [2, 3, 4], '52'],
  ['PL', '48', '', [3, 3, 3], '512'],
  ['AE', '971', '0', [2, 3, 4], '50'],
]

/** Ways people write a number, of its parts. */
const styles: readonly ((p: { code: string; trunk: string; parts: readonly string[] }) => string)[] = [
  ({ code, parts }) => `+${code}${parts.join('')}`,
  ({ code, parts }) => `+${code} ${parts.join(' ')}`,
  ({ code, parts }) => `+${code}-${parts.join('-')}`,
  ({ code, parts }) => `+${code} (${parts[0] ?? ''}) ${parts.slice(1).join('-')}`,
  ({ code, parts }) => `+${code}.${parts.join('.')}`,
  ({ code, parts }) => `  +${code} ${parts[0] ?? ''} ${parts.slice(1).join('')} `,
  ({ code, parts }) => `+${code} ${parts.slice(0, -1).join(' ')}–${parts.at(-1) ?? ''}`,
  ({ trunk, parts }) => `${trunk}${parts.join('')}`,
  ({ trunk, parts }) => `${trunk}${trunk === '' ? '' : ' '}${parts.join(' ')}`,
  ({ trunk, parts }) => `${trunk}${trunk === '' ? '' : ' '}(${parts[0] ?? ''}) ${parts.slice(1).join('-')}`,
]

/** Makes that many written numbers: every plan in every style, some with an extension; each number another one. */
export function writtenPhones(count: number): readonly WrittenPhone[] {
  return Array.from({ length: count }, (_, index) => {
    const [region, code, trunk, groups, start] = plans[index % plans.length] ?? ['US', '1', '', [10], '415555']
    const length = groups.reduce((sum, group) => sum + group, 0)
    const rest = String(1_000_000_000 + ((index * 7919 + 1234) % 9_000_000)).slice(-(length - start.length))
    const digits = start + rest.padStart(length - start.length, '2')
    let at = 0
    const parts = groups.map((group) => digits.slice(at, (at += group)))
    const style = styles[Math.floor(index / plans.length) % styles.length] ?? styles[0]
    const extension = index % 9 === 4 ? String(10 + (index % 90)) : ''
    return { written: style?.({ code, trunk, parts }) ?? '', region, e164: `+${code}${digits}`, extension }
  })
}
