import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZoneFile } from '../../../src/reading/zones/tzif.ts'
import { zoneFile } from '../../support/tzif.ts'

const ms = (instant: string) => Date.parse(instant)
const changes = [
  ['1990-01-01T00:00:00Z', 60],
  ['2026-03-08T08:00:00Z', 120],
] as const

test.each([1, 2, 3, 4] as const)('a file of version %i tells each stretch between its changes', (version) => {
  const rule = readZoneFile(zoneFile({ at: 30, changes, version }))
  expect(rule?.(ms('1989-12-31T23:59:59Z'))).toBe(30)
  expect(rule?.(ms('1990-01-01T00:00:00Z'))).toBe(60)
  expect(rule?.(ms('2026-03-08T07:59:59Z'))).toBe(60)
  expect(rule?.(ms('2026-03-08T08:00:00Z'))).toBe(120)
  expect(rule?.(ms('2050-01-01T00:00:00Z'))).toBe(120)
})

test('changes before 1901 and after 2038 are read from the long block', () => {
  const far = [
    ['1800-01-01T00:00:00Z', 10],
    ['2400-01-01T00:00:00Z', 20],
  ] as const
  const rule = readZoneFile(zoneFile({ at: 0, changes: far }))
  expect(
    [ms('1799-12-31T00:00:00Z'), ms('1900-01-01T00:00:00Z'), ms('2400-01-01T00:00:00Z')].map((at) => rule?.(at)),
  ).toEqual([0, 10, 20])
})

test('after the last change the rule at the end holds, and without changes always', () => {
  const after = 'EET-2EEST,M3.5.0/3,M10.5.0/4'
  const rule = readZoneFile(zoneFile({ at: 60, changes: [['2020-01-01T00:00:00Z', 120]], after }))
  expect(rule?.(ms('2019-07-01T00:00:00Z'))).toBe(60)
  expect(rule?.(ms('2060-07-01T00:00:00Z'))).toBe(180)
  expect(readZoneFile(zoneFile({ at: 0, after: '<+07>-7' }))?.(0)).toBe(420)
})

test('a file that is none, or is cut off anywhere, is not read as a zone', () => {
  const whole = zoneFile({ at: 30, changes, after: 'AAA-1' })
  const footer = whole.length - '\nAAA-1\n'.length
  expect(readZoneFile(new TextEncoder().encode('# version 2026f\n'))).toBeUndefined()
  for (let length = 0; length < footer; length++)
    expect(readZoneFile(whole.subarray(0, length)), String(length)).toBeUndefined()
})

test('no bytes make the reader fail', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 12 }), (spots) => {
      const bytes = Uint8Array.from(zoneFile({ at: 30, changes, after: 'AAA-1BBB' }))
      for (const [at, byte] of spots) bytes[at % bytes.length] = byte
      const rule = readZoneFile(bytes)
      expect([undefined, 'number']).toContain(rule && typeof rule(ms('2026-06-01T00:00:00Z')))
    }),
    { numRuns: 500 },
  )
})
