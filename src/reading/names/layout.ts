const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю.'
const latinShifted = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
const russianShifted = 'ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'

let toRussian: ReadonlyMap<string, string> | undefined
let toLatin: ReadonlyMap<string, string> | undefined

/**
 * Gives what the same keys write in the other layout - `fyyf` is «анна», «дштвф» is "linda" - or undefined for a text that was
 * not typed in one layout alone.
 */
export function otherLayout(text: string): string | undefined {
  const isRussian = /[а-яё]/i.test(text)
  if (isRussian === /[a-z]/i.test(text)) return undefined
  toRussian ??= keyMap(latinKeys + latinShifted, russianKeys + russianShifted)
  toLatin ??= keyMap(russianKeys + russianShifted, latinKeys + latinShifted)
  const keys = isRussian ? toLatin : toRussian
  return Array.from(text, (letter) => keys.get(letter) ?? letter).join('')
}

function keyMap(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, at) => [letter, to.charAt(at)] as const))
}
