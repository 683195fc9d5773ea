const lettersOf: Readonly<Record<string, string>> = {
  L: 'A-Za-zА-Яа-яЁё',
  Lu: 'A-ZА-ЯЁ',
  Ll: 'a-zа-яё',
  Lt: '',
  Lo: '',
  N: '0-9',
  Nd: '0-9',
  M: '',
  Mn: '',
  S: '$+<=>\\^`|~€£№',
}
const bothCases = new Set(['L', 'Lu', 'Ll'])

/** The same expression for everyday text, in lower case where case does not count; null where it uses what is not known here. */
export function plainSource(source: string, flags: string): string | null {
  const anyCase = flags.includes('i')
  let result = ''
  let inClass = false
  for (const [token, property, negated] of tokensOf(source)) {
    if (property !== undefined) {
      const letters = anyCase && bothCases.has(property) ? 'a-zа-яё' : lettersOf[property]
      if (letters === undefined || (negated && inClass)) return null
      result += inClass ? letters : `[${negated ? '^' : ''}${letters}]`
    } else if (unknown.test(token) || (anyCase && isWrittenLetter(token))) return null
    else {
      if (token === '[') inClass = true
      if (token === ']') inClass = false
      result += anyCase && token.length === 1 ? token.toLowerCase() : token
    }
  }
  return result
}

/** Characters of two units, references to groups by name, control letters. */
const unknown = /^\\[kc]|^\\u\{|^[\ud800-\udfff]/

/** Parts a source into characters, escapes and openings of groups; a class of Unicode comes with its name and whether it is negated. */
function tokensOf(
  source: string,
): readonly (readonly [token: string, property: string | undefined, negated: boolean])[] {
  const token = /\\p\{(\w+)\}|\\P\{(\w+)\}|\\u\{|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\[^]|\(\?<\w+>|[^]/g
  return Array.from(source.matchAll(token), ([text, property, negated]) => [
    text,
    property ?? negated,
    negated !== undefined,
  ])
}

/** Whether an escape by number is of a letter, whose case would count. */
function isWrittenLetter(token: string): boolean {
  const code = /^\\[ux]([\da-fA-F]+)$/.exec(token)?.[1]
  const letter = code === undefined ? '' : String.fromCharCode(parseInt(code, 16))
  return letter.toLowerCase() !== letter.toUpperCase()
}
