import type { AutostartKind } from '../domain/autostart.ts'
import { pluralEn } from './plural.ts'

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
  },

  status: {
    autostart: 'At login',
    startsBy: (p: { kind: string }) => `starts by itself: ${p.kind}`,
    startsNot: (p: { kind: string }) => `installed, but switched off: ${p.kind}`,
    byHand: 'does not start by itself',
    next: 'Next',
    nothingNext: 'nothing with a time is planned',
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
}
