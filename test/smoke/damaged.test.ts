import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { root } from '../support/house.ts'
import { testWith } from '../support/test-with.ts'
import { builtProgram } from './program.ts'
import { openWindow } from './tmux.ts'

testWith('tmux')(
  'at a terminal the doctor tells of a list that does not open once, and of everything else',
  async () => {
    const program = builtProgram()
    onTestFinished(() => program.end())
    await program.run(['add', 'Jane Doe'])
    truncateSync(program.database, statSync(program.database).size - 100)
    const window = await openWindow(120, 60, { FOLLOWUP_HOME: program.home })
    onTestFinished(() => window.end())
    await window.run(`${process.execPath} ${join(root, 'bin/followup.js')} doctor; echo ended $?`)
    await window.shows('\nended 1\n')
    const rows = await window.rows()
    expect(rows.filter((row) => row.includes('is damaged'))).toHaveLength(1)
    expect(rows.filter((row) => row.includes('followup doctor --repair'))).toHaveLength(1)
  },
)
