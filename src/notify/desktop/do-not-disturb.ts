import type { Machine, ServerAnswer } from '../../app/machine.ts'

/** Whether notifications are kept back, by whom, and the command that ends it where there is one. */
export interface DoNotDisturb {
  readonly on: boolean
  readonly by: string
  readonly end: readonly string[] | null
}

/** A server that keeps its setting elsewhere: who tells it, what he says where it is on, and how it is switched off. */
interface Keeper {
  readonly server: RegExp
  readonly ask: readonly [program: string, ...args: readonly string[]] | null
  readonly isOn: RegExp
  readonly end: readonly string[] | null
}

const keepers: readonly Keeper[] = [
  { server: /^dunst$/i, ask: null, isOn: /^$/, end: ['dunstctl', 'set-paused', 'false'] },
  { server: /plasma/i, ask: null, isOn: /^$/, end: null },
  {
    server: /^xfce/i,
    ask: ['xfconf-query', '-c', 'xfce4-notifyd', '-p', '/do-not-disturb'],
    isOn: /^true$/,
    end: ['xfconf-query', '-c', 'xfce4-notifyd', '-p', '/do-not-disturb', '-s', 'false'],
  },
  {
    server: /^gnome-shell$/i,
    ask: ['gsettings', 'get', 'org.gnome.desktop.notifications', 'show-banners'],
    isOn: /^false$/,
    end: ['gsettings', 'set', 'org.gnome.desktop.notifications', 'show-banners', 'true'],
  },
  {
    server: /^cinnamon$/i,
    ask: ['gsettings', 'get', 'org.cinnamon.desktop.notifications', 'display-notifications'],
    isOn: /^false$/,
    end: ['gsettings', 'set', 'org.cinnamon.desktop.notifications', 'display-notifications', 'true'],
  },
  {
    server: /^mako$/i,
    ask: ['makoctl', 'mode'],
    isOn: /do-not-disturb/,
    end: ['makoctl', 'mode', '-r', 'do-not-disturb'],
  },
  {
    server: /^SwayNotificationCenter$/i,
    ask: ['swaync-client', '--get-dnd'],
    isOn: /^true$/,
    end: ['swaync-client', '--dnd-off'],
  },
]

/** Asks whether "do not disturb" is on; null where nobody can tell. */
export async function doNotDisturb(machine: Pick<Machine, 'run'>, server: ServerAnswer): Promise<DoNotDisturb | null> {
  if (server.kind !== 'server') return null
  const keeper = keepers.find((one) => one.server.test(server.name))
  const end = keeper?.end ?? null
  if (server.paused !== null) return { on: server.paused, by: server.name, end }
  if (!keeper?.ask) return null
  const [program, ...args] = keeper.ask
  const { exit, out } = await machine.run(program, args)
  return exit === 0 ? { on: keeper.isOn.test(out.trim()), by: server.name, end } : null
}
