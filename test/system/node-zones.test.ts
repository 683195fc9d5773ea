import { afterEach, expect, test, vi } from 'vitest'
import { nodeZones } from '../../src/system/node-zones.ts'

afterEach(() => vi.unstubAllEnvs())

test('a zone that Node was in keeps its own clock when Node is told of another', () => {
  vi.stubEnv('TZ', 'Europe/Berlin')
  const rule = nodeZones(() => process.env.TZ).ruleOf('Europe/Berlin')
  expect(rule?.(Date.UTC(2026, 0, 10))).toBe(60)
  vi.stubEnv('TZ', 'America/New_York')
  expect(new Date(Date.UTC(2026, 0, 10)).getTimezoneOffset()).toBe(300)
  expect(rule?.(Date.UTC(2026, 0, 10))).toBe(60)
  expect(rule?.(Date.UTC(2026, 6, 10))).toBe(120)
})
