import { expect, test } from 'vitest'
import { handedEnv, steadyNode } from '../../../src/notify/autostart/watched.ts'
import { testMachine } from '../../support/test-machine.ts'

test('what decides the list, the language and the zone is handed over, and nothing else', () => {
  const env = {
    TZ: 'Europe/Berlin',
    TZDIR: '/opt/zoneinfo',
    FOLLOWUP_HOME: 'lists/own',
    FOLLOWUP_DISCREET: 'true',
    FOLLOWUP_DEBUG: '1',
    FOLLOWUP_AUTOSTART: '/elsewhere',
    FOLLOWUP_DB: '',
    XDG_DATA_HOME: '/data',
    XDG_RUNTIME_DIR: '/run/user/1000',
    LC_ALL: 'ru_RU.UTF-8',
    LC_TIME: 'C',
    LANG: 'a\nb',
    SECRET: 'x',
    PATH: '/bin',
  }
  expect(handedEnv(env)).toEqual({
    FOLLOWUP_DISCREET: 'true',
    FOLLOWUP_HOME: `${process.cwd()}/lists/own`,
    LC_ALL: 'ru_RU.UTF-8',
    TZ: 'Europe/Berlin',
    TZDIR: '/opt/zoneinfo',
    XDG_DATA_HOME: '/data',
  })
})

test('a Node that has a name which outlives its update is called by that', async () => {
  const { port, is, files } = testMachine()
  is.node = { ...is.node, path: '/opt/homebrew/Cellar/node/22.1.0/bin/node' }
  const real = (path: string) => Promise.resolve(path === '/opt/homebrew/bin/node' ? is.node.path : path)
  const machine = { node: is.node, files: { ...port.files, realPath: real } }
  expect(await steadyNode(machine)).toBe(is.node.path)
  files.set('/opt/homebrew/bin/node', '')
  expect(await steadyNode(machine)).toBe('/opt/homebrew/bin/node')
})
