import { lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadSettings } from '../../src/system/settings-file.ts'
import { readFile } from '../../src/system/settings-read.ts'
import { valuesOf, readSetting } from '../../src/reading/setting.ts'
import { zoneNames } from '../../src/system/zones.ts'
import { configKeys, defaultConfig } from '../../src/domain/config.ts'

function place(content?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'followup-settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'config.json')
  if (content !== undefined) writeFileSync(file, content)
  return file
}

const commitId = '01900000-0000-7000-8000-000000000001'

const load = (file: string, env = {}) => loadSettings(file, env, readFile(file))

test('without a file every key has its default', () => {
  const { config, settings } = load(place())
  expect(config).toEqual(defaultConfig)
  expect(settings.fault).toBeNull()
})

test('a key is written into a file of the owner alone, and what is not known stays', () => {
  const file = place('{ "later": [1], "nudgeCap": 10 }')
  const { settings } = load(file)
  settings.draft(settings.change('nudgeCap', '40'), commitId).finish()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ later: [1], nudgeCap: 40 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(load(file).settings.unknown).toEqual(['later'])
})

test('a key that is not known is taken out and put back as it was', () => {
  const before = { later: [1], theme: 'blue', size: 5 }
  const file = place(JSON.stringify(before))
  for (const key of ['later', 'theme', 'size']) {
    const { settings } = load(file)
    const change = settings.change(key, null)
    settings.draft(change, commitId).finish()
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).not.toContain(key)
    load(file).settings.draft({ key, before: null, after: change.before }, commitId).finish()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(before)
  }
  expect(() => load(file).settings.change('theme', 'red')).toThrow('config-key-unknown')
})

test('a linked file is written where it is, and stays a link', () => {
  const target = place('{}')
  const link = place()
  symlinkSync(target, link)
  const { settings } = load(link)
  settings.draft(settings.change('lang', 'ru'), commitId).finish()
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual({ lang: 'ru' })
})

test('a change is refused when the file holds something else meanwhile', () => {
  const file = place('{ "nudgeCap": 10 }')
  const { settings } = load(file)
  const change = settings.change('nudgeCap', '40')
  writeFileSync(file, '{ "nudgeCap": 20 }')
  expect(() => settings.draft(change, commitId)).toThrow('changed-meanwhile')
  expect(readFileSync(file, 'utf8')).toBe('{ "nudgeCap": 20 }')
})

test.each([
  ['{ "nudgeCap": "many" }', 'config-broken', { key: 'nudgeCap', value: 'many' }],
  ['{ "lang": ["ru"] }', 'config-broken', { key: 'lang', value: '["ru"]' }],
  ['{ "zone": null }', 'config-broken', { key: 'zone', value: 'null' }],
  ['{\n  "lang": "ru",\n}', 'config-not-json', { line: 3 }],
  ['[]', 'config-not-json', { line: 1 }],
  ['', 'config-not-json', { line: 1 }],
])('%s is told with the file and what is wrong in it', (content, code, data) => {
  const file = place(content)
  const { config, settings } = load(file)
  expect(settings.fault).toMatchObject({ code, data: { ...data, file } })
  expect(config).toEqual(defaultConfig)
})

test('a byte order mark is no fault', () => {
  expect(load(place('\ufeff{ "lang": "ru" }')).config.lang).toBe('ru')
})

test('the environment stands over the file, and an empty variable over nothing', () => {
  const file = place('{ "nudgeCap": 10, "lang": "ru" }')
  const { config, settings } = load(file, { FOLLOWUP_NUDGE_CAP: '3', FOLLOWUP_LANG: '' })
  expect(config).toMatchObject({ nudgeCap: 3, lang: 'ru' })
  expect(settings.find('nudge-cap')).toMatchObject({ value: 3, from: 'environment' })
})

test('a broken value does not hinder the change that mends it', () => {
  const file = place('{ "nudgeCap": "many" }')
  const { settings } = load(file)
  settings.draft(settings.change('nudgeCap', '40'), commitId).finish()
  expect(load(file).config.nudgeCap).toBe(40)
})

test.each(configKeys)('the default of %s and every listed value of it suit it', (key) => {
  expect(readSetting(key, String(defaultConfig[key]), zoneNames)).toBe(defaultConfig[key])
  for (const value of valuesOf(key)) expect(String(readSetting(key, value, zoneNames))).toBe(value)
})

test('a key that was set by hand since is not overwritten by what thought it was not there', () => {
  const file = place('{}')
  const change = load(file).settings.change('nudgeCap', '40')
  writeFileSync(file, '{ "nudgeCap": 7 }')
  expect(() => load(file).settings.draft(change, commitId)).toThrow('changed-meanwhile')
  expect(readFileSync(file, 'utf8')).toBe('{ "nudgeCap": 7 }')
})

test('looked at again, what is in force changes with the file, but not with one that is broken', () => {
  const file = place('{ "nudgeCap": 10 }')
  const { config, settings } = load(file, { FOLLOWUP_MORNING: '07:00' })
  const becomes = (content: string) => {
    writeFileSync(file, content)
    settings.lookAgain()
    return [config.nudgeCap, config.morning]
  }
  expect(becomes('{ "nudgeCap": 40, "morning": "10:00" }')).toEqual([40, '07:00'])
  expect(becomes('{ "nudgeCap": 5')).toEqual([40, '07:00'])
  expect(becomes('{ "nudgeCap": "many" }')).toEqual([40, '07:00'])
  expect(becomes('{}')).toEqual([defaultConfig.nudgeCap, '07:00'])
})
