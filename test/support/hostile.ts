/** Names that attack a terminal, a column or a reader, each with what it tries. */
export const hostileNames: readonly (readonly [what: string, name: string])[] = [
  ['clearing the screen', 'Ann\u001b[2J\u001b[HOwned'],
  ['a colour of its own', '\u001b[31;5mRed Ann\u001b[0m'],
  ['a colour that does not end', 'Ann\u001b[8m'],
  ['an OSC 8 link', '\u001b]8;;https://example.com/\u001b\\Ann\u001b]8;;\u001b\\'],
  ['a window title by OSC with BEL', '\u001b]0;title\u0007Ann'],
  ['a clipboard write by OSC 52', '\u001b]52;c;dG91Y2g=\u0007Ann'],
  ['a bell', 'Ann\u0007\u0007'],
  ['C1 CSI and OSC', 'Ann\u009b2J\u009d0;x\u009c'],
  ['a device control string', '\u001bPq#0\u001b\\Ann'],
  ['a carriage return over the line', 'Ann\rOwned by'],
  ['backspaces over a neighbour', 'Ann\b\b\bBob'],
  ['line breaks of a forged row', 'Ann\n  #2 Bob  promise'],
  ['vertical tab, form feed and NUL', 'A\u000bn\u000cn\u0000'],
  ['tabs', 'Ann\t\t\tDoe'],
  ['a bidi override', 'Ann \u202eeoD'],
  ['bidi isolates and marks', '\u2067Ann\u2069\u200f\u200e\u061c'],
  ['line and paragraph separators', 'Ann\u2028Bob\u2029Eve'],
  ['zero width characters', 'A\u200bn\u200dn\u2060\ufeff'],
  ['right to left letters', 'דנה כהן'],
  ['a flood of combining marks', `A${'\u0300\u0301\u0302'.repeat(60)}nn`],
  ['joined emoji', '👩‍👩‍👧‍👦 Ann 🏳️‍🌈🇩🇪'],
  ['200 wide characters', '漢字かな交じり文で書かれた名前'.repeat(14).slice(0, 200)],
  ['a command substitution', '$(touch x)`touch y`;touch z'],
  ['a stand-in for an escape', 'Ann\uffff[2J\ufff9\u0007\ud800'],
]

/** The control and bidi characters in an output beside line breaks, as code points. */
export function dangerIn(output: string): readonly string[] {
  const found = output.match(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
  )
  return (found ?? []).map((letter) => `U+${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
