// The domain: what a person, a touch, a follow-up, a cadence, an order and a stage are, and every rule about them.
// Pure: no clock, no storage, no words for people. Functions that need the present take it as an argument.

/** Values a fault carries so that its words can name what was wrong. */
export type FaultData = Readonly<Record<string, unknown>>

/** A refusal that people are told about: a code, the values its words need, and commands to type instead. It carries no text. */
export class Fault extends Error {
  readonly code: FaultCode
  readonly data: FaultData
  readonly hints: readonly Hint[]

  constructor(code: FaultCode, data: FaultData = {}, hints: readonly Hint[] = []) {
    super(code)
    this.name = 'Fault'
    this.code = code
    this.data = data
    this.hints = hints
  }
}

/** The same refusal, of something that came after a change was saved. */
export function afterSaving({ code, data, hints }: Fault): Fault {
  return new Fault(code, { ...data, saved: true }, hints)
}

/** A command line to type next, as an argument list; the host quotes it. */
export type Hint = readonly string[]

/** Every refusal there is; each has its words in both catalogues. */
export type FaultCode =
  | 'usage'
  | 'unknown-command'
  | 'person-not-found'
  | 'person-ambiguous'
  | 'date-not-understood'
  | 'date-missing'
  | 'date-impossible'
  | 'rule-over'
  | 'rule-backwards'
  | 'date-past'
  | 'date-future'
  | 'date-zone-unknown'
  | 'zone-unknown'
  | 'own-zone-unknown'
  | 'words-missing'
  | 'doubtful'
  | 'known-already'
  | 'needs-terminal'
  | 'needs-yes'
  | 'report-doubtful'
  | 'do-not-contact'
  | 'followup-ambiguous'
  | 'followup-none'
  | 'followup-not-found'
  | 'touch-not-found'
  | 'let-go-already'
  | 'let-go-not'
  | 'decided-already'
  | 'option-alone'
  | 'options-clash'
  | 'stage-unknown'
  | 'funnel-unknown'
  | 'stage-exists'
  | 'stage-needed'
  | 'stage-kinds'
  | 'stage-ends'
  | 'stage-occupied'
  | 'tag-missing'
  | 'saved-list-unknown'
  | 'value-invalid'
  | 'phone-invalid'
  | 'email-invalid'
  | 'money-invalid'
  | 'too-long'
  | 'beyond-bounds'
  | 'not-text'
  | 'merge-same'
  | 'reach-missing'
  | 'link-refused'
  | 'link-not-opened'
  | 'template-unknown'
  | 'template-exists'
  | 'template-fields'
  | 'template-missing'
  | 'queue-empty'
  | 'nothing-to-undo'
  | 'nothing-to-undo-here'
  | 'nothing-to-redo'
  | 'steps-too-many'
  | 'changed-meanwhile'
  | 'undo-blocked'
  | 'redo-blocked'
  | 'file-missing'
  | 'file-exists'
  | 'folder-taken'
  | 'file-unreadable'
  | 'file-kind'
  | 'file-too-large'
  | 'file-unwritable'
  | 'file-format'
  | 'encoding-unknown'
  | 'config-invalid'
  | 'config-key-unknown'
  | 'config-broken'
  | 'config-not-json'
  | 'store-newer'
  | 'store-not-ours'
  | 'store-damaged'
  | 'repair-watched'
  | 'repair-nothing'
  | 'restore-same'
  | 'backup-damaged'
  | 'undo-damaged'
  | 'store-busy'
  | 'store-replaced'
  | 'store-readonly'
  | 'store-unreadable'
  | 'disk-full'
  | 'disk-failing'
  | 'output-lost'
  | 'demo-missing'
  | 'library-unfit'
  | 'watch-held'
  | 'watch-unsaved'
  | 'notify-failed'
  | 'autostart-root'
  | 'cancelled'
  | 'bug'
