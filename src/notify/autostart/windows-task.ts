import { win32 } from 'node:path'
import type { Machine } from '../../app/machine.ts'
import { escapeMarkup } from '../desktop/markup.ts'
import type { Autostart, Watched } from './port.ts'
import { readMark, writeMark } from './mark.ts'
import { withFile } from './watched.ts'

const taskName = 'followup-watch'

/** A task of Windows that runs while the user is logged on, without a window. */
export function taskAutostart(machine: Machine, state: string): Autostart {
  const { files } = machine
  const xml = win32.join(state, `${taskName}.xml`)
  const variables = win32.join(state, `${taskName}.env`)
  const schtasks = (...args: readonly string[]) => machine.run('schtasks', args, 20_000)

  return {
    async install(watched) {
      const folders = [
        ...(await files.write(variables, envText(withFile(watched, variables)), 0o600)),
        // schtasks reads UTF-16 with its mark.
        ...(await files.write(
          xml,
          Buffer.from(`\ufeff${taskText(watched, machine.env, variables)}`, 'utf16le'),
          0o600,
        )),
      ]
      await schtasks('/End', '/TN', taskName)
      const made = await schtasks('/Create', '/TN', taskName, '/XML', xml, '/F')
      const started = made.exit === 0 && (await schtasks('/Run', '/TN', taskName)).exit === 0
      return { kind: 'task', files: [xml, variables], folders, instead: null, entryToRun: null, started }
    },

    async uninstall() {
      const there = (await schtasks('/Query', '/TN', taskName)).exit === 0
      if (there) {
        await schtasks('/End', '/TN', taskName)
        await schtasks('/Delete', '/TN', taskName, '/F')
      }
      const removed: string[] = there ? [taskName] : []
      for (const path of [xml, variables]) if (await files.remove(path)) removed.push(path)
      return removed
    },

    async find() {
      const text = await files.read(variables)
      const { exit } = await schtasks('/Query', '/TN', taskName)
      if (text === null && exit !== 0) return null
      return { kind: 'task', files: [xml, variables], command: readMark(text ?? ''), enabled: exit === 0 }
    },
  }
}

/**
 * Writes the task (Task Scheduler Schema 1.2). The host of consoles runs Node without a window and gives no exit code, so that
 * a failure would not be seen: it is started again every five minutes instead, which does nothing while it runs.
 */
export function taskText(watched: Watched, env: Machine['env'], variables: string): string {
  const user = escapeMarkup(
    env.USERDOMAIN === undefined ? (env.USERNAME ?? '') : `${env.USERDOMAIN}\\${env.USERNAME ?? ''}`,
  )
  const words = [watched.node, `--env-file=${variables}`, watched.program, 'watch', '--background']
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${escapeMarkup(watched.about)}</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Repetition>
        <Interval>PT5M</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <Enabled>true</Enabled>
      <UserId>${user}</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>${user}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <AllowHardTerminate>true</AllowHardTerminate>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <IdleSettings>
      <StopOnIdleEnd>false</StopOnIdleEnd>
      <RestartOnIdle>false</RestartOnIdle>
    </IdleSettings>
    <AllowStartOnDemand>true</AllowStartOnDemand>
    <Enabled>true</Enabled>
    <Hidden>false</Hidden>
    <RunOnlyIfIdle>false</RunOnlyIfIdle>
    <WakeToRun>false</WakeToRun>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>7</Priority>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>10</Count>
    </RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>%SystemRoot%\\System32\\conhost.exe</Command>
      <Arguments>--headless ${words.map((word) => escapeMarkup(quoted(word))).join(' ')}</Arguments>
    </Exec>
  </Actions>
</Task>
`
}

/** What the task sets before followup runs, as Node's `--env-file` reads it. */
export function envText(watched: Watched): string {
  const lines = Object.entries(watched.env).map(([name, value]) => {
    // Within double quotes \n would be a line break.
    const mark = ["'", '`', '"'].find((one) => !value.includes(one)) ?? "'"
    return `${name}=${mark}${value}${mark}\n`
  })
  return `# ${writeMark(watched)}\n${lines.join('')}`
}

function quoted(word: string): string {
  return /\s/.test(word) ? `"${word}"` : word
}
