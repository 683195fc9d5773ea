import { spawn } from 'node:child_process'
import { Fault } from '../domain/fault.ts'
import { checkedLink } from '../domain/person/link.ts'
import type { Opener } from '../app/opener.ts'
import { outsideProgram } from '../app/outside-program.ts'

/** How long an opener may take until it counts as having opened: some stay until the program they started ends. */
const patienceMs = 1_500

/** The real opener: the system's own program, the link its one argument, no shell between. */
export function systemOpener(platform: NodeJS.Platform): Opener {
  return {
    open: (link) => run(...openerFor(platform, checkedLink(link))),
  }
}

/** The program that opens a link, and its arguments. */
export function openerFor(
  platform: NodeJS.Platform,
  link: string,
): readonly [program: string, args: readonly string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', [link]]
    case 'win32':
      return ['rundll32', ['url.dll,FileProtocolHandler', link]]
    default:
      return ['xdg-open', [link]]
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      reject(new Fault('link-not-opened', { program }))
    }
    const { file, cwd } = outsideProgram(program)
    const child = spawn(file, [...args], { stdio: 'ignore', detached: true, shell: false, cwd })
    const timer = setTimeout(() => {
      child.unref()
      resolve()
    }, patienceMs)
    child.once('error', () => {
      clearTimeout(timer)
      fail()
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else fail()
    })
  })
}
