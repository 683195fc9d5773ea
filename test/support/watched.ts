import type { Watched } from '../../src/notify/autostart/port.ts'

/** A watch as it is installed on most machines. */
export const plainWatched: Watched = {
  node: '/usr/bin/node',
  program: '/usr/lib/node_modules/followup-cli/bin/followup.js',
  list: '/home/anna/.local/share/followup/followup.db',
  about: 'followup: reminders',
  env: { LANG: 'en_US.UTF-8' },
  state: '/home/anna/.local/state/followup',
}

/** Everything that means something to a shell, to systemd, to XML or to a desktop entry, in one name. */
export const nasty = 'a b%h "c" $HOME `d` \\e\\n <f>&amp; \'g\' --h ; i=j #k é漢'
