import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { inquirerPrompt } from '../../src/app/inquirer-prompt.ts'
import { hostileNames, dangerIn } from '../support/hostile.ts'

/** A terminal as far as questions need one. */
function terminal(interactive: boolean): Parameters<typeof inquirerPrompt>[0] {
  return {
    interactive,
    talk: () => undefined,
    lines: async function* () {
      yield* await Promise.resolve([])
    },
  }
}

/** Asks through the real inquirer with streams of our own; each key is pressed once something was drawn. */
async function asked<T>(question: (prompt: ReturnType<typeof inquirerPrompt>) => Promise<T>, keys = '\r') {
  const input = new PassThrough()
  const output = new PassThrough()
  let drawn = ''
  output.on('data', (part: Buffer) => {
    if (drawn === '') setImmediate(() => input.write(keys))
    drawn += part.toString()
  })
  return { answer: await question(inquirerPrompt(terminal(true), { input, output })), drawn }
}

/** Cursor moves and erasing are inquirer's own; what remains would be the text's. */
const ownCodes = /\u001b\[(?:\d*[A-GJK]|\?25[hl]|\d+(?:;\d+)*m|\d+n)|\u001b\[[0-9;]*m|\r/g

test.each(hostileNames)('%s in a label, a question and a fallback comes out harmless', async (_, name) => {
  const label = `#1 ${name}`
  const { drawn, answer } = await asked((prompt) => prompt.choose(`Which ${name}?`, [{ label, value: 1 }]))
  expect(answer).toBe(1)
  expect(dangerIn(drawn.replace(ownCodes, ''))).toEqual([])
  const text = await asked((prompt) => prompt.text(`Name of ${name}`, name))
  expect(dangerIn(text.drawn.replace(ownCodes, ''))).toEqual([])
  expect(dangerIn(text.answer)).toEqual([])
  const yes = await asked((prompt) => prompt.confirm(`Forget ${name}?`, false))
  expect(yes.answer).toBe(false)
  expect(dangerIn(yes.drawn.replace(ownCodes, ''))).toEqual([])
})

test('without a terminal nothing is asked', async () => {
  await expect(inquirerPrompt(terminal(false)).confirm('Sure?', true)).rejects.toMatchObject({
    code: 'needs-terminal',
  })
})
