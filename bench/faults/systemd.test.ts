import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../test/support/house.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'

/**
 * A user's systemd of its own, in a mount namespace where the machine looks as if systemd had booted it, with a session bus, a
 * screen nobody sees and dunst, which the bus starts. `say` writes one line of what is to be read.
 */
const script = `
say() { echo "$1: $(echo "$2" | tr '\\n' ' ' | sed 's/ *$//')" >&3; }
followup() { "$NODE" "$PROGRAM" "$@"; }
unit() { systemctl --user show followup-watch.service --value -p "$1"; }
until_is() { for _ in $(seq 150); do [ "$(eval "$1")" = "$2" ] && return; sleep 0.1; done; }

mount -t tmpfs tmpfs /run/systemd && mkdir /run/systemd/system
mkdir -p "$HOME" "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
/lib/systemd/systemd --user > "$HOME/../manager" 2>&1 & manager=$!
trap 'systemctl --user exit; wait $manager; kill $screen' EXIT
Xvfb -displayfd 5 -screen 0 800x600x24 -nolisten tcp 5> "$HOME/../display" 2> /dev/null & screen=$!
until_is 'systemctl --user is-system-running' running
until_is 'wc -l < "$HOME/../display" | tr -d " "' 1
export DISPLAY=:$(cat "$HOME/../display") DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/bus

followup add "Jane Doe, call tomorrow" > /dev/null
followup watch --status > /dev/null
find "$HOME" | sort > "$HOME/../before"
say installed "$(followup watch --install --yes --json | tr -d ' \\n' | grep -o '"by":"[a-z]*"\\|"shown":[a-z]*,"way":"[a-z]*"\\|"installed":[a-z]*')"
say state "$(unit ActiveState) $(unit NoNewPrivileges) $(unit RestrictAddressFamilies)"
pid=$(unit MainPID)
say screen "$(tr '\\0' '\\n' < /proc/$pid/environ | grep -c "^DISPLAY=$DISPLAY$")"

kill -9 "$pid"
until_is 'unit NRestarts' 1
until_is '[ "$(unit MainPID)" != 0 ] && echo up' up
say killed "$(unit NRestarts) $(unit ActiveState)"

followup plan 1 "in 1 minute" "call about the price list" --promise > /dev/null
for _ in $(seq 800); do [ "$(dunstctl count displayed)" -ge 2 ] && break; sleep 0.1; done
dunstctl close-all
say shown "$(dunstctl history | grep -o '"Promise: Jane Doe"\\|"followup can remind you"' | sort -u)"

systemctl --user stop followup-watch.service
mkdir -p "$XDG_RUNTIME_DIR/systemd/user"
printf '[Unit]\\nBindsTo=graphical-session.target\\nBefore=graphical-session.target\\n' > "$XDG_RUNTIME_DIR/systemd/user/session.target"
systemctl --user daemon-reload
systemctl --user start session.target
until_is 'unit ActiveState' active
say login "$(unit ActiveState)"
systemctl --user stop graphical-session.target session.target
until_is 'unit ActiveState' inactive
say logout "$(unit ActiveState)"

systemctl --user start followup-watch.service
until_is '[ -e "$HOME/.local/state/followup/watch.lock.db.holder" ] && echo up' up
followup watch --uninstall > /dev/null
say gone "$(unit LoadState) $(unit ActiveState)"
say left "$(find "$HOME" | sort | diff "$HOME/../before" - && echo nothing)"
`

test('with a real systemd: installed, killed, logged out and in, and taken away without a trace', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'script'), script)
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: join(folder, 'home'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    SYSTEMD_LOG_TARGET: 'console',
    FOLLOWUP_QUIET_FROM: '00:00',
    FOLLOWUP_QUIET_TO: '00:00',
    NODE: process.execPath,
    PROGRAM: join(root, 'bin/followup.js'),
    // What it writes would be a trace.
    FOLLOWUP_AUTO_BACKUP: 'false',
  }
  const bash = ['bash', '-c', `exec 3>&1 1> '${folder}/log' 2>&1; . '${folder}/script'`]
  const said = await new Promise<string>((resolve, reject) => {
    // A mount namespace is root's to make.
    execFile(
      'unshare',
      ['--mount', '--propagation', 'private', ...bash],
      { env, timeout: 240_000 },
      (error, stdout) => {
        if (error) reject(new Error('unshare failed', { cause: error }))
        else resolve(stdout)
      },
    )
  })
  expect(said).toMatchInlineSnapshot(`
    "installed: "by":"systemd" "installed":true "shown":true,"way":"dbus"
    state: active yes AF_UNIX
    screen: 1
    killed: 1 active
    shown: "Promise: Jane Doe" "followup can remind you"
    login: active
    logout: inactive
    gone: not-found inactive
    left: nothing
    "
  `)
})
