import { expect, type ExpectStatic } from 'vitest'
import { clickOn, drawnUnder } from './clicks.ts'
import { desktopPrograms, startDesktop, type Desktop, xfcePrograms } from './desktop.ts'
import { builtProgram, until } from './program.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith(...desktopPrograms, ...xfcePrograms, 'tmux', 'import')

const sentence = 'Jane Doe, met at the expo, +1 415 555 2671, call in 1 minute #expo'
const title = 'Promise: Jane Doe'

/** Reads the popup back from the server and clicks on one of its buttons with the mouse; dunst has a menu of them. */
const ways: Readonly<Record<'dunst' | 'xfce4-notifyd', Way>> = {
  dunst: {
    button: 'Done',
    did: ['done Jane Doe', 'add Jane Doe'],
    async seenAndClicked(desktop, expect) {
      await until(async () => (await desktop.displayed()) > 0)
      desktop.choose('Jane', 'Done')
      await desktop.click(600, 70)
      await until(async () => (await desktop.ask('dunstctl', 'history')).includes(title))
      const [first] = await desktop.shown()
      expect(first).toEqual({ app: 'followup', title, body: expect.stringMatching(body) as string })
    },
  },
  'xfce4-notifyd': {
    button: 'Snooze',
    did: ['snooze Jane Doe', 'add Jane Doe'],
    async seenAndClicked(desktop, expect) {
      await until(async () => (await drawnUnder(desktop, title)) !== undefined)
      const popup = await drawnUnder(desktop, title)
      expect(popup?.texts[1]).toMatch(body)
      expect(popup?.buttons.map(({ label }) => label)).toEqual(['Call', 'Done', 'Snooze'])
      await clickOn(desktop, title, 'Snooze')
    },
  },
}

interface Way {
  readonly button: string
  /** What the history says then, the last first. */
  readonly did: readonly string[]
  readonly seenAndClicked: (desktop: Desktop, expect: ExpectStatic) => Promise<void>
}

const body = /^\d\d:\d\d: call\nPhone: \+1 415 555-2671$/

// The clock of the real program cannot be moved, so these wait for a minute to end, both for the same.
test.concurrent.each(Object.entries(ways))(
  'what add planned for the next minute comes up on %s, and a click on its button does what it says',
  async (kind, { button, did, seenAndClicked }) => {
    const desktop = await startDesktop()
    const program = builtProgram(desktop.env)
    try {
      if (kind !== 'dunst') {
        await desktop.stopServer()
        await desktop.startServer('xfce4-notifyd')
      }
      const watching = program.start(['watch'])
      await watching.says('Watching')
      expect(await program.run(['add', sentence])).toMatchObject({ exit: 0, stderr: '' })
      await watching.says('#1.1 (dbus)')
      await seenAndClicked(desktop, expect)
      await watching.says(`#1.1: "${button}" pressed`)
      const { items } = JSON.parse((await program.run(['history', '--json'])).stdout) as {
        readonly items: readonly { readonly command: string; readonly about: string }[]
      }
      expect(items.map(({ command, about }) => `${command} ${about}`)).toEqual(did)
      watching.kill('SIGTERM')
      expect(await watching.ended).toMatchObject({ exit: 0, stderr: '' })
    } finally {
      await program.end()
      await desktop.end()
    }
  },
)
