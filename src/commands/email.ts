import { command } from '../app/command.ts'
import { composeMessage } from '../actions/reach/compose-message.ts'
import { reachOut } from '../actions/reach/reach-out.ts'
import { outcomes } from '../domain/touch/touch.ts'
import { drawReached, reachPages } from '../render/reach/reach-page.ts'

export default command({
  name: 'email',
  group: 'reaching',
  params: { who: 'optional', words: 'rest' },
  options: {
    template: { value: 'TEMPLATE' },
    subject: { value: 'TEXT' },
    open: {},
    qr: {},
    outcome: { value: 'OUTCOME', oneOf: [...outcomes, 'sent'] },
    next: { value: 'WHEN' },
  },
  examples: [
    'email jane "Here is the price list, as agreed" --subject "Price list"',
    'email 12 --template offer --open',
    'email jane --outcome sent --next "in 1 week"',
  ],

  run: (app, { who, words, template, subject, ...flags }) =>
    reachOut(app, {
      command: 'email',
      who,
      words,
      by: 'email',
      compose: (named, left) => composeMessage(app, named, { channel: 'email', words: left, template, subject }),
      flags,
      page: reachPages,
    }),

  view: drawReached,
})
