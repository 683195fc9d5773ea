import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { keepSmall } from '../../src/cli/compose/compose-watch.ts'

test("what runs often is compiled by none of V8's optimising compilers once memory is to be kept small", () => {
  onTestFinished(() => {
    setFlagsFromString('--turbofan')
  })
  expect(isOptimisedSoon(summing())).toBe(true)
  keepSmall()
  expect(isOptimisedSoon(summing())).toBe(false)
})

/** A function of its own, without a history. */
function summing(): (to: number) => number {
  return runInThisContext('(to) => { let sum = 0; for (let i = 0; i < to; i++) sum += i % 7; return sum }') as (
    to: number,
  ) => number
}

/** Runs it far more often than V8 waits for, with time for a compiler that works beside. */
function isOptimisedSoon(run: (to: number) => number): boolean {
  setFlagsFromString('--allow-natives-syntax')
  const statusOf = runInThisContext('(run) => %GetOptimizationStatus(run)') as (of: typeof run) => number
  statusOf(run)
  setFlagsFromString('--no-allow-natives-syntax')
  for (let times = 0; times < 3_000; times++) {
    run(10_000)
    if ((statusOf(run) & optimised) !== 0) return true
  }
  return false
}

/** V8's own bit for a function that runs as optimised code (`OptimizationStatus` in its runtime.h). */
const optimised = 1 << 4
