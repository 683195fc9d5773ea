import type { BackupThere, LostOf, Repaired, RepairedTable } from '../../domain/record/repaired.ts'
import type { MachineWords } from '../../i18n/machine-type.ts'
import { commandLine, shellLine } from '../text/command-line.ts'
import { momentTold } from '../words/moment.ts'
import { hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'

type DamageWords = MachineWords['doctor']['damage']

/** People beyond these are counted. */
const mostPeople = 40

/** Draws what a repair saved and what is missing, by table and by person, and the way back. */
export function drawRepair(
  {
    file,
    repaired,
    backup,
  }: { readonly file: string; readonly repaired: Repaired | null; readonly backup: BackupThere | null },
  damage: DamageWords,
  ui: Ui,
): string {
  const { repair: words } = damage
  if (!repaired) return hang(words.sound({ file: ui.paint.strong(file) }), ui.width).join('\n')
  const { kept, keptWal, people, tables, rows } = repaired
  const back = [
    shellLine(['mv', '--', kept, file]),
    ...(keptWal === null ? [] : [shellLine(['mv', '--', keptWal, `${file}-wal`])]),
  ]
  const lines = [
    words.done({ file: ui.paint.strong(file), rows }),
    ...(tables.length === 0 ? [words.complete] : [`${words.tables}:`, ...tables.map((one) => tableLine(one, damage))]),
    ...(people.length === 0
      ? []
      : [`${words.people}:`, ...people.slice(0, mostPeople).map((one) => personLine(one, damage))]),
    ...(people.length > mostPeople ? [words.more(people.length - mostPeople)] : []),
    ...(people.some(({ doubtful }) => doubtful.length > 0) ? [words.noted] : []),
    words.kept({ kept }),
    words.back,
  ]
  const whole = backup && [
    ...hang(words.backup({ file: backup.file, when: momentTold(backup.at, ui) }), ui.width),
    `  ${ui.paint.command(commandLine(['backup', '--restore', backup.file], ui))}`,
  ]
  return [
    ...lines.flatMap((line) => hang(line, ui.width)),
    ...back.map((line) => `  ${ui.paint.command(line)}`),
    ...(whole ?? []),
  ].join('\n')
}

function tableLine({ table, missing, doubtful, old }: RepairedTable, { repair, tables }: DamageWords): string {
  const said = [
    ...(missing === null ? [repair.unknown] : missing > 0 ? [repair.missing(missing)] : []),
    ...(doubtful > 0 ? [repair.doubtful(doubtful)] : []),
    ...(old > 0 ? [repair.old(old)] : []),
  ]
  return `- ${tables[table] ?? table}: ${said.join(', ')}`
}

function personLine(lost: LostOf, { repair, tables }: DamageWords): string {
  const said = (['missing', 'doubtful', 'old'] as const).flatMap((how) =>
    [...new Set(lost[how])].map((table) => {
      const count = lost[how].filter((one) => one === table).length
      return `${tables[table] ?? table}: ${repair[how](count)}`
    }),
  )
  const name = lost.name === null ? repair.lostPerson : `${lost.name}${lost.no === null ? '' : ` #${String(lost.no)}`}`
  return `- ${name}: ${said.join('; ')}`
}
