import type { App } from '../../app/app.ts'
import { Fault } from '../../domain/fault.ts'
import type { ReportPage, ReportStop } from '../../domain/record/report-line.ts'

interface StopWays {
  readonly accept: readonly string[]
  /** The command line that saves the report. */
  readonly apply: readonly string[]
  readonly mustAsk: boolean
}

/** Stops at a report that is likely not what it should be, unless the user says to go on. Fault: `report-doubtful`. */
export async function refuseStopped(
  app: App,
  { stops }: ReportPage,
  { accept, apply, mustAsk }: StopWays,
): Promise<void> {
  const open = stops.filter(({ kind }) => !accept.includes(kind))
  if (open.length === 0) return
  const said = open.map((stop) => stopWords(app, stop)).join(' ')
  // Nothing can be compared without the keys.
  if (mustAsk && !open.some(({ kind }) => kind === 'key')) {
    if (await app.prompt.confirm(`${said} ${app.words.commands.import.report.goOn}`, false)) return
    throw new Fault('cancelled')
  }
  const line = apply.flatMap((word) =>
    word === '--yes' ? [...open.flatMap(({ kind }) => ['--accept', kind]), word] : [word],
  )
  throw new Fault('report-doubtful', { what: said }, [line])
}

/** Says what speaks against a report. */
export function stopWords(app: App, stop: ReportStop): string {
  return app.words.commands.import.report.stop(stop)
}
