import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest'
import { root } from '../support/house.ts'
import { decoded, readQr } from '../support/read-qr.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { testWith } from '../support/test-with.ts'
import { ended, startScreen } from './desktop.ts'
import { builtProgram, until, type Program } from './program.ts'
import { openWindow } from './tmux.ts'

const test = testWith('Xvfb', 'xterm', 'import', 'zbarimg')

/** Points, by which xterm scales its font. */
const sizes = [6, 8, 9, 10, 11, 12, 14, 18]
const grounds = { dark: ['-bg', 'black', '-fg', 'white'], light: ['-bg', 'white', '-fg', 'black'] } as const
const links = ['tel:+14155552671', 'tel:+14155552672']

describe('the codes on the screen of an xterm are read by zbar and ZXing', () => {
  let screen: ChildProcess
  let display: string
  let program: Program

  beforeAll(async () => {
    const started = startScreen('1400x1200x24')
    screen = started.screen
    display = await started.named
    program = builtProgram()
    for (const link of links) await program.run(['add', `Jane Doe, ${link.slice(4)}`, '--new', '--yes'])
  })
  afterAll(async () => {
    await ended(screen)
    await program.end()
  })

  test.each(sizes.flatMap((size) => (['dark', 'light'] as const).map((ground) => [size, ground] as const)))(
    'at %i points on a %s ground, in colour and with NO_COLOR',
    async (size, ground) => {
      const xterm = openXterm(['-fa', 'DejaVu Sans Mono', '-fs', String(size), ...grounds[ground]])
      onTestFinished(() => ended(xterm))
      let picture = Buffer.alloc(0)
      await until(async () => {
        picture = execFileSync('import', ['-display', display, '-window', 'root', 'png:-'])
        return (await decoded(picture)).length === links.length
      })
      expect(await decoded(picture)).toEqual(links)
      expect(readByZbar(picture)).toEqual(links)
    },
  )

  /** Shows the code of the first in colour and beneath it that of the second without any other colour. */
  function openXterm(looks: readonly string[]): ChildProcess {
    const followup = `'${process.execPath}' '${join(root, 'bin/followup.js')}'`
    const script = `${followup} call 1 --qr < /dev/null; NO_COLOR=1 ${followup} call 2 --qr < /dev/null; exec sleep 600`
    return spawn('xterm', [...looks, '-geometry', '80x40+0+0', '+sb', '-b', '0', '-e', 'sh', '-c', script], {
      env: {
        PATH: process.env.PATH,
        HOME: program.home,
        FOLLOWUP_HOME: program.home,
        FOLLOWUP_AUTO_BACKUP: 'false',
        DISPLAY: display,
        LANG: 'C.UTF-8',
      },
      stdio: 'ignore',
    })
  }
})

function readByZbar(picture: Buffer): readonly string[] {
  const file = join(tempFolder(), 'screen.png')
  writeFileSync(file, picture)
  // On stderr it misses the system's bus.
  const said = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return said.trimEnd().split('\n').sort()
}

describe.each([
  [80, 24, 'message'],
  [40, 26, 'message'],
  [40, 24, 'chat'],
  [200, 60, 'message'],
] as const)('at %i x %i', (width, height, holds) => {
  testWith('tmux').each(['en', 'ru'])('the code is whole above the question (%s)', async (lang) => {
    const window = await openWindow(width, height, { FOLLOWUP_LANG: lang, NO_COLOR: '1', TZ: 'UTC' })
    onTestFinished(() => window.end())
    const followup = `${process.execPath} ${join(root, 'bin/followup.js')}`
    await window.run(`export FOLLOWUP_HOME=$PWD; ${followup} add 'Лена Орлова, +7 916 123-45-67, завтра'; clear`)
    await window.run(`${followup} message 1 'Привет!'`)
    await window.shows('[x')
    const link = 'https://wa.me/79161234567'
    const whole = `${link}?text=%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82!`
    expect(await readQr(await window.painted(), { paper: 'light' })).toBe(holds === 'chat' ? link : whole)
  })
})
