/**
 * Writes a command line as the user would type it: the program's name, and quotes where a shell needs them. One that goes on
 * from a page of the demo goes on there.
 */
export function commandLine(args: readonly string[], { demo }: { readonly demo: boolean }): string {
  return shellLine(['followup', ...(demo ? onDemo(args) : args)])
}

/** Writes the command line of any program as the user would type it. */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

function onDemo(args: readonly string[]): readonly string[] {
  if (args.includes('--demo') || args[0] === 'demo' || args[0] === 'help') return args
  const end = args.indexOf('--')
  return end < 0 ? [...args, '--demo'] : [...args.slice(0, end), '--demo', ...args.slice(end)]
}

const plain = /^[\p{L}\p{N}_@%+=:,./#…-]+$/u
/** A pattern with classes of Unicode takes most of a millisecond at its first use. */
const plainAscii = /^[A-Za-z0-9_@%+=:,./#…-]+$/

/** Plain words pass bare; others go in double quotes, or in single ones where a shell would expand something inside. */
function quoted(word: string): string {
  if ((plainAscii.test(word) || plain.test(word)) && !word.startsWith('#')) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
