import { join } from 'node:path'
import type { Machine } from '../../app/machine.ts'
import { escapeMarkup } from '../desktop/markup.ts'
import type { Autostart, Watched } from './port.ts'
import { readMark, writeMark } from './mark.ts'
import { withFile } from './watched.ts'

const label = 'followup-cli.watch'

/** An agent of macOS: it lives in the session that has a screen, and is started again only where it failed. */
export function launchdAutostart(machine: Machine, state: string): Autostart {
  const { files } = machine
  const plist = join(machine.home, 'Library/LaunchAgents', `${label}.plist`)
  const log = join(state, 'watch.log')
  const domain = `gui/${String(machine.uid ?? 0)}`
  const launchctl = (...args: readonly string[]) => machine.run('launchctl', args, 20_000)

  return {
    async install(watched) {
      // launchd would make the log with the rights of everyone.
      const forLog = (await files.about(log)) ? [] : await files.write(log, '', 0o600)
      const forPlist = await files.write(plist, plistText(withFile(watched, plist), log), 0o644)
      await launchctl('bootout', `${domain}/${label}`)
      // To end the one before takes launchd a moment; and a user may have switched it off by hand.
      for (const _ of [1, 2, 3]) {
        if ((await launchctl('bootstrap', domain, plist)).exit === 0) return installed(true)
        await launchctl('enable', `${domain}/${label}`)
        await machine.run('sleep', ['1'])
      }
      return installed(false)

      function installed(started: boolean) {
        return {
          kind: 'launchd',
          files: [plist, log],
          folders: [...forPlist, ...forLog],
          instead: null,
          entryToRun: null,
          started,
        } as const
      }
    },

    async uninstall() {
      const there = (await files.about(plist)) !== null
      if (there) await launchctl('bootout', `${domain}/${label}`)
      const removed: string[] = []
      for (const path of there ? [plist, log] : [plist]) if (await files.remove(path)) removed.push(path)
      return removed
    },

    async find() {
      const text = await files.read(plist)
      if (text === null) return null
      const { exit } = await launchctl('print', `${domain}/${label}`)
      return { kind: 'launchd', files: [plist], command: readMark(text), enabled: exit === 0 }
    },
  }
}

/** Writes the agent (launchd.plist(5)). Umask 63 is 077. */
export function plistText(watched: Watched, log: string): string {
  const { node, program, env } = watched
  const strings = (words: readonly string[]) =>
    words.map((word) => `    <string>${escapeMarkup(word)}</string>\n`).join('')
  const set = Object.entries(env).map(
    ([name, value]) => `    <key>${name}</key>\n    <string>${escapeMarkup(value)}</string>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- ${writeMark(watched)} -->
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${label}</string>
  <key>ProgramArguments</key>
  <array>
${strings([node, program, 'watch', '--background'])}  </array>
${set.length > 0 ? `  <key>EnvironmentVariables</key>\n  <dict>\n${set.join('')}  </dict>\n` : ''}  <key>LimitLoadToSessionType</key>
  <string>Aqua</string>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <dict>
    <key>SuccessfulExit</key>
    <false/>
  </dict>
  <key>ThrottleInterval</key>
  <integer>30</integer>
  <key>Umask</key>
  <integer>63</integer>
  <key>StandardOutPath</key>
  <string>${escapeMarkup(log)}</string>
  <key>StandardErrorPath</key>
  <string>${escapeMarkup(log)}</string>
</dict>
</plist>
`
}
