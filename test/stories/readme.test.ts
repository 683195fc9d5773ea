import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { testApp } from '../support/test-app.ts'

const contacts = `BEGIN:VCARD
VERSION:3.0
FN:Anna Brown
TEL:+1 415 555 0111
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Пётр Иванов
TEL:+7 916 123-45-00
END:VCARD
`

interface Sample {
  readonly line: string
  readonly says: string
}

/** What the README shows as typed, with what it says the program answers; the demo is shown in part. */
function samples(): readonly Sample[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/^```\n(\$ followup [^]*?)^```$/gm)].map(([, text = '']) => text)
  return blocks
    .flatMap((text) => text.split(/^\$ followup /m).slice(1))
    .map((text) => ({ line: text.split('\n')[0] ?? '', says: text.split('\n').slice(1).join('\n').trim() }))
    .filter(({ line }) => !line.includes('--demo') && line !== 'watch')
}

test('the README shows what the program answers', async () => {
  const app = testApp({ now: '2026-11-22T01:19', files: { 'contacts.vcf': contacts }, screen: true })
  const shown = samples()
  expect(shown.length).toBeGreaterThan(7)
  const answered: string[] = []
  for (const { line } of shown) {
    const said = await app.run(line)
    answered.push(`$ followup ${line}\n${said.replace(/^! /gm, '').trim()}`)
  }
  expect(answered).toEqual(shown.map(({ line, says }) => `$ followup ${line}\n${says}`))
})
