import { expect } from 'vitest'
import type { Ran } from './test-app.ts'

/** How a run was refused: `asked` where the sentence is in doubt, else by the code of the fault. One that ended otherwise fails the test. */
export function refusalOf({ exit, stderr }: Ran): string {
  expect(exit, stderr).toBe(1)
  const { error } = JSON.parse(stderr) as { error: { code: string } }
  return error.code === 'doubtful' ? 'asked' : error.code
}
