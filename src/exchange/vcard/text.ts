/** Undoes the escapes of RFC 6350 section 3.4; vCard 2.1 knows that of the semicolon alone. */
export function unescaped(text: string, old: boolean): string {
  if (!text.includes('\\')) return text
  if (old) return text.replaceAll('\\;', ';')
  return text.replace(/\\([\s\S])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter))
}

/** Splits at a separator that no backslash stands before. */
export function splitAt(text: string, separator: ';' | ','): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index)
    if (letter === '\\') part += letter + text.charAt(++index)
    else if (letter === separator) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  return [...parts, part]
}
