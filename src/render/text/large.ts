/** Signs of three columns and three rows, drawn of half blocks. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '0': ['█▀█', '█ █', '▀▀▀'],
  '1': ['▄█ ', ' █ ', '▀▀▀'],
  '2': ['▀▀█', '█▀▀', '▀▀▀'],
  '3': ['▀▀█', '▀▀█', '▀▀▀'],
  '4': ['█ █', '▀▀█', '  ▀'],
  '5': ['█▀▀', '▀▀█', '▀▀▀'],
  '6': ['█▀▀', '█▀█', '▀▀▀'],
  '7': ['▀▀█', '  █', '  ▀'],
  '8': ['█▀█', '█▀█', '▀▀▀'],
  '9': ['█▀█', '▀▀█', '▀▀▀'],
  '+': [' ▄ ', '▀█▀', '   '],
  '-': ['   ', '▀▀▀', '   '],
}

/**
 * Draws a phone in signs that are read from a step away, broken at its spaces where a line does not hold it. Null where it
 * holds other signs, or a part of it is wider than the line.
 */
export function drawLarge(phone: string, width: number): readonly string[] | null {
  const groups = phone.split(' ').map((group) => Array.from(group, (sign) => signs[sign]))
  const lines: string[] = []
  let line: readonly string[] = ['', '', '']
  for (const group of groups) {
    if (group.includes(undefined) || group.length * 4 - 1 > width) return null
    const drawn = [0, 1, 2].map((row) => group.map((sign) => sign?.[row] ?? '').join(' '))
    const joined = line.map((part, row) => (part === '' ? '' : `${part}   `) + (drawn[row] ?? ''))
    if ((joined[0] ?? '').length <= width) {
      line = joined
      continue
    }
    lines.push(...line, '')
    line = drawn
  }
  return [...lines, ...line].map((row) => row.trimEnd())
}
