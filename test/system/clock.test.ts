import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../src/system/clock.ts'
import { tempFolder } from '../support/temp-folder.ts'

const own = process.env.TZ
let link = ''
beforeEach(() => {
  link = join(tempFolder(), 'localtime')
})
afterEach(() => {
  process.env.TZ = own
})

/** Puts the machine into a zone, as its settings do. */
function machineIn(zone: string): void {
  rmSync(link, { force: true })
  symlinkSync(`/usr/share/zoneinfo/${zone}`, link)
}

test('a machine that travels is followed when the clock is asked to look', () => {
  delete process.env.TZ
  machineIn('Europe/Berlin')
  const clock = systemClock('auto', link)
  expect(clock.zone()).toBe('Europe/Berlin')
  machineIn('Asia/Tokyo')
  expect(clock.zone()).toBe('Europe/Berlin')
  clock.lookAtZone()
  expect(clock.zone()).toBe('Asia/Tokyo')
  expect(clock.wallAt('2026-03-10T00:00:00.000Z')).toEqual({ day: '2026-03-10', time: '09:00' })
  machineIn('America/New_York')
  clock.lookAtZone()
  expect(clock.wallAt('2026-03-10T12:00:00.000Z')).toEqual({ day: '2026-03-10', time: '08:00' })
})

test.each([
  ['set', 'Europe/Paris', undefined, 'Europe/Paris'],
  ['given by TZ', 'auto', 'Europe/Madrid', 'Europe/Madrid'],
])('a zone that is %s stays wherever the machine goes', (_, configured, tz, zone) => {
  if (tz === undefined) delete process.env.TZ
  else process.env.TZ = tz
  machineIn('Europe/Berlin')
  const clock = systemClock(configured, link)
  machineIn('Asia/Tokyo')
  clock.lookAtZone()
  expect(clock.zone()).toBe(zone)
})

test('a machine without a link keeps the zone it had', () => {
  delete process.env.TZ
  machineIn('Europe/Berlin')
  const clock = systemClock('auto', link)
  expect(clock.zone()).toBe('Europe/Berlin')
  rmSync(link)
  clock.lookAtZone()
  expect(clock.zone()).toBe('Europe/Berlin')
})
