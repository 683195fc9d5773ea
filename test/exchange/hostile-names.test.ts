import { expect, test } from 'vitest'
import { fold } from '../../src/reading/fold.ts'
import { testApp } from '../support/test-app.ts'

/** Names that try to act on a terminal, a sheet, a shell, a database or a parser; each with letters of its own. */
const hostile: readonly string[] = [
  'Ab\u001b[31mred\u001b[0m',
  'Bc\u001b]0;title\u0007',
  'Cd\u009b31m',
  'De\u009d0;x\u009c',
  'Ef\u0000null',
  'Fg\u0008\u0008back',
  'Gh\rreturn',
  'Hi\nline',
  'Ij\u202eltr',
  'Jk\u2066isolate\u2069',
  'Kl\u200fmark',
  'Lm\ufeffbom',
  'Mn\ud800lone',
  'No\u2028separator',
  "Op'; DROP TABLE person; --",
  'Pq%_*"quoted"',
  'Qr$(touch /tmp/x)`id`',
  '=Rs+cmd|calc!A0',
  'St,;\\,END:VCARD',
  'Tu:::uv',
  '--help Uv',
  'Vw\u0085next',
  '家族 👨‍👩‍👧 Wx',
  'Xy\u0301\u0301\u0301zalgo',
]

/** Line ends and tabs are the only controls that a file or a page may hold. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])/

test('hostile names come in clean by CSV and by vCard, and go out clean in every format', async () => {
  const app = testApp({
    files: {
      'a.csv': `name,phone\r\n${hostile.map((name) => `"${name.replaceAll('"', '""')}",`).join('\r\n')}\r\n`,
      'b.vcf': hostile
        .map(
          (name) =>
            `BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${quoted(name)}\r\nEND:VCARD\r\n`,
        )
        .join(''),
    },
  })
  const pages = [await app.run('import a.csv --limit 99'), await app.run('import b.vcf --limit 99 --json --yes')]
  const { person } = app.store().dump()
  expect(person.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "Ab[31mred[0m",
      "Bc]0;title",
      "Cd31m",
      "De0;x",
      "Efnull",
      "Fgback",
      "Gh return",
      "Hi line",
      "Ijltr",
      "Jkisolate",
      "Klmark",
      "Lmbom",
      "No separator",
      "Op'; DROP TABLE person; --",
      "Pq%_*"quoted"",
      "Qr$(touch /tmp/x)\`id\`",
      "=Rs+cmd|calc!A0",
      "St,;\\,END:VCARD",
      "Tu:::uv",
      "--help Uv",
      "Vw next",
      "家族 👨‍👩‍👧 Wx",
      "Xý́́zalgo",
    ]
  `)
  expect(person.filter(({ name }) => forbidden.test(name) || fold(name) === '')).toEqual([])
  for (const format of ['csv', 'vcf', 'ics', 'json'])
    pages.push((await app.runArgs(['export', '--format', format])).stdout)
  for (const page of pages) expect(page.replaceAll('\r\n', '\n')).not.toMatch(forbidden)
})

function quoted(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
