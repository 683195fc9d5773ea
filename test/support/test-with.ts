import { test } from 'vitest'
import { fetchLine, missingNodes } from './nodes.ts'
import { installLine, missingPrograms } from './programs.ts'

/**
 * Gives `test` for what uses programs of the machine: where one is missing, a test that is skipped. Throws instead where `CI`
 * is true, for all of them are to be there.
 */
export function testWith(...programs: readonly string[]): typeof test.skip {
  const missing = missingPrograms(programs)
  return missing.length === 0 ? test : skipped(`${missing.join(', ')} not found. ${installLine(missing)}`)
}

/** Gives `test` for what runs on one line of Node, as `testWith` does. */
export function testOnNode(major: number): typeof test.skip {
  return missingNodes().includes(major) ? skipped(`Node ${String(major)} not found. ${fetchLine}`) : test
}

function skipped(why: string): typeof test.skip {
  if (process.env.CI === 'true') throw new Error(why)
  return test.skip
}
