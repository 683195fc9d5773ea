import { StringDecoder } from 'node:string_decoder'
import { longestTyped } from '../reading/typed-limit.ts'

/**
 * Parts a stream into lines, without their ends. A line longer than any that is read is cut behind the first character too many,
 * so that a stream without line ends takes no memory.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let line = ''
  let isAfterReturn = false
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk))
    if (text === '') continue
    // The two signs of one line end may come in two chunks.
    const parts = (isAfterReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\n|\r/)
    isAfterReturn = text.endsWith('\r')
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield line
        line = ''
      }
      line = longer(line, part)
    }
  }
  line = longer(line, decoder.end())
  if (line !== '') yield line
}

function longer(line: string, more: string): string {
  return line.length > longestTyped ? line : (line + more).slice(0, longestTyped + 1)
}
