// Puts each Node that followup is to run on into a folder, with SQLite's library compiled for it: what FOLLOWUP_TEST_NODES of the
// tests names. npm's package `node` brings the program and its headers, so that nothing but npm's registry is needed.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The lines of Node that are tried; this one itself is among them. */
export const promisedNodes = [20, 22, 24, 26]

const root = fileURLToPath(new URL('..', import.meta.url))
const own = Number(process.versions.node.split('.')[0])

if (process.argv[1] === fileURLToPath(import.meta.url)) await fetchNodes(process.argv[2])

async function fetchNodes(target) {
  if (target === undefined) throw new Error('which folder? node build/fetch-nodes.mjs FOLDER')
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/better-sqlite3/package.json'), 'utf8'))
  const others = promisedNodes.filter((major) => major !== own)
  // Together, for most of the time one processor alone compiles.
  const told = await Promise.all(others.map((major) => fetchNode(join(resolve(target), String(major)), major, version)))
  for (const line of told) console.log(line)
}

async function fetchNode(folder, major, sqlite) {
  mkdirSync(folder, { recursive: true })
  const allowScripts = { node: true, 'better-sqlite3': true }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts }))
  await npm(folder, ['install', `node@${major}`])
  const platform = process.platform === 'win32' ? 'win' : process.platform
  // Kept apart: the next installation takes away what the first one's own script has put there.
  const headers = join(folder, 'headers')
  const brought = join(folder, `node_modules/node/node_modules/node-${platform}-${process.arch}`)
  cpSync(join(brought, 'include'), join(headers, 'include'), { recursive: true })
  // npm runs the scripts of an installation by the Node that lies there. What others have compiled may be for older headers.
  const env = { npm_config_nodedir: headers, npm_config_build_from_source: 'true' }
  await npm(folder, ['install', `better-sqlite3@${sqlite}`], env)
  const check =
    'new (require("better-sqlite3"))(":memory:"); console.log(`Node ${process.version}, better-sqlite3 ${require("better-sqlite3/package.json").version}`)'
  return (await output(join(folder, 'node_modules/node/bin/node'), ['-e', check], { cwd: folder })).trim()
}

function npm(folder, args, env = {}) {
  const flags = ['--no-audit', '--no-fund', '--loglevel=error']
  return output('npm', [...args, ...flags], { cwd: folder, env: { ...process.env, ...env } })
}

function output(program, args, options) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { ...options, shell: process.platform === 'win32' })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
    child.once('error', failed)
    child.once('close', (code) =>
      code === 0 ? done(said) : failed(new Error(`${program} ${args.join(' ')}: ${said}`)),
    )
  })
}
