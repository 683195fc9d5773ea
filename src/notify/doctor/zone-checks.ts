import type { Instant } from '../../domain/time/zone.ts'
import { finding, type Check } from './finding.ts'
import { toInstall } from './to-install.ts'

/**
 * Zone data that are out of date make times an hour wrong wherever a government has changed the clock since. On Linux a package
 * brings them, elsewhere a newer Node does.
 */
export const checkZones: Check = async ({ app, machine }) => {
  const { used, system, node } = app.clock.zones.data()
  const version = used === 'system' ? system : node
  const data = { version: version ?? '?', system: system ?? '?', node: machine.node.version }
  const isLinux = machine.platform === 'linux'
  const fix = isLinux ? [await toInstall(machine, 'tzdata')] : []
  if (isOld(version, app.clock.now())) return finding('warning', isLinux ? 'zones-old' : 'zones-old-node', data, ...fix)
  if (used === 'system') return finding('ok', 'zones', data)
  // Other programs of this machine show another hour then.
  if (isLinux && system !== null) return finding('warning', 'zones-older', data, ...fix)
  return finding('ok', 'zones-node', data)
}

/** The tz database changes several times a year: data of a year that ended half a year ago lack some of it. */
function isOld(version: string | null, now: Instant): boolean {
  const ended = `${String(Number((version ?? '0').slice(0, 4)) + 1)}-07-01`
  return now.slice(0, 10) >= ended
}
