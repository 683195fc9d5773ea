import type { AutostartKind } from '../domain/watch/autostart.ts'
import type { CheckName, FindingState } from '../domain/watch/finding.ts'
import { damageEn } from './damage-en.ts'
import { pluralEn } from './plural.ts'
import { said, type Fill } from './fill.ts'

const hours = (count: number) => `${String(count)} h`
const minutes = (count: number) => `${String(count)} min`
const days = (count: number) => `${String(count)} ${pluralEn(count, 'day', 'days')}`
const reminders = (count: number) => `${String(count)} ${pluralEn(count, 'reminder', 'reminders')}`

/** What is said of the machine, in English. */
export const machineEn = {
  autostart: {
    /** How the system names it; one line. */
    about: 'followup: reminders',
    kinds: {
      systemd: 'a systemd unit',
      'desktop-entry': 'an autostart entry of the desktop',
      launchd: 'a launchd agent',
      task: 'a scheduled task',
    } satisfies Record<AutostartKind, string>,
    installed: (p: { kind: string }) => `Reminders start by themselves at login now, by ${p.kind}.`,
    renewed: (p: { kind: string }) => `The autostart of reminders was renewed: ${p.kind}.`,
    instead: {
      'no-systemd': 'systemd does not run for this user here, so the desktop itself starts them.',
      'systemd-refused': 'systemd did not take the unit, so the desktop itself starts them.',
    },
    wrote: 'Wrote',
    watches: 'Watches',
    runningNow: (p: { pid: string }) => `yes, process ${p.pid}`,
    heldByHand: (p: { pid: string }) => `process ${p.pid}, started by hand; the background one takes over when it ends`,
    notRunning: 'not yet: it could not be seen running. It will start at the next login.',
    test: 'Test',
    rang: (p: { way: string }) => `a notification was shown (${p.way}). If you did not see it:`,
    notRung: (p: { why: string }) => `no notification could be shown: ${p.why}. What to do:`,
    entryToRun:
      'desktops run that entry at login. A window manager that runs none (i3, dwm and the like) needs this line in its startup file:',
    undo: 'Undo',
    note: 'Note',
    temporary: 'this followup is a temporary copy of npx and will vanish. Install it, then run this again:',
    otherList: (p: { list: string }) => `until now it watched another list: ${p.list}`,
    rootSure: 'You are root: the watch would run as root, on the desktop and the list of root.',
    removed: 'Reminders do not start by themselves any more.',
    removedFiles: 'Removed',
    stopped: 'Stopped',
    process: (p: { pid: string }) => `process ${p.pid}`,
    nothing: 'Nothing was installed, so nothing was removed.',
    stillHeld: (p: { pid: string }) => `process ${p.pid} still watches; it was started by hand: Ctrl-C ends it`,
  },

  /** The notification that shows whether notifications can be seen. */
  ring: {
    title: 'followup can remind you',
    body: 'This is how a reminder appears. There is nothing to do.',
    ask: 'A notification was shown just now: "followup can remind you". Do you see it?',
    seen: 'I see it',
    unseen: 'I do not see it',
    well: (p: { way: string }) => `Reminders reach you (${p.way}).`,
    hidden: (p: { way: string }) => `The desktop took the notification (${p.way}) and you do not see it. Look here:`,
    failed: (p: { why: string }) => `No notification could be shown: ${p.why}.`,
    advice: [
      'Is "do not disturb" or a focus mode on? Notifications wait in the list of the desktop then.',
      'Does a film, a game or a shared screen fill the screen? Many desktops hold notifications back meanwhile.',
      'Are notifications of followup allowed in the settings of the desktop?',
      'Are you on the screen, or in the session, in which followup runs?',
    ] as readonly string[],
  },

  status: {
    /** It is installed, but nobody watches. */
    down: (p: { command: string }) =>
      `Reminders do not run at the moment; they come back at the next login at the latest. Start them now: ${p.command}`,
    autostart: 'At login',
    startsBy: (p: { kind: string }) => `starts by itself: ${p.kind}`,
    startsNot: (p: { kind: string }) => `installed, but switched off: ${p.kind}`,
    byHand: 'does not start by itself',
    next: 'Next',
    nothingNext: 'nothing with a time is planned',
    nothingElse: 'nothing else with a time is planned',
    disk: 'Disk',
    diskFull: 'full: reminders ring, but nothing can be saved until space is freed',
    notActedOn: 'Not acted on',
    againAt: (p: { count: number; when: string; name: string }) =>
      p.count === 1
        ? `1 reminder was shown (${p.name}); it comes again ${p.when}`
        : `${reminders(p.count)} were shown; the next (${p.name}) comes again ${p.when}`,
    againNow: (p: { count: number; name: string }) =>
      p.count === 1
        ? `1 reminder was shown (${p.name}); it comes again at any moment`
        : `${reminders(p.count)} were shown; the next (${p.name}) comes again at any moment`,
    againOnceOn: (p: { count: number; name: string }) =>
      p.count === 1
        ? `1 reminder was shown (${p.name}); it comes again once reminders are on`
        : `${reminders(p.count)} were shown; the next (${p.name}) comes again once reminders are on`,
    againInMorning: (count: number) =>
      count === 1
        ? '1 reminder was shown; it does not come again before the next morning'
        : `${reminders(count)} were shown; none comes again before the next morning`,
    waiting: 'Waiting',
    unshown: (count: number) => `${reminders(count)} due and not shown yet`,
    quiet: 'Quiet hours',
    quietNow: (p: { from: string; to: string }) => `now, ${p.from} - ${p.to}: only promises for their time ring`,
    quietAt: (p: { from: string; to: string }) => `${p.from} - ${p.to}`,
    noQuiet: 'none',
    paused: 'Do not disturb',
    pausedOn: (p: { by: string }) => `on: ${p.by} shows nothing until it is switched off`,
    pausedOff: 'off',
    shown: 'Last shown',
    shownMorning: 'morning digest',
    shownNone: 'nothing so far',
    ways: { notification: 'as a notification', terminal: 'in the terminal' },
    acted: 'acted on',
    gaps: 'Not watched',
    never: 'nobody has watched so far',
    noGaps: 'no gap in the last 7 days',
    gap: (p: { from: string; to: string }) => `${p.from} - ${p.to}`,
    gapOpen: (p: { from: string }) => `since ${p.from}`,
    causes: { off: 'nobody watched', slept: 'the computer slept', 'cut-off': 'the watch was cut off' },
    missed: (p: { reminders: number; mornings: number }) =>
      [
        ...(p.reminders > 0 ? [`${reminders(p.reminders)} came due`] : []),
        ...(p.mornings > 0 ? [`${String(p.mornings)} morning ${pluralEn(p.mornings, 'digest', 'digests')} late`] : []),
      ].join(', '),
    missedNone: 'nothing came due',
    moreGaps: (p: { count: number; length: string }) => `and ${String(p.count)} more, ${p.length} in all`,
    lengths: { days, hours, minutes },
  },

  doctor: {
    states: { ok: 'ok', warning: 'warning', fault: 'fault' } satisfies Record<FindingState, string>,
    well: 'All is well. Whether you see notifications only you can tell: followup doctor --ring',
    total: (p: { faults: number; warnings: number }) =>
      [
        ...(p.faults > 0 ? [`${String(p.faults)} ${pluralEn(p.faults, 'fault', 'faults')}`] : []),
        ...(p.warnings > 0 ? [`${String(p.warnings)} ${pluralEn(p.warnings, 'warning', 'warnings')}`] : []),
      ].join(', '),
    checks: {
      program: 'Program',
      config: 'Settings',
      database: 'List',
      backup: 'Backup',
      rights: 'Privacy',
      synced: 'Folder',
      disk: 'Disk',
      clock: 'Clock',
      zones: 'Time zones',
      bus: 'Session bus',
      display: 'Screen',
      server: 'Notifications',
      dnd: 'Do not disturb',
      toasts: 'Notifications',
      permission: 'Permission',
      watch: 'Watch',
      autostart: 'At login',
      reminders: 'Reminders',
      kept: 'Speed',
      terminal: 'Terminal',
    } satisfies Record<CheckName, string>,
    /** What a notification server can do. */
    abilities: { actions: 'buttons', body: 'text', persistence: 'a list of what was shown' },
    damage: damageEn,
    found: {
      refused: (d: Fill) => said(d.code),
      failed: (d: Fill) => `This could not be checked: ${said(d.message)}.`,
      'too-long': (d: Fill) => `No answer within ${said(d.seconds)} seconds.`,
      program: (d: Fill) => `${said(d.program)}, Node ${said(d.node)}`,
      'program-temporary': (d: Fill) => `${said(d.program)} is a temporary copy of npx and will vanish. Install it:`,
      'program-open': (d: Fill) => `Others may change ${said(d.file)}, and with it what runs as you. To close it:`,
      'program-foreign': (d: Fill) => `${said(d.file)} belongs to another user, who can change what runs as you.`,
      config: (d: Fill) => `${said(d.file)} can be read.`,
      'config-none': () => 'Nothing was set; the defaults hold.',
      'config-unknown': (d: Fill) => `${said(d.file)} has keys that this version does not know: ${said(d.keys)}.`,
      database: (d: Fill) =>
        `${said(d.file)}: ${said(d.people)}, ${said(d.size)}, whole; what is saved outlives a power cut.`,
      'database-none': (d: Fill) => `There is no list yet. It begins with the first person, in ${said(d.file)}.`,
      'database-part': (d: Fill) =>
        `${said(d.file)}: no damage in ${said(d.checked)} of ${said(d.of)} tables; for the rest there was no time.`,
      'database-unsafe': (d: Fill) =>
        `${said(d.file)}: this disk does not let followup write safely (journal ${said(d.journal)}). Keep the list on a disk of this machine.`,
      'database-damaged': (d: Fill) =>
        `${said(d.file)} is damaged: ${said(d.damage)}. Change nothing; the repair keeps this file.`,
      'database-damaged-copy': (d: Fill) =>
        `${said(d.file)} is damaged: ${said(d.damage)}. Change nothing; the repair keeps this file. The newest backup: ${said(d.copy)}.`,
      backup: (d: Fill) => `Made by itself, the last ${said(d.day)}; ${said(d.count)} kept in ${said(d.folder)}.`,
      'backup-none': (d: Fill) => `None made by itself yet; they come into ${said(d.folder)}.`,
      'backup-refused': (d: Fill) => `None can be made by itself: ${said(d.folder)} is no folder, or takes nothing.`,
      'backup-off': () => 'None is made by itself. To have one made after the first change of each day:',
      rights: (d: Fill) => `Only you can read what is in ${said(d.folder)}.`,
      'rights-open': (d: Fill) => `Others can read ${said(d.file)}.`,
      'rights-folder': (d: Fill) => `Others can replace your files in ${said(d.file)}.`,
      'rights-owner': (d: Fill) => `${said(d.file)} belongs to another user, perhaps after a run with sudo.`,
      'synced-not': (d: Fill) => `${said(d.folder)} is on this machine; nothing seems to copy it.`,
      synced: (d: Fill) =>
        `${said(d.folder)} is copied by ${said(d.by)}. A list in use comes to be damaged, or two lists, that way. Put it elsewhere, and keep backups there:`,
      network: (d: Fill) =>
        `${said(d.folder)} is on another machine (${said(d.by)}). A list in use comes to be damaged that way. Put it on this one:`,
      disk: (d: Fill) => `${said(d.size)} free.`,
      'disk-low': (d: Fill) => `${said(d.size)} free, which is little.`,
      'disk-full': (d: Fill) => `Only ${said(d.size)} is free: before long nothing more can be saved.`,
      clock: (d: Fill) => `${said(d.when)}, ${said(d.zone)}`,
      'clock-behind': (d: Fill) =>
        `The clock says ${said(d.when)}, but the list was changed on ${said(d.last)}. Put the clock right.`,
      'clock-drifts': (d: Fill) =>
        `${said(d.when)}, ${said(d.zone)}; nobody keeps the clock right. Have it set from the network:`,
      zones: (d: Fill) => `${said(d.version)}, of this system`,
      'zones-node': (d: Fill) => `${said(d.version)}, of Node ${said(d.node)}`,
      'zones-older': (d: Fill) =>
        `${said(d.version)}, of Node ${said(d.node)}. This system has ${said(d.system)}, so other programs may show another hour. To bring it up to date:`,
      'zones-old': (d: Fill) =>
        `${said(d.version)} is out of date: where the clock was changed by law since, times are an hour off. To bring it up to date:`,
      'zones-old-node': (d: Fill) =>
        `${said(d.version)}, of Node ${said(d.node)}, is out of date: where the clock was changed by law since, times are an hour off. Update Node.`,
      bus: (d: Fill) => said(d.address),
      'bus-none': () =>
        'There is no session bus, so the desktop cannot be reached. Run this in a terminal of the desktop, or install one:',
      'bus-silent': (d: Fill) => `${said(d.address)} does not answer. Log out and in again.`,
      display: (d: Fill) => said(d.display),
      'display-none': () =>
        'This terminal knows of no screen (DISPLAY, WAYLAND_DISPLAY). Run this in a terminal of the desktop.',
      server: (d: Fill) => `${said(d.name)} ${said(d.version)}: ${said(d.can)}`,
      'server-lacks': (d: Fill) =>
        `${said(d.name)} ${said(d.version)} does not know: ${said(d.missing)}. Reminders come without.`,
      'server-none': () => 'Nobody shows notifications on this desktop. Install one who does, and log in again:',
      'server-silent': () => 'The notification server does not answer. Log out and in again.',
      'dnd-off': (d: Fill) => `Off (${said(d.by)}).`,
      'dnd-on': (d: Fill) =>
        `On: ${said(d.by)} keeps every notification back. Reminders come again until you act on them. To switch it off:`,
      toasts: (d: Fill) => `${said(d.name)} shows them.`,
      'toasts-intel': (d: Fill) =>
        `${said(d.name)} does not start, so they come without buttons. It is for Intel; a Mac with another processor needs Rosetta:`,
      'toasts-blocked': (d: Fill) =>
        `${said(d.file)} does not start: the system or an antivirus keeps it back. Allow it there.`,
      permission: () => 'Windows lets programs show notifications.',
      'permission-off': () => 'Notifications are switched off in Windows. To allow them:',
      'permission-look': () => 'Whether macOS shows notifications of terminal-notifier it tells nobody. To look:',
      watch: (d: Fill) => `Process ${said(d.pid)} watches${d.when === undefined ? '' : ` since ${said(d.when)}`}.`,
      'watch-off': () => 'Nobody watches, so nothing rings. To start it now and at every login:',
      'watch-down': () => 'It is installed, but does not run. To start it again, and to see why it ended:',
      autostart: (d: Fill) => `Starts by itself: ${said(d.by)}, ${said(d.node)}`,
      'autostart-none': () => 'Reminders do not start by themselves.',
      'autostart-unknown': (d: Fill) =>
        `${said(d.file)} was changed by hand; what it starts cannot be told. To write it anew:`,
      'autostart-off': (d: Fill) => `There, but switched off: ${said(d.by)}. To switch it on:`,
      'autostart-node-gone': (d: Fill) =>
        `It starts ${said(d.node)}, which is not there any more; Node was updated or moved. To renew it:`,
      'autostart-program-gone': (d: Fill) => `It starts ${said(d.program)}, which is not there any more. To renew it:`,
      'autostart-other-node': (d: Fill) =>
        `It starts another Node: ${said(d.node)}; this is ${said(d.own)}. To renew it:`,
      'autostart-other-program': (d: Fill) =>
        `It starts another followup: ${said(d.program)}; this is ${said(d.own)}. To renew it:`,
      'autostart-other-list': (d: Fill) =>
        `It watches another list: ${said(d.list)}; this is ${said(d.own)}. To watch this one:`,
      reminders: (d: Fill) => `The last one was shown on ${said(d.when)} (${said(d.way)}).`,
      'reminders-none': () => 'None was shown so far.',
      'reminders-wait': (d: Fill) => `${reminders(Number(d.count))} due for more than five minutes and not shown.`,
      kept: (d: Fill) => `The prepared program is kept in ${said(d.folder)}.`,
      'kept-open': (d: Fill) =>
        `Others may write to ${said(d.folder)}, so nothing is kept there and each start takes a little longer. To close it:`,
      'kept-shared': (d: Fill) =>
        `Others may write to ${said(d.folder)}, so nothing is kept there and each start takes a little longer. Let ${said(d.variable)} name a folder of your own.`,
      'kept-not': (d: Fill) =>
        `Neither the program's folder nor ${said(d.folder)} can be written, so each start takes a little longer.`,
      terminal: (d: Fill) => `${said(d.width)} columns, with colour`,
      'terminal-plain': (d: Fill) => `${said(d.width)} columns, without colour`,
      'terminal-none': () => 'The output goes to a file or another program.',
      'terminal-narrow': (d: Fill) => `${said(d.width)} columns; pages want ${said(d.narrow)} at least.`,
      'terminal-letters': (d: Fill) =>
        `${said(d.locale)} does not say UTF-8, so names may not be shown as they are written.`,
    },
  },
}
