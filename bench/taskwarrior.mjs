// The same work done by Taskwarrior, where it is installed: as many tasks as people, 48 of them due, listed and added to.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Measures and prints, or says nothing where there is no Taskwarrior. */
export async function taskwarrior({ data, sizes, rounds, timed, bare, row, told }) {
  const { status, stdout } = spawnSync('task', ['--version'])
  if (status !== 0) return
  console.log(
    `\nTaskwarrior ${stdout.toString().trim()} on the same counts, times a bare Node start (${rounds} rounds):\n`,
  )
  const listing = []
  const adding = []
  for (const people of sizes) {
    const folder = join(data, `task-${process.pid}`)
    fill(folder, people)
    const task = (...args) => ({ command: 'task', args: [`rc:${folder}/taskrc`, ...args] })
    const each = (run) => Array.from({ length: rounds }, () => timed(run, folder) / timed(bare, folder))
    timed(task('due.before:tomorrow', 'list'), folder)
    listing.push(told(each(task('due.before:tomorrow', 'list'))))
    adding.push(told(each(task('add', 'Call Jane about the price list', 'due:tomorrow'))))
    rmSync(folder, { recursive: true })
  }
  console.log(row('what is due', listing))
  console.log(row('add', adding))
}

/** Writes Taskwarrior's own file format; importing so many through its command would take hours. */
function fill(folder, people) {
  mkdirSync(folder, { recursive: true })
  const today = Math.floor(Date.now() / 1000)
  const spacing = Math.floor(people / 48)
  const lines = Array.from({ length: people }, (_, index) => {
    const isDue = index % spacing === 0 && index / spacing < 48
    const due = today + (isDue ? -3600 * (1 + (index % 400)) : 86_400 * (60 + (index % 300)))
    return `[description:"Call person ${index} about the price list" due:"${due}" entry:"${today - 8_000_000}" status:"pending" uuid:"${randomUUID()}"]`
  })
  writeFileSync(join(folder, 'pending.data'), `${lines.join('\n')}\n`)
  writeFileSync(join(folder, 'taskrc'), `data.location=${folder}\nconfirmation=off\nverbose=nothing\ndefaultwidth=80\n`)
}
