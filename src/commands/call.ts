import { command } from '../app/command.ts'
import { reachOut } from '../actions/reach/reach-out.ts'
import { outcomes } from '../domain/touch/touch.ts'
import { drawReached, reachPages } from '../render/reach/reach-page.ts'

export default command({
  name: 'call',
  group: 'reaching',
  params: { who: 'rest' },
  options: {
    open: {},
    qr: {},
    outcome: { value: 'OUTCOME', oneOf: outcomes },
    next: { value: 'WHEN' },
  },
  examples: ['call', 'call jane', 'call 12 --open', 'call jane --outcome later --next "in 2 weeks"'],

  run: (app, { who, ...flags }) =>
    reachOut(app, {
      command: 'call',
      who: who.length === 0 ? undefined : who.join(' '),
      words: [],
      by: 'phone',
      compose: () => Promise.resolve(null),
      flags,
      page: reachPages,
    }),

  view: drawReached,
})
