import type { App } from '../../app/app.ts'
import { canAsk } from '../../actions/asking/asking.ts'
import { Fault } from '../../domain/fault.ts'
import { machineWords } from '../../i18n/machine-words.ts'
import { ringOnce, type Rung } from '../autostart/ring.ts'
import { examine, type Checked } from './checks.ts'

/** What came of a notification that the user was asked about. */
export interface RingAsked {
  readonly rung: Rung
  /** Null where none was shown. */
  readonly seen: boolean | null
  /** What else is not well, where it was not seen. */
  readonly items: readonly Checked[]
}

/** Shows a real notification and waits for the user to say whether it was seen. Faults: `needs-terminal`, `cancelled`. */
export async function ringAndAsk(app: App): Promise<RingAsked> {
  if (!canAsk(app)) throw new Fault('needs-terminal', {}, [['doctor']])
  const { ring } = await machineWords(app.lang)
  const answer: { seen: boolean | null } = { seen: null }
  const rung = await ringOnce(app, async () => {
    answer.seen = await app.prompt.choose(ring.ask, [
      { label: ring.seen, value: true },
      { label: ring.unseen, value: false },
    ])
  })
  const { seen } = answer
  const items = seen === true ? [] : (await examine(app)).filter(({ state }) => state !== 'ok')
  return { rung, seen, items }
}
