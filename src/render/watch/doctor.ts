import type { Day } from '../../domain/time/day.ts'
import type { Damage } from '../../domain/record/damage.ts'
import type { FaultCode } from '../../domain/fault.ts'
import type { CheckName, Finding, FindingState } from '../../domain/watch/finding.ts'
import type { BackupThere, Repaired } from '../../domain/record/repaired.ts'
import type { NoticeTrouble } from '../../domain/watch/reminder.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { FindingCode } from '../../i18n/machine-words.ts'
import type { MachineWords } from '../../i18n/machine-type.ts'
import type { Fill } from '../../i18n/fill.ts'
import { commandLine, shellLine } from '../text/command-line.ts'
import { dateWords } from '../words/day.ts'
import { momentTold } from '../words/moment.ts'
import { sizeWords } from '../results/export-page.ts'
import { beside } from '../text/grid.ts'
import { drawRepair } from '../results/repair.ts'
import { hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'
import { padRight, widthOf, wrap } from '../text/width.ts'

/** What `doctor` found, or what came of the notification it showed. */
export type DoctorPage =
  | {
      readonly kind: 'checks'
      readonly items: readonly CheckRow[]
      readonly total: number
      readonly faults: number
      readonly warnings: number
    }
  | {
      readonly kind: 'repair'
      readonly file: string
      readonly repaired: Repaired | null
      /** What to go back to where the repair could not save everything. */
      readonly backup: BackupThere | null
    }
  | {
      readonly kind: 'ring'
      readonly rung:
        { readonly shown: true; readonly way: string } | { readonly shown: false; readonly trouble: NoticeTrouble }
      readonly seen: boolean | null
      /** What is not well. */
      readonly items: readonly CheckRow[]
    }

export interface CheckRow extends Finding {
  readonly check: CheckName
}

/** Less than this beside the names is too narrow to read; there what was found stands beneath. */
const readable = 36

/** Draws a line for each check: how it is, what was found, and beneath it what to type. */
export function drawDoctor(page: DoctorPage, machine: MachineWords, ui: Ui): string {
  if (page.kind === 'checks') return [...rowsOf(page.items, machine, ui), '', ...totalOf(page, machine, ui)].join('\n')
  if (page.kind === 'repair') return drawRepair(page, machine.doctor.damage, ui)
  const { ring } = machine
  const said = !page.rung.shown
    ? ring.failed({ why: ui.words.notice.trouble[page.rung.trouble] })
    : page.seen === true
      ? ring.well({ way: page.rung.way })
      : ring.hidden({ way: page.rung.way })
  const advice = page.rung.shown && page.seen !== true ? ring.advice.flatMap((line) => hang(`- ${line}`, ui.width)) : []
  return [...hang(said, ui.width), ...advice, ...rowsOf(page.items, machine, ui)].join('\n')
}

function totalOf(
  { faults, warnings }: DoctorPage & { readonly kind: 'checks' },
  { doctor }: MachineWords,
  ui: Ui,
): readonly string[] {
  return hang(faults + warnings === 0 ? doctor.well : doctor.total({ faults, warnings }), ui.width)
}

function rowsOf(items: readonly CheckRow[], machine: MachineWords, ui: Ui): readonly string[] {
  const { checks, states } = machine.doctor
  const stateWidth = Math.max(...Object.values(states).map(widthOf))
  const nameWidth = Math.max(...Object.values(checks).map(widthOf))
  const room = ui.width - stateWidth - nameWidth - 4
  return items.flatMap((item) => {
    const state = painted(item.state, ui)(padRight(states[item.state], stateWidth))
    const name = ui.paint.strong(checks[item.check])
    const text = foundWords(item, machine, ui)
    const fix = item.fix.map((words) => ui.paint.command(typed(words, ui)))
    if (room < readable)
      return [`${state}  ${name}`, ...[...wrap(text, ui.width - 2), ...fix].map((line) => `  ${line}`)]
    const cells = [
      { width: stateWidth, lines: [state] },
      { width: nameWidth, lines: [name] },
      { width: room, lines: [...wrap(text, room), ...fix] },
    ]
    return beside(cells)
  })
}

function painted(state: FindingState, { paint }: Ui) {
  return { ok: paint.good, warning: paint.promise, fault: paint.bad }[state]
}

function typed([program = '', ...args]: readonly string[], ui: Ui): string {
  return program === 'followup' ? commandLine(args, ui) : shellLine([program, ...args])
}

/** What was found, in words. A refusal speaks for itself. */
function foundWords({ code, data }: CheckRow, { autostart, doctor }: MachineWords, ui: Ui): string {
  if (code === 'refused') return ui.words.faults[data.code as FaultCode](data.data as Fill)
  const moment = (at: unknown) => (typeof at === 'string' ? momentTold(at as Instant, ui) : '?')
  const abilities = (key: string) => {
    const list = data[key]
    return Array.isArray(list) ? { [key]: list.map((one) => doctor.abilities[one as 'body']).join(', ') } : {}
  }
  return doctor.found[code as FindingCode]({
    ...data,
    ...(data.at === undefined ? {} : { when: moment(data.at) }),
    ...(data.last === undefined ? {} : { last: moment(data.last) }),
    ...(typeof data.bytes === 'number' ? { size: sizeWords(data.bytes, ui) } : {}),
    ...(typeof data.people === 'number' ? { people: ui.words.common.people(data.people) } : {}),
    ...(typeof data.kind === 'string' ? { by: autostart.kinds[data.kind as keyof typeof autostart.kinds] } : {}),
    ...(Array.isArray(data.damage) ? { damage: damageWords(data.damage as readonly Damage[], doctor.damage) } : {}),
    ...(typeof data.day === 'string' ? { day: dateWords(data.day as Day, ui) } : {}),
    ...abilities('can'),
    ...abilities('missing'),
  })
}

function damageWords(damage: readonly Damage[], { kinds, tables }: MachineWords['doctor']['damage']): string {
  return damage
    .map((one) => kinds[one.kind]('table' in one ? { ...one, where: tables[one.table] ?? one.table } : { ...one }))
    .join('; ')
}
