import { expect, test } from 'vitest'
import { fixedZoneName, readFixedZone } from '../../../src/reading/zones/fixed.ts'
import { readPosixZone } from '../../../src/reading/zones/posix.ts'

const ms = (instant: string) => Date.parse(`${instant}Z`)

/** Worked out by hand from POSIX.1-2017 section 8.3; a change stands on the clock that it ends. */
test.each([
  ['MSK-3', '2026-07-01T00:00', 180],
  ['<+03>-3', '2026-01-01T00:00', 180],
  ['IST-5:30', '2026-01-01T00:00', 330],
  ['<-0044>0:44:30', '2026-01-01T00:00', -44],
  ['EET-2EEST,M3.5.0/3,M10.5.0/4', '2026-03-29T00:59', 120],
  ['EET-2EEST,M3.5.0/3,M10.5.0/4', '2026-03-29T01:00', 180],
  ['EET-2EEST,M3.5.0/3,M10.5.0/4', '2026-10-25T00:59', 180],
  ['EET-2EEST,M3.5.0/3,M10.5.0/4', '2026-10-25T01:00', 120],
  // South of the equator summer goes over New Year; half an hour on Lord Howe.
  ['<+1030>-10:30<+11>-11,M10.1.0,M4.1.0', '2026-01-01T00:00', 660],
  ['<+1030>-10:30<+11>-11,M10.1.0,M4.1.0', '2026-04-04T14:59', 660],
  ['<+1030>-10:30<+11>-11,M10.1.0,M4.1.0', '2026-04-04T15:00', 630],
  // Without changes of its own it has those of the United States.
  ['AST4ADT', '2026-03-08T05:59', -240],
  ['AST4ADT', '2026-03-08T06:00', -180],
  // Days of the year, with and without the 29th of February.
  ['AAA0BBB,J60/0,J300/0', '2028-03-01T00:00', 60],
  ['AAA0BBB,J60/0,J300/0', '2028-02-29T23:59', 0],
  ['AAA0BBB,59/0,300/0', '2028-02-29T00:00', 60],
  ['AAA0BBB,59/0,300/0', '2027-02-28T23:59', 0],
  // RFC 9636: hours beyond the day, and a summer that never ends.
  ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', '2026-03-29T00:59', -120],
  ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', '2026-03-29T01:00', -60],
  ['IST-2IDT,M3.4.4/26,M10.5.0', '2026-03-26T23:59', 120],
  ['IST-2IDT,M3.4.4/26,M10.5.0', '2026-03-27T00:00', 180],
  ['XXX3EDT4,0/0,J365/23', '2026-01-01T02:59', -240],
  ['XXX3EDT4,0/0,J365/23', '2026-12-31T23:59', -240],
  ['XXX3EDT4,0/0,J365/23', '2027-01-01T03:00', -240],
])('%s is %s ahead at %s', (rule, at, ahead) => {
  expect(readPosixZone(rule)?.rule(ms(at))).toBe(ahead)
})

test.each([
  'Nonsense',
  'Nonsense/Zone',
  'Europe/Moscow',
  'AB-3',
  'MSK-25',
  'MSK-3:60',
  'EET-2EEST,M3.5.0/3',
  'EET-2EEST,M13.5.0,M10.5.0',
  'EET-2EEST,M3.6.0,M10.5.0',
  'EET-2EEST,J0,J300',
  'EET-2EEST,M3.5.0,M10.5.0,M11.1.0',
  '',
])('"%s" is no rule', (text) => {
  expect(readPosixZone(text)).toBeUndefined()
})

test.each([
  ['MSK-3', 'Etc/GMT-3', 180],
  ['UTC+3', 'Etc/GMT+3', -180],
  ['UTC0', 'UTC', 0],
  ['IST-5:30', '+05:30', 330],
  ['<-0930>9:30', '-09:30', -570],
  ['XXX13', '-13:00', -780],
])('the rule %s is kept as %s', (rule, name, ahead) => {
  expect(fixedZoneName(rule)).toBe(name)
  expect(readFixedZone(name)?.(0)).toBe(ahead)
})

test('a rule with a summer time is no fixed zone, and a name is none', () => {
  expect(fixedZoneName('EST5EDT')).toBeUndefined()
  expect(readFixedZone('Etc/GMT+13')).toBeUndefined()
  expect(readFixedZone('+25:00')).toBeUndefined()
  expect(readFixedZone('UTC+3')).toBeUndefined()
})
