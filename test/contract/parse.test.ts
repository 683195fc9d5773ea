import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../src/app/command.ts'
import { optionsOf } from '../../src/cli/line/arguments.ts'
import { commanderParse } from '../../src/cli/line/commander-parse.ts'
import { flagOf } from '../../src/cli/help/labels.ts'
import { quickParse } from '../../src/cli/line/quick-parse.ts'
import { commands } from '../support/commands.ts'

test.each(commands)('what is read of %s without commander, commander reads the same', (_, command) => {
  let answered = 0
  fc.assert(
    fc.property(argumentsFor(command), (args) => {
      const quick = quickParse(command, args)
      if (!quick) return
      answered += 1
      expect(commanderParse(command, args)).toEqual(quick)
    }),
    { numRuns: 300 },
  )
  expect(answered).toBeGreaterThan(20)
})

/** Command lines made of the command's own options and of everything that a person may type beside them. */
function argumentsFor(command: Command): fc.Arbitrary<readonly string[]> {
  const options = Object.entries(optionsOf(command))
  const flags = options.map(([name]) => flagOf(name))
  const shorts = options.flatMap(([, { short }]) => (short === undefined ? [] : [`-${short}`]))
  const word = fc.oneof(
    fc.constantFrom(
      '12',
      '#12',
      'anna',
      'Анна Петрова',
      '',
      ' ',
      'a=b',
      'call — later',
      '+1 415',
      'help',
      '@jane',
      '$HOME',
    ),
    fc.string({ maxLength: 8 }),
  )
  const odd = fc.constantFrom('--', '-', '-x', '--no-such', `${flags[0] ?? ''}=x`, '--js', '-12', ...shorts)
  const one = fc.oneof(
    { weight: 6, arbitrary: word.map((text) => [text]) },
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...flags), word).map(([flag, text]) => [flag, text]) },
    { weight: 2, arbitrary: fc.constantFrom(...flags).map((flag) => [flag]) },
    { weight: 1, arbitrary: odd.map((text) => [text]) },
  )
  return fc.array(one, { maxLength: 5 }).map((parts) => parts.flat())
}
