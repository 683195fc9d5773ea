import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisedNodes } from '../../build/fetch-nodes.mjs'
import { root } from './house.ts'

/** A Node that followup is to run on. */
export interface NodeProgram {
  readonly major: number
  readonly program: string
  /** better-sqlite3 as it was compiled for this Node. */
  readonly sqlite: string
}

const own = Number(process.versions.node.split('.')[0])
const variable = 'FOLLOWUP_TEST_NODES'

/** The line that fetches the others. */
export const fetchLine = `node build/fetch-nodes.mjs FOLDER, and ${variable}=FOLDER`

/** Every Node that followup is to run on and this machine has: its own first, then those that FOLLOWUP_TEST_NODES holds. */
export function nodes(): readonly NodeProgram[] {
  const here = { major: own, program: process.execPath, sqlite: join(root, 'node_modules/better-sqlite3') }
  const others = promisedNodes.filter((major) => major !== own).map(nodeIn)
  return [here, ...others.filter(({ program }) => existsSync(program))]
}

/** Those it does not have. */
export function missingNodes(): readonly number[] {
  const there = nodes().map(({ major }) => major)
  return promisedNodes.filter((major) => !there.includes(major))
}

/** Gives the Node of a line. Throws where it is not there. */
export function nodeOf(major: number): NodeProgram {
  const found = nodes().find((one) => one.major === major)
  if (!found) throw new Error(`Node ${String(major)} is not in the folder that ${variable} names`)
  return found
}

/** Copies the built program to a folder where it runs on a Node; gives what starts it. */
export function programOn({ sqlite }: NodeProgram, folder: string): string {
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => one !== 'better-sqlite3'))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  symlinkSync(sqlite, join(folder, 'node_modules/better-sqlite3'))
  return join(folder, 'bin/followup.js')
}

function nodeIn(major: number): NodeProgram {
  const packages = join(resolve(process.env[variable] ?? join(root, 'no-nodes')), String(major), 'node_modules')
  return { major, program: join(packages, 'node/bin/node'), sqlite: join(packages, 'better-sqlite3') }
}
