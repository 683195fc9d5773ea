import { instantMs } from '../../domain/time/zone.ts'
import { finding, readableStore, type Check } from './finding.ts'

/** Fewer columns than this cut most pages. */
const narrow = 40

/** How far the list may be ahead of the clock: machines that share it may differ a little. Milliseconds. */
const mostAhead = 3_600_000

/** A clock that is behind what was written last makes reminders late; one that nobody sets drifts. */
export const checkClock: Check = async (patient) => {
  const { app, machine } = patient
  const now = app.clock.now()
  const last = (await readableStore(patient))?.history(1)[0]
  if (last && instantMs(last.at) - instantMs(now) > mostAhead)
    return finding('fault', 'clock-behind', { at: now, last: last.at })
  const data = { at: now, zone: app.clock.zone() }
  const { out } = await machine.run('timedatectl', ['show', '--property=NTPSynchronized', '--value'])
  return out.trim() === 'no'
    ? finding('warning', 'clock-drifts', data, ['timedatectl', 'set-ntp', 'true'])
    : finding('ok', 'clock', data)
}

export const checkTerminal: Check = ({ app, machine }) => {
  const { width, colour, isScreen } = app.terminal
  const { LC_ALL, LC_CTYPE, LANG } = machine.env
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '') ?? ''
  if (machine.platform !== 'win32' && !/utf-?8/i.test(locale))
    return finding('warning', 'terminal-letters', { locale: locale === '' ? 'LANG' : locale }, [
      'export',
      'LANG=C.UTF-8',
    ])
  if (!isScreen) return finding('ok', 'terminal-none')
  if (width < narrow) return finding('warning', 'terminal-narrow', { width, narrow })
  return finding('ok', colour ? 'terminal' : 'terminal-plain', { width })
}
