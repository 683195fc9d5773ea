import { command } from '../app/command.ts'
import { Fault } from '../domain/fault.ts'

export default command({
  name: 'completion',
  group: 'data',
  params: { shell: 'required' },
  choices: { shell: ['bash', 'zsh', 'fish'] },
  options: {},
  mends: true,
  examples: ['completion bash', 'completion zsh', 'completion fish'],

  run(_, { shell }) {
    const found = shells[shell]
    if (!found) throw new Fault('value-invalid', { name: 'shell', value: shell, takes: Object.keys(shells).join(', ') })
    return { shell, ...found }
  },

  view({ script, install }, { words }) {
    const [first = '', ...rest] = script.split('\n')
    const hint = [words.commands.completion.install, ...install.map((line) => `  ${line}`)].map((line) => `# ${line}`)
    return (first.startsWith('#') ? [first, ...hint, ...rest] : [...hint, first, ...rest]).join('\n')
  },
})

// Each script asks `followup __complete` and offers what comes back. Nothing that comes back is evaluated: bash inserts the
// words as they are and gets them quoted; zsh and fish quote what they insert.

const bash = `_followup() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    COMPREPLY+=("$line")
  done < <(command followup __complete bash -- "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -F _followup followup
`

const zsh = `#compdef followup
_followup() {
  local value about
  local -a values shown given
  given=("\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}")
  while IFS=$'\\t' read -r value about; do
    if [[ $value == :files ]]; then
      _files
      return
    fi
    values+=("$value")
    shown+=("$value\${about:+  -- $about}")
  done < <(command followup __complete zsh -- "\${given[@]}" 2>/dev/null)
  (( \${#values} )) && compadd -U -l -d shown -a values
}
compdef _followup followup
`

const fish = `function __followup_complete
  set -l given (commandline -opc)[2..-1] (commandline -ct)
  set -l found (command followup __complete fish -- $given 2>/dev/null)
  if test "$found[1]" = :files
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $found
  end
end
complete -c followup -f -a '(__followup_complete)'
`

const shells: Readonly<Record<string, { readonly script: string; readonly install: readonly string[] }>> = {
  bash: {
    script: bash,
    install: [`echo 'eval "$(followup completion bash)"' >> ~/.bashrc`],
  },
  zsh: {
    script: zsh,
    install: [
      `echo 'autoload -Uz compinit && compinit' >> ~/.zshrc`,
      `echo 'eval "$(followup completion zsh)"' >> ~/.zshrc`,
    ],
  },
  fish: {
    script: fish,
    install: ['followup completion fish > ~/.config/fish/completions/followup.fish'],
  },
}
