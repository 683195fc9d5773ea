import { command } from '../app/command.ts'
import { composeMessage } from '../actions/reach/compose-message.ts'
import { reachOut } from '../actions/reach/reach-out.ts'
import { messageVias } from '../domain/person/link.ts'
import { outcomes } from '../domain/touch/touch.ts'
import { drawReached, reachPages } from '../render/reach/reach-page.ts'

export default command({
  name: 'message',
  group: 'reaching',
  params: { who: 'optional', words: 'rest' },
  options: {
    via: { value: 'VIA', oneOf: messageVias },
    template: { value: 'TEMPLATE' },
    open: {},
    qr: {},
    outcome: { value: 'OUTCOME', oneOf: [...outcomes, 'sent'] },
    next: { value: 'WHEN' },
  },
  examples: [
    'message jane "Hi Jane, is Tuesday at 10 fine?"',
    'message 12 --template hello --via telegram',
    'message jane --open',
    'message 12 "The price list is on its way" --outcome sent --next friday',
  ],

  run: (app, { who, words, via, template, ...flags }) =>
    reachOut(app, {
      command: 'message',
      who,
      words,
      by: via ?? 'message',
      compose: (named, left) => composeMessage(app, named, { channel: 'message', words: left, template }),
      flags,
      page: reachPages,
    }),

  view: drawReached,
})
