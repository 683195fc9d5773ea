import type { AutostartKind } from '../../domain/watch/autostart.ts'
import type { NoticeTrouble } from '../../domain/watch/reminder.ts'
import type { MachineWords } from '../../i18n/machine-type.ts'
import { commandLine, shellLine } from '../text/command-line.ts'
import { kept, type Inline } from '../text/flow.ts'
import { drawTold, type TellRow } from '../text/told.ts'
import type { Ui } from '../ui.ts'

/** What `watch --install` did. */
export interface InstallPage {
  readonly kind: 'installed'
  readonly by: AutostartKind
  readonly renewed: boolean
  readonly files: readonly string[]
  readonly instead: 'no-systemd' | 'systemd-refused' | null
  /** What a window manager that runs no such entries has to be told to run. */
  readonly entryToRun: string | null
  /** The process that watches now, and whether it is the one that was installed. */
  readonly watching: { readonly pid: number; readonly installed: boolean } | null
  readonly ring:
    { readonly shown: true; readonly way: string } | { readonly shown: false; readonly trouble: NoticeTrouble }
  /** This copy of the program will not stay. */
  readonly temporary: boolean
  /** The list that was watched before, where it is another one. */
  readonly otherList: string | null
}

/** What `watch --uninstall` did. */
export interface UninstallPage {
  readonly kind: 'uninstalled'
  readonly files: readonly string[]
  /** The process that was ended. */
  readonly stopped: number | null
  /** A watch that was started by hand and goes on. */
  readonly stillHeld: number | null
}

/** Draws what was installed: each file, whether it runs, the notification that was tried, and how to undo. */
export function drawInstalled(page: InstallPage, words: MachineWords, ui: Ui): string {
  const { autostart } = words
  const kind = autostart.kinds[page.by]
  const followup = (...args: readonly string[]): Inline => kept(commandLine(args, ui), ui.paint.command)
  const { ring, watching } = page
  const rows: readonly TellRow[] = [
    ...(page.instead === null ? [] : [row(autostart.note, [autostart.instead[page.instead]])]),
    row(autostart.wrote, ...page.files.map((file) => [file])),
    row(autostart.watches, [watchingWords(watching, words)]),
    row(
      autostart.test,
      ring.shown
        ? [autostart.rang({ way: ring.way }), ' ', followup('doctor', '--ring')]
        : [autostart.notRung({ why: ui.words.notice.trouble[ring.trouble] }), ' ', followup('doctor')],
    ),
    ...(page.otherList === null ? [] : [row(autostart.note, [autostart.otherList({ list: page.otherList })])]),
    ...(page.entryToRun === null
      ? []
      : [
          row(
            autostart.note,
            [autostart.entryToRun],
            [kept(shellLine(['gio', 'launch', page.entryToRun]), ui.paint.command)],
          ),
        ]),
    ...(page.temporary
      ? [row(autostart.note, [autostart.temporary, ' ', kept('npm install --global followup-cli', ui.paint.command)])]
      : []),
    row(autostart.undo, [followup('watch', '--uninstall')]),
  ]
  return drawTold(page.renewed ? autostart.renewed({ kind }) : autostart.installed({ kind }), rows, ui)
}

/** Draws what was taken away. */
export function drawUninstalled(page: UninstallPage, { autostart }: MachineWords, ui: Ui): string {
  const held = page.stillHeld === null ? [] : [autostart.stillHeld({ pid: String(page.stillHeld) })]
  const stopped = page.stopped === null ? [] : [autostart.process({ pid: String(page.stopped) })]
  const rows: readonly TellRow[] = [
    ...(page.files.length > 0 ? [row(autostart.removedFiles, ...page.files.map((file) => [file]))] : []),
    ...stopped.map((text) => row(autostart.stopped, [text])),
    ...held.map((text) => row(autostart.note, [text])),
  ]
  const nothing = page.files.length === 0 && page.stopped === null
  return drawTold(nothing ? autostart.nothing : autostart.removed, rows, ui)
}

function watchingWords(watching: InstallPage['watching'], { autostart }: MachineWords): string {
  if (watching === null) return autostart.notRunning
  const pid = String(watching.pid)
  return watching.installed ? autostart.runningNow({ pid }) : autostart.heldByHand({ pid })
}

function row(label: string, ...lines: readonly (readonly Inline[])[]): TellRow {
  return { label, lines }
}
