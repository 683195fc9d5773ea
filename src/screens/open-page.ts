import type { FullScreen } from '../app/full-screen.ts'
import { leastSize } from '../app/full-screen.ts'
import { Fault } from '../domain/fault.ts'
import { drawKeys } from '../render/text/page-keys.ts'
import type { PageUi } from '../render/ui.ts'
import { cut } from '../render/text/width.ts'
import type { Key } from './keyboard.ts'
import type { Page, Step } from './page.ts'
import { makeSheet } from './sheet.tsx'

/** A page that stands on the terminal. */
export interface OpenPage<Message> {
  /** Tells the page news. */
  readonly tell: (message: Message) => void
  /** Resolves when the page has been left and the terminal is as it was; rejects with what failed in it. */
  readonly left: Promise<void>
}

/** Where a page is opened, and what its effects do. */
export interface Opening<Message, Effect> {
  readonly screen: FullScreen
  /** Ends the page when it aborts. */
  readonly stop: AbortSignal
  /** Does what a key asks for and gives the page its answer. A Fault means that nothing was done. */
  readonly perform: (effect: Effect) => Promise<Message>
}

/** Milliseconds for which a key that is to act once does nothing more, where its step does not say. */
const usualHeldMs = 600

/** What stands on the terminal: the page, or its keys. */
interface Standing<State> {
  readonly state: State
  readonly help: boolean
}

/**
 * Fills the terminal with a page. Keys, news and answers are taken one after the other as they came; an effect is done before
 * the next key is looked at.
 */
export function openPage<State, Message, Effect>(
  { screen, stop, perform }: Opening<Message, Effect>,
  page: Page<State, Message, Effect>,
): OpenPage<Message> {
  let standing: Standing<State> = { state: page.start, help: false }
  let isOpen = true
  let isStale = true
  let working: Promise<void> | undefined
  let acted: { readonly name: string; readonly at: number; readonly heldMs: number } | undefined
  let typedAt = 0
  const tasks: (() => Promise<void> | void)[] = []

  let resolve: () => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const left = new Promise<void>((...settle) => {
    ;[resolve, reject] = settle
  })

  const end = (error?: unknown) => {
    if (!isOpen) return
    isOpen = false
    stop.removeEventListener('abort', stopped)
    sheet.end()
    screen.leave()
    // What a key has begun is finished before anybody closes the file.
    void Promise.resolve(working).then(() => {
      if (error === undefined) resolve()
      else reject(error)
    })
  }
  const stopped = () => {
    end()
  }

  const sheet = makeSheet({
    size: () => screen.size(),
    put: (lines) => {
      screen.put(lines)
    },
    press: (key) => {
      const at = typedAt
      add(() => pressed(key, at))
    },
    paste: (text) => {
      add(() => pasted(text))
    },
    failed: end,
  })

  const add = (task: () => Promise<void> | void) => {
    tasks.push(task)
    working ??= work()
  }

  async function work(): Promise<void> {
    await Promise.resolve()
    try {
      while (isOpen && (tasks.length > 0 || isStale)) {
        const task = tasks.shift()
        if (task) await task()
        else await draw()
      }
    } catch (error) {
      working = undefined
      end(error)
    }
    working = undefined
  }

  async function draw(): Promise<void> {
    isStale = false
    const lines = await screen.draw(standing, (now, ui) => drawn(page, now, ui))
    if (isOpen) sheet.show(lines)
  }

  function pressed(key: Key, at: number): Promise<void> | void {
    const { state, help } = standing
    if (key.ctrl && key.name === 'c') return end()
    if (key.ctrl && key.name === 'z') return screen.suspend()
    if (help) return stand({ state, help: false })
    // A key after another one is not held down.
    if (acted?.name !== key.name) acted = undefined
    if (acted && at - acted.at < acted.heldMs) {
      acted = { ...acted, at }
      return
    }
    const step = page.press(state, key)
    if (step === null) return key.name === '?' ? stand({ state, help: true }) : undefined
    if (step.once) acted = { name: key.name, at, heldMs: step.heldMs ?? usualHeldMs }
    return follow(step)
  }

  function pasted(text: string): Promise<void> | void {
    const { state, help } = standing
    const step = help ? null : page.paste?.(state, text)
    return step ? follow(step) : undefined
  }

  async function follow(step: Step<State, Effect>): Promise<void> {
    stand({ ...standing, state: step.state })
    if (step.ring) screen.ring()
    if (step.effect !== undefined) {
      try {
        await follow(page.receive(standing.state, await perform(step.effect)))
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        stand({ ...standing, state: page.refused(standing.state, error) })
      }
    }
    if (step.leave) end()
  }

  function refresh(): void {
    isStale = true
    add(() => undefined)
  }

  function stand(next: Standing<State>): void {
    standing = next
    isStale = true
  }

  screen.enter({
    typed: (text, at) => {
      typedAt = at
      sheet.type(text)
    },
    changed: refresh,
    minute: refresh,
    ended: end,
  })
  stop.addEventListener('abort', stopped)
  if (stop.aborted) stopped()
  refresh()
  return {
    left,
    tell: (message) => {
      add(() => follow(page.receive(standing.state, message)))
    },
  }
}

function drawn<State, Message, Effect>(
  page: Page<State, Message, Effect>,
  { state, help }: Standing<State>,
  ui: PageUi,
): readonly string[] {
  if (ui.width < leastSize.width || ui.height < leastSize.height) return [cut(ui.words.page.tooSmall, ui.width)]
  return help ? drawKeys(page.keys(state, ui.words), ui) : page.draw(state, ui)
}
