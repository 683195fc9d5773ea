import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { machineZone } from '../../src/system/machine-zone.ts'
import { nodeZones } from '../../src/system/node-zones.ts'
import { systemZoneFiles } from '../../src/system/zone-files.ts'
import { zonesBy } from '../../src/app/zones.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { zoneFile } from '../support/tzif.ts'

const moscow = zoneFile({ at: 180, after: 'MSK-3' })
const kyiv = zoneFile({ at: 120, after: 'EET-2EEST,M3.5.0/3,M10.5.0/4' })

/** A machine with some zone files in a folder, and a link to its zone. */
function machine(mark: Readonly<Record<string, string>> = { 'tzdata.zi': '# version 2999a\n' }) {
  const folder = join(tempFolder(), 'zoneinfo')
  const put = (name: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  for (const [name, content] of Object.entries({
    'Europe/Moscow': moscow,
    'Europe/Kyiv': kyiv,
    UTC: zoneFile({ at: 0 }),
    ...mark,
  }))
    put(name, content)
  const files = systemZoneFiles({}, [folder])
  const link = join(tempFolder(), 'localtime')
  const zones = zonesBy(
    files,
    nodeZones(() => undefined),
  )
  return { folder, files, link, zones, zone: (tz?: string) => machineZone({ tz, link }, zones, files) }
}

test.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  [':Europe/Moscow', 'Europe/Moscow'],
  ['posix/Europe/Moscow', 'Europe/Moscow'],
  ['europe/moscow', 'Europe/Moscow'],
  ['', 'UTC'],
  [':', 'UTC'],
  ['MSK-3', 'Etc/GMT-3'],
  ['<+03>-3', 'Etc/GMT-3'],
  ['UTC+3', 'Etc/GMT+3'],
  ['UTC0', 'UTC'],
  ['NPT-5:45', '+05:45'],
  ['EET-2EEST,M3.5.0/3,M10.5.0/4', 'EET-2EEST,M3.5.0/3,M10.5.0/4'],
  ['EST5EDT', 'EST5EDT'],
  ['Nonsense/Zone', undefined],
  ['Nonsense', undefined],
  ['Factory', undefined],
  ['/etc/passwd', undefined],
  [':/no/such/file', undefined],
])('TZ=%s is %s', (tz, zone) => {
  expect(machine({ 'tzdata.zi': '# version 2999a\nZ Europe/Moscow 3\nZ Europe/Kyiv 2\n' }).zone(tz)).toBe(zone)
})

test('a path is the zone of that place, through links too', () => {
  const { folder, link, zone } = machine()
  symlinkSync(join(folder, 'Europe/Kyiv'), link)
  const other = join(tempFolder(), 'other')
  symlinkSync(link, other)
  expect([zone(`:${join(folder, 'Europe/Moscow')}`), zone(join(folder, 'Europe/Moscow'))]).toEqual([
    'Europe/Moscow',
    'Europe/Moscow',
  ])
  expect([zone(), zone(`:${link}`), zone('localtime'), zone(`:${other}`)]).toEqual(Array(4).fill('Europe/Kyiv'))
})

test('a copy of a zone’s file is that zone', () => {
  const { folder, link, zone } = machine({ 'tzdata.zi': '# version 2999a\nZ Europe/Moscow 3\nZ Europe/Kyiv 2\n' })
  copyFileSync(join(folder, 'Europe/Kyiv'), link)
  expect(zone()).toBe('Europe/Kyiv')
})

test('a copy of what no zone here holds is not known', () => {
  const { link, zone } = machine()
  writeFileSync(link, zoneFile({ at: 60, after: 'AAA-1' }))
  expect(zone()).toBeUndefined()
})

test('a link to a name of nothing is not known, and no link at all is UTC', () => {
  const { link, zone } = machine()
  expect(zone()).toBe('UTC')
  symlinkSync('/usr/share/zoneinfo/Nonsense/Zone', link)
  expect(zone()).toBeUndefined()
})

test.each([
  [{ 'tzdata.zi': '# version 2026f\nR A\n' }, '2026f'],
  [{ '+VERSION': '2024a\n' }, '2024a'],
  [{ TZDATA_VERSION: 'tzdata-2024b\n' }, '2024b'],
  [{ leapseconds: '# list\n#updated 1783324800\n#expires 1814140800 (2027-06-28 00:00:00 UTC)\n' }, '2026'],
  [{ leapseconds: '#expires 1798416000 (2026-12-28 00:00:00 UTC)\n' }, '2026'],
  [{ 'tzdata.zi': '# version unknown\n' }, null],
  [{}, null],
])('the version of %j is %s', (mark, version) => {
  expect(machine(mark).files.version()).toBe(version)
})

test('TZDIR names the folder, unless nothing is there', () => {
  const { folder } = machine({ 'tzdata.zi': '# version 2998a\n' })
  const other = machine().folder
  expect(systemZoneFiles({ TZDIR: folder }, [other]).version()).toBe('2998a')
  expect(systemZoneFiles({ TZDIR: '/nowhere' }, [other]).version()).toBe('2999a')
  expect(systemZoneFiles({}, ['/nowhere', other]).folder()).toBe(other)
})
