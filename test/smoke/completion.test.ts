import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { uuid7 } from '../../src/system/uuid.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { root } from '../support/house.ts'
import { person } from '../support/people.ts'
import { testWith } from '../support/test-with.ts'
import { removeFolder } from '../support/temp-folder.ts'

/** Names that would do something if a shell ever evaluated them; each would leave a file behind. */
const traps = [
  '$(touch trap1)',
  '`touch trap2`',
  'a; touch trap3',
  "' ; touch trap4 ; '",
  '" ; touch trap5 ; "',
  '<(touch trap6)',
]
const plain = ['Anna Petrova', "Pat O'Brien", 'Лена Соколова']

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'followup-completion-'))
  const program = join(folder, 'followup')
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/followup.js')}" "$@"\n`)
  chmodSync(program, 0o755)
  const newId = () => uuid7(Date.now())
  const store = openStore({ file: join(folder, 'followup.db'), newId, now: () => instantAt(Date.now()) })
  const people = [...plain, ...traps].map((name) => add('person', person({ id: newId(), name })))
  store.commit(people, { command: 'import', about: '', actor: 'user' })
  store.close()
})
afterAll(() => removeFolder(folder))

/** What is typed before TAB, and what must be among the words offered then, as the program would get it. */
const lines: readonly (readonly [line: string, expected?: string])[] = [
  ['followup show ann', 'Anna Petrova'],
  ['followup show "ann', 'Anna Petrova'],
  ['followup show pat', "Pat O'Brien"],
  ['followup show лен', 'Лена Соколова'],
  ['followup show 4', '4'],
  ['followup show '],
  ['followup show touch'],
  ['followup show $(touch trap7)'],
  ['followup show "$(touch trap8)'],
  ['followup show `touch trap9`'],
]

/** Completes each line and evaluates what came back as the shell would when Enter is pressed. */
const bash = `
  eval "$(followup completion bash)"
  for line in "$@"; do
    printf 'line:%s\\n' "$line"
    COMP_LINE=$line COMP_POINT=\${#line}
    _followup
    for word in "\${COMPREPLY[@]}"; do
      case $line in *\\"*) eval "set -- \\"$word\\"" ;; *) eval "set -- $word" ;; esac
      printf '%s\\n' "$1"
    done
  done
`

const fish = `
  followup completion fish | source
  for line in $argv
    printf 'line:%s\\n' $line
    complete -C $line | string split -f 1 \\t
  end
  true
`

/**
 * Types each line into a zsh of its own and presses TAB, then has the editor hand over the third word of the line it made,
 * split and unquoted by zsh. TAB completes and does not expand: to expand what the user typed is zsh's own business.
 */
const zsh = `
  zmodload zsh/zpty
  zpty inner zsh -f -i
  zpty -w inner 'PS1=; autoload -Uz compinit; compinit -u -D; eval "$(followup completion zsh)"'
  zpty -w inner 'tell() { local -a w=("\${(@Q)\${(z)BUFFER}}"); print -r -- "word:\${w[3]}:end"; BUFFER=; zle accept-line }'
  zpty -w inner 'zle -N tell; bindkey "^I" complete-word; bindkey "^X" tell; print rea"dy"'
  zpty -r inner answer '*ready*'
  for line in "$@"; do
    print -r -- "line:$line"
    zpty -w -n inner "$line"$'\\t\\x18'
    zpty -r -m inner answer '*word:*:end*'
    print -r -- "\${\${answer##*word:}%%:end*}"
  done
  zpty -d inner
`

testWith('bash')('bash completes names and evaluates none', () => {
  check(run('bash', ['--norc', '-c', bash, 'bash']))
})

testWith('fish')('fish completes names and evaluates none', () => {
  check(run('fish', ['--no-config', '-c', fish]))
})

testWith('zsh')('zsh completes names and evaluates none', () => {
  check(run('zsh', ['-f', '-c', zsh, 'zsh']))
})

function check(answers: ReadonlyMap<string, readonly string[]>): void {
  expect(readdirSync(folder).filter((file) => file.startsWith('trap'))).toEqual([])
  for (const [line, expected] of lines)
    expect(answers.get(line), line).toEqual(
      expected === undefined ? expect.any(Array) : expect.arrayContaining([expected]),
    )
}

/** Runs a shell with the lines as its arguments; gives the words it was offered, by line. */
function run(shell: string, args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const { PATH = '' } = process.env
  const env = {
    PATH: `${folder}:${PATH}`,
    HOME: folder,
    FOLLOWUP_HOME: folder,
    FOLLOWUP_AUTO_BACKUP: 'false',
    LC_ALL: 'C.UTF-8',
    TERM: 'dumb',
  }
  const typed = lines.map(([line]) => line)
  const { stdout, status, stderr } = spawnSync(shell, [...args, ...typed], { cwd: folder, env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const blocks = stdout
    .replaceAll('\r', '')
    .split(/^line:/m)
    .slice(1)
  return new Map(blocks.map((block) => [block.split('\n')[0] ?? '', block.split('\n').slice(1, -1)]))
}
