/** Notification servers that Debian has, and where their programs are. */
export const serverPrograms = {
  dunst: 'dunst',
  'xfce4-notifyd': '/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd',
  'mate-notification-daemon': '/usr/lib/mate-notification-daemon/mate-notification-daemon',
  'lxqt-notificationd': 'lxqt-notificationd',
  'notification-daemon': '/usr/lib/notification-daemon/notification-daemon',
  'notify-osd': '/usr/lib/x86_64-linux-gnu/notify-osd',
  mako: 'mako',
  swaync: 'swaync',
} as const

/** One of them, by the name of its program. */
export type ServerKind = keyof typeof serverPrograms
