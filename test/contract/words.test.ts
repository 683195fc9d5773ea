import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { exitCodeOf } from '../../src/cli/output/report-fault.ts'
import type { FaultCode } from '../../src/domain/fault.ts'
import { en } from '../../src/i18n/en.ts'
import { machineEn } from '../../src/i18n/machine-en.ts'
import { machineRu } from '../../src/i18n/machine-ru.ts'
import { ru } from '../../src/i18n/ru.ts'
import { faultWords } from '../../src/i18n/words.ts'
import { root } from '../support/house.ts'

const codes = Object.keys(en.faults) as FaultCode[]

/** Latin words that Russian text may hold: names of programs, formats and services, options and samples to type. */
const allowedInRussian = new Set(
  `LDIF followup README md help config path backup import export watch done call move add list today undo demo show plan snooze rename remove never npm run docs src i18n yes
  JSON CSV TSV vCard ICS XLSX XLS ODS VCF Excel Google Contacts Outlook Apple iCloud UTF WhatsApp Telegram Viber Instagram SMS
  notify send libnotify bin cron Linux macOS Windows Node SQLite FOLLOWUP DEBUG NO COLOR TAB bash zsh fish QR URL Ctrl Shift Enter Esc Tab fg Expo ISO IANA PATH HTML systemd launchd npx root sudo doctor history DISPLAY WAYLAND terminal notifier Intel Mac Rosetta
  `.split(/\s+/),
)

test('both catalogues have the same keys', () => {
  expect(keysOf(ru)).toEqual(keysOf(en))
  expect(keysOf(machineRu)).toEqual(keysOf(machineEn))
})

test('no text begins or ends with a blank or is empty', () => {
  for (const catalogue of [en, ru, machineEn, machineRu]) {
    const texts = textsOf(catalogue)
    expect(texts.filter(({ text }) => text.trim() !== text || text === '')).toEqual([])
  }
})

test.each(['ru', 'machine-ru'])('the Russian catalogue %s holds no English words', (name) => {
  const strays = literalsOf(`src/i18n/${name}.ts`).flatMap((text) =>
    (text.replace(/--[a-z-]+/g, '').match(/[A-Za-z][A-Za-z]+/g) ?? []).filter((word) => !allowedInRussian.has(word)),
  )
  expect([...new Set(strays)]).toEqual([])
})

test.each(['en', 'machine-en'])('the English catalogue %s holds no Cyrillic', (name) => {
  expect(literalsOf(`src/i18n/${name}.ts`).filter((text) => /[а-яё]/i.test(text))).toEqual([])
})

test.each(codes)('the fault %s is told in full sentences in both languages', (code) => {
  const anything = new Proxy<Record<string, unknown>>({}, { get: () => '3' })
  for (const catalogue of [en, ru]) {
    const text = catalogue.faults[code](anything)
    expect(text).toMatch(code === 'usage' ? /^3$/ : /^\P{Ll}.*[.:]$|^followup .*[.:]$/u)
    expect(text).not.toMatch(/undefined|\[object|\.\.|\s\s/)
  }
})

test.each(codes)('the fault %s, where something was saved before it, says so and never that nothing was', (code) => {
  const data = new Proxy<Record<string, unknown>>({}, { get: (_, key) => (key === 'saved' ? true : '3') })
  for (const catalogue of [en, ru]) {
    const text = faultWords(catalogue, { code, data })
    expect(text.startsWith(`${catalogue.program.savedBefore} `)).toBe(true)
    expect(text).not.toMatch(/nothing was (?:saved|changed|written)|ничего не (?:сохранено|изменено|записано)/i)
  }
})

test.each(codes)('the fault %s ends the program with a code of the list', (code) => {
  const expected = { usage: 2, 'unknown-command': 2, cancelled: 130, bug: 70 } as Readonly<Record<string, number>>
  expect(exitCodeOf(code)).toBe(expected[code] ?? 1)
})

function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || path === '.program.placeholders') return [path]
  return Object.keys(value)
    .sort()
    .flatMap((key) => keysOf((value as Record<string, unknown>)[key], `${path}.${key}`))
}

function textsOf(value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`))
}

/** The texts written in a source file; names of properties and imports are none, and what is filled in is left out. */
function literalsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true)
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node
    const isCompared = ts.isBinaryExpression(node.parent) && /^[=!]==$/.test(node.parent.operatorToken.getText(source))
    if (isText && !isName && !isCompared) texts.push(node.text)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  return texts
}
