import { expect, test } from 'vitest'
import { formatOf } from '../../src/exchange/formats.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const marked = (text: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)])
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const utf16be = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])

test.each([
  ['an object with a key', 'json', utf8('{"format": "followup"}')],
  ['an object after blank lines', 'json', utf8('\n  {\n "a": 1}')],
  ['an object without anything', 'json', utf8('{}')],
  ['an object behind a byte order mark', 'json', marked('{"a": 1}')],
  ['a list of objects', 'json', utf8('[{"name": "Anna"}]')],
  ['a list of words', 'json', utf8('[ "Anna" ]')],
  ['a list of lists', 'json', utf8('[[1]]')],
  ['an empty list', 'json', utf8('[]')],
  ['a heading in braces', 'csv', utf8('{name},phone\n')],
  ['a heading in brackets', 'csv', utf8('[name],phone\n')],
  ['an object behind words', 'csv', utf8('name {"a": 1}\n')],
  ['a card', 'vcard', utf8('BEGIN:VCARD\r\nFN:Anna\r\n')],
  ['a card in small letters with blanks', 'vcard', utf8('\r\n begin : vcard\n')],
  ['a card behind a byte order mark', 'vcard', marked('BEGIN:VCARD\n')],
  ['a card in UTF-16', 'vcard', utf16('BEGIN:VCARD\n')],
  ['a card in UTF-16 of the other order', 'vcard', utf16be('BEGIN:VCARD\n')],
  ['a calendar', 'csv', utf8('BEGIN:VCALENDAR\n')],
  ['a card behind a heading', 'csv', utf8('name\nBEGIN:VCARD\n')],
  ['a sheet', 'csv', utf8('name,phone\nAnna,1\n')],
  ['nothing', 'csv', utf8('')],
])('%s is read as %s', (_, format, bytes) => {
  expect(formatOf(bytes).name).toBe(format)
})
