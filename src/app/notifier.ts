import type { NoticeTrouble } from '../domain/reminder.ts'

/** One reminder as it is to be shown, its texts clean and short. */
export interface Notice {
  /** A notice replaces the one that is still up under the same tag, where the server can. */
  readonly tag: string
  readonly title: string
  /** Lines. */
  readonly body: string
  /** Stays until the user acts. */
  readonly urgent: boolean
}

/** How a notice reached the user. */
export type NoticeWay = 'notify-send' | 'node-notifier' | 'terminal'

export type Outcome =
  | {
      readonly shown: true
      readonly way: NoticeWay
      /** The server's own number for it. */ readonly popup: string | null
    }
  | { readonly shown: false; readonly trouble: NoticeTrouble }

/** Shows reminders to the user. */
export interface Notifier {
  /** Why nothing is tried at the moment: after a failure every way rests for a while. Null where one can be tried. */
  resting(): NoticeTrouble | null
  /** Shows a notice, by the next way where one fails. Ends within seconds, and at once when stopped. Never rejects. */
  show(notice: Notice, stop: AbortSignal): Promise<Outcome>
}
