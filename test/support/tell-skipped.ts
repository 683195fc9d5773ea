import type { Plugin } from 'vitest/config'
import { fetchLine, missingNodes } from './nodes.ts'
import { installLine, missingPrograms } from './programs.ts'

/** Ends a run in which tests were skipped with one line: how many, and what to install for them. */
export function tellSkipped(): Plugin {
  let isAsked = false
  let isTold = false
  return {
    name: 'tell-skipped',
    configureVitest({ vitest }) {
      // A name that was asked for skips all others.
      if (isAsked || vitest.config.testNamePattern !== undefined) return
      isAsked = true
      vitest.onClose(() => {
        // Each project closes by itself.
        if (isTold) return
        isTold = true
        const skipped = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests('skipped')])
        if (skipped.length > 0) process.stdout.write(`${skippedLine(skipped.length)}\n`)
      })
    },
  }
}

function skippedLine(count: number): string {
  const missing = missingPrograms()
  const needs = [
    ...(missing.length > 0 ? [`programs: ${installLine(missing)}`] : []),
    ...(missingNodes().length > 0 ? [`Node ${missingNodes().join(', ')}: ${fetchLine}`] : []),
  ]
  const told = `${String(count)} ${count === 1 ? 'test was' : 'tests were'} skipped.`
  return needs.length === 0 ? told : `${told} What is missing: ${needs.join('; ')}`
}
