/** Writes a command line as the user would type it: the program's name, and quotes where a shell needs them. */
export function commandLine(args: readonly string[]): string {
  return ['followup', ...args].map(quoted).join(' ')
}

const plain = /^[\p{L}\p{N}_@%+=:,./#…-]+$/u
/** A pattern with classes of Unicode takes most of a millisecond at its first use. */
const plainAscii = /^[A-Za-z0-9_@%+=:,./#…-]+$/

/** Plain words pass bare; others go in double quotes, or in single ones where a shell would expand something inside. */
function quoted(word: string): string {
  if ((plainAscii.test(word) || plain.test(word)) && !word.startsWith('#')) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
