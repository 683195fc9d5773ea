import type { Terminal } from '../../app/terminal.ts'
import { wrap } from '../../render/text/width.ts'
import type { Way } from './ways.ts'

/** Shows notices as lines on the terminal, with its bell; for where there is no desktop and somebody watches the terminal. */
export function terminalWay(terminal: Terminal): Way {
  return {
    name: 'terminal',
    show(notice) {
      const width = Math.max(20, terminal.width - 2)
      const body = notice.body.split('\n').flatMap((line) => wrap(line, width))
      const title = wrap(notice.title, terminal.width)
      terminal.out(`\u0007${[...title, ...body.map((line) => `  ${line}`)].join('\n')}\n`)
      return Promise.resolve({ shown: true, popup: null })
    },
  }
}

/** Where a page fills the terminal it is told of every notice, and shows it itself. */
export const pageWay: Way = {
  name: 'terminal',
  show: () => Promise.resolve({ shown: true, popup: null }),
}
