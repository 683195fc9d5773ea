import { expect, test } from 'vitest'
import { isOlder, zonesBy } from '../../src/app/zones.ts'
import { nodeZones } from '../../src/system/node-zones.ts'
import { instantMs } from '../../src/domain/time/zone.ts'
import { zoneFile } from '../support/tzif.ts'
import { zoneFiles, zonesOn } from '../support/zones.ts'

const december = instantMs('2026-12-15T12:00:00.000Z')
/** Winnipeg as it is from the winter of 2026 on, which no Node of that year knows. */
const winnipeg = zoneFile({ at: -300, after: 'EST5' })
const kyiv = zoneFile({ at: 120, after: 'EET-2EEST,M3.5.0/3,M10.5.0/4' })
const newer = zoneFiles('2999a', { 'America/Winnipeg': winnipeg, 'Europe/Kyiv': kyiv, 'Europe/Kiev': kyiv })

test.each([
  ['2025c', '2026a', true],
  ['2026a', '2026a', false],
  ['2026f', '2026c', false],
  ['2026z', '2026za', true],
  ['2026za', '2026z', false],
  ['2026', '2026a', true],
  ['2026', '2025c', false],
  ['2026a', null, false],
])('zone data %s beside %s: older is %s', (one, other, older) => {
  expect(isOlder(one, other)).toBe(older)
})

test('offsets come from the system where its files are newer, and from Node where they are older', () => {
  expect(zonesOn(newer).offsetAt('America/Winnipeg', december)).toBe(-300)
  const older = zonesOn(zoneFiles('2020a', { 'America/Winnipeg': zoneFile({ at: 77 }) }))
  expect(older.offsetAt('America/Winnipeg', december)).not.toBe(77)
  expect(older.data()).toMatchObject({ used: 'node', system: '2020a', node: process.versions.tz })
})

test('a zone that the newer files do not have is that of its other name, else Node’s', () => {
  const zones = zonesOn(newer)
  expect(zones.offsetAt('Canada/Central', december)).toBe(-300)
  expect(zones.offsetAt('Asia/Kathmandu', december)).toBe(345)
})

test('a damaged file of a zone is as good as none', () => {
  const zones = zonesOn(zoneFiles('2999a', { 'Asia/Tokyo': new Uint8Array(20), 'Asia/Seoul': new Uint8Array() }))
  expect(zones.offsetAt('Asia/Tokyo', december)).toBe(540)
  expect(zones.offsetAt('Asia/Seoul', december)).toBe(540)
})

test.each(['Nonsense/Zone', 'Factory', 'localtime', '../../etc/passwd', 'UTC+3', 'MSK-3', '', '+25:00', 'Europe/'])(
  'there is no zone "%s"',
  (name) => {
    const zones = zonesOn(zoneFiles('2999a', { Factory: kyiv, localtime: kyiv, '../../etc/passwd': kyiv }))
    expect(zones.named(name)).toBeUndefined()
    expect(zones.knows(name)).toBe(false)
    expect(() => zones.offsetAt(name, december)).toThrow('zone-unknown')
  },
)

test('a zone keeps the name it was given, spelt as its file is', () => {
  const zones = zonesOn(newer)
  expect(['Europe/Kiev', 'europe/kiev', 'EUROPE/KYIV', 'UTC', '+05:30'].map((name) => zones.named(name))).toEqual([
    'Europe/Kiev',
    'Europe/Kiev',
    'Europe/Kyiv',
    'UTC',
    '+05:30',
  ])
})

test('old and new names are of one zone by the system’s files and by Node’s data', () => {
  for (const zones of [zonesOn(newer), zonesOn()]) {
    expect(zones.isSame('Europe/Kiev', 'Europe/Kyiv')).toBe(true)
    expect(zones.isSame('Europe/Kiev', 'Asia/Calcutta')).toBe(false)
    expect(zones.isSame('Nonsense/Zone', 'Other/Zone')).toBe(false)
  }
  expect(zonesOn().isSame('Asia/Calcutta', 'Asia/Kolkata')).toBe(true)
})

test('the rule of a machine whose zone has no name is known as it stands', () => {
  const zones = zonesOn()
  expect(zones.knows('EET-2EEST,M3.5.0/3,M10.5.0/4')).toBe(true)
  expect(zones.offsetAt('EET-2EEST,M3.5.0/3,M10.5.0/4', december)).toBe(120)
})

test('files that were brought up to date meanwhile are read anew', () => {
  let version = '2999a'
  let file = winnipeg
  const files = { ...newer, version: () => version, read: () => file }
  const zones = zonesBy(
    files,
    nodeZones(() => undefined),
  )
  expect(zones.offsetAt('America/Winnipeg', december)).toBe(-300)
  file = zoneFile({ at: -240 })
  zones.lookAgain()
  expect(zones.offsetAt('America/Winnipeg', december)).toBe(-300)
  version = '2999b'
  zones.lookAgain()
  expect(zones.offsetAt('America/Winnipeg', december)).toBe(-240)
})
