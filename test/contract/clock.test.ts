import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sources } from '../support/house.ts'

const asksNode =
  /getTimezoneOffset|DateTimeFormat|toLocale(?:Date|Time)?String|\.get(?:Hours|Minutes|Date|Day|Month|FullYear)\(|\.set(?:Hours|Minutes|Date|Month|FullYear)\(/

test('Node is asked for local time by one file alone, and for the name of the zone of Windows by another', () => {
  const asking = sources().filter((file) => asksNode.test(textOf(file)))
  expect(asking).toEqual(['src/system/machine-zone.ts', 'src/system/node-zones.ts'])
})

test('no SQL asks for local time', () => {
  expect(sources('src/store').filter((file) => /'(?:localtime|utc)'|CURRENT_(?:DATE|TIME)/.test(textOf(file)))).toEqual(
    [],
  )
})

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
