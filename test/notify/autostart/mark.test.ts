import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMark, writeMark } from '../../../src/notify/autostart/mark.ts'

const text = fc.string({ unit: 'grapheme' })

test('what an autostart runs is read back from the line that says so, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.record({ node: text, program: text, list: text }), (command) => {
      const mark = writeMark(command)
      expect(mark).toMatch(/^[ -~]*$/)
      expect(mark).not.toMatch(/[<>&]|--/)
      expect(readMark(`<!-- ${mark} -->\n{}`)).toEqual(command)
    }),
  )
})

test.each(['', 'followup-runs: {', 'followup-runs: {"node":1,"program":"a","list":"b"}', 'followup-runs: {}'])(
  '%j says nothing of it',
  (line) => {
    expect(readMark(line)).toBeNull()
  },
)
