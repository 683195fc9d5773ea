import type { AutostartCommand } from '../../domain/watch/autostart.ts'

/** Begins the line that says what an autostart runs, in whatever its file takes for a comment. */
const begin = 'followup-runs: '

/** Writes what an autostart runs as one line of ASCII that can stand in any comment, of XML too. */
export function writeMark({ node, program, list }: AutostartCommand): string {
  const json = JSON.stringify({ node, program, list })
  return begin + json.replace(/[^ -~]|[<>&]|-(?=-)/gu, (letter) => escaped(letter))
}

/** Reads it back from the text of a file; null where there is none. */
export function readMark(text: string): AutostartCommand | null {
  const [, json] = /followup-runs: (\{.*\})/.exec(text) ?? []
  try {
    const read = JSON.parse(json ?? '') as Record<string, unknown>
    const { node, program, list } = read
    return typeof node === 'string' && typeof program === 'string' && typeof list === 'string'
      ? { node, program, list }
      : null
  } catch {
    return null
  }
}

function escaped(letter: string): string {
  return Array.from(
    { length: letter.length },
    (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')
}
