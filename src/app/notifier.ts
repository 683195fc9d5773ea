import type { ActionKey, NoticeTrouble } from '../domain/watch/reminder.ts'

/** One reminder as it is to be shown, its texts clean and short. */
export interface Notice {
  /** A notice replaces the one that is still up under the same tag, where the server can. */
  readonly tag: string
  readonly title: string
  /** Lines. */
  readonly body: string
  /** Stays until the user acts. */
  readonly urgent: boolean
  /** Buttons, where the way can draw them. */
  readonly actions: readonly NoticeAction[]
  /** A field to write into, where the way can draw one. */
  readonly reply: NoticeReply | null
  /** The popup whose place it takes, as an earlier outcome named it. */
  readonly replaces: string | null
  /** Told as well where a popup with the same words is up, since some servers show only one of such; null where none can be. */
  readonly mark: string | null
}

/** A button of a notice. */
export interface NoticeAction {
  readonly key: ActionKey
  readonly label: string
}

/** A field of a notice, for what was said. */
export interface NoticeReply {
  readonly label: string
  /** Stands in the empty field. */
  readonly hint: string
  /** Where a popup has either a field or buttons, it is the field. */
  readonly insteadOfButtons: boolean
}

/** How a notice reached the user. */
export type NoticeWay = 'dbus' | 'notify-send' | 'node-notifier' | 'osascript' | 'terminal'

/** What stands on the terminal while notices are shown: lines, among them notices where there is no desktop, or a page that shows them itself. */
export type NoticePlace = 'lines' | 'page'

export type Outcome =
  | {
      readonly shown: true
      readonly way: NoticeWay
      /** Names the popup for ever: the server's own number for it, and which server that was. */
      readonly popup: string | null
    }
  | { readonly shown: false; readonly trouble: NoticeTrouble }

/** What became of a popup. */
export type PopupEvent =
  | { readonly kind: 'action'; readonly popup: string; readonly key: ActionKey }
  | { readonly kind: 'replied'; readonly popup: string; readonly text: string }
  | { readonly kind: 'closed'; readonly popup: string; readonly why: ClosedWhy }
  /** A connection to the server is there. Popups other than its own may still be up, but their buttons tell nobody any more. */
  | { readonly kind: 'connected'; readonly own: Pick<ReadonlySet<string>, 'has'> }
  /** The notification server ended with these popups up, and another one is there. */
  | { readonly kind: 'lost'; readonly popups: readonly string[] }

/** Why a popup is gone: its time was over, the user put it away, a program closed it, or nobody said. None of them is an answer. */
export type ClosedWhy = 'expired' | 'dismissed' | 'closed' | 'unknown'

/** Shows reminders to the user. */
export interface Notifier {
  /** Why nothing is tried at the moment: after a failure every way rests for a while. Null where one can be tried. */
  resting(): NoticeTrouble | null
  /** Shows a notice, by the next way where one fails. Ends within seconds, and at once when stopped. Never rejects. */
  show(notice: Notice, stop: AbortSignal): Promise<Outcome>
  /** Takes a popup off the screen, where its way can. Never rejects. */
  close(popup: string): Promise<void>
  /** Listens from now on; calls back whenever there is something in `events`. */
  listen(wake: () => void, stop: AbortSignal): Promise<void>
  /** Hands over what happened since it was last asked, first to last. */
  events(): readonly PopupEvent[]
  /** Lets go of what would keep the process alive. */
  end(): void
}
