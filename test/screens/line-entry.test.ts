import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Key } from '../../src/screens/keyboard.ts'
import { emptyEntry, entryText, pastedInto, typedInto, type LineEntry } from '../../src/screens/line-entry.ts'
import { dangerIn, hostileNames } from '../support/hostile.ts'

function key(name: string): Key {
  const ctrl = name.startsWith('ctrl-')
  const named = name.length > 1 && !/^\P{ASCII}+$/u.test(name)
  return { name: ctrl ? name.slice(5) : name, text: named ? '' : name, shift: false, ctrl }
}

function typing(start: LineEntry, ...names: readonly string[]): string {
  const { before, after } = names.reduce((entry, name) => typedInto(entry, key(name)) ?? entry, start)
  return `${before}|${after}`
}

const at = (line: string): LineEntry => {
  const [before = '', after = ''] = line.split('|')
  return { before, after }
}

test.each([
  ['|', ['л', 'e', 'н', 'а'], 'лeна|'],
  ['fri|', ['left', 'left', 'x'], 'fx|ri'],
  ['fri 10|', ['home', 'right', 'delete'], 'f|i 10'],
  ['f|ri', ['end', 'backspace'], 'fr|'],
  ['in 2 weeks|', ['ctrl-w'], 'in 2 |'],
  ['in 2 weeks  |', ['ctrl-w', 'ctrl-w'], 'in |'],
  ['next |friday', ['ctrl-u'], '|friday'],
  ['next |friday', ['ctrl-k'], 'next |'],
  ['next |friday', ['ctrl-a', 'ctrl-d', 'ctrl-e', 'ctrl-h', 'ctrl-b', 'ctrl-f'], 'ext frida|'],
  ['|', ['left', 'backspace', 'ctrl-w', 'delete', 'right'], '|'],
  ['hi 👩‍👩‍👧‍👦|', ['backspace'], 'hi |'],
  ['👍🏽|', ['left'], '|👍🏽'],
  ['|e\u0301a', ['right'], 'e\u0301|a'],
  ['й|', ['backspace'], '|'],
  ['и\u0306|', ['backspace'], '|'],
])('%j after %j is %j', (line, names, becomes) => {
  expect(typing(at(line), ...names)).toBe(becomes)
})

test.each(['enter', 'esc', 'up', 'tab', 'ctrl-c', 'ctrl-x'])('%s is none of a line', (name) => {
  expect(typedInto(at('a|b'), key(name))).toBeNull()
})

test('what is pasted is one line, whatever was in it', () => {
  expect(pastedInto(at('call |now'), 'next\r\n\tfriday\u001b[2J ')).toEqual({
    before: 'call next friday[2J ',
    after: 'now',
  })
  for (const [, name] of hostileNames) expect(dangerIn(entryText(pastedInto(emptyEntry, name)))).toEqual([])
})

test('a line that is full takes no more, and no emoji is torn', () => {
  const full = pastedInto(emptyEntry, 'a'.repeat(5_000))
  expect(entryText(full).length).toBe(2_000)
  expect(typedInto(full, key('b'))).toEqual(full)
  expect(entryText(pastedInto(emptyEntry, `${'a'.repeat(1_999)}😀`))).toBe('a'.repeat(1_999))
})

test('to go along a line changes nothing of it, and all of it can be erased', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(fc.constantFrom('left', 'right', 'home', 'end')),
      (text, moves) => {
        const start = pastedInto(emptyEntry, text)
        const moved = moves.reduce((entry, name) => typedInto(entry, key(name)) ?? entry, start)
        expect(entryText(moved)).toBe(entryText(start))
        const gone = Array.from(text).reduce((entry) => typedInto(entry, key('backspace')) ?? entry, start)
        expect(entryText(gone)).toBe('')
      },
    ),
  )
})

test('signs that were not in UTF-8 are not taken, nor what was pasted with them', () => {
  expect(pastedInto(at('call |now'), 'Ann\ufffd')).toEqual(at('call |now'))
})
