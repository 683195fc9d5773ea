/**
 * Takes out what could act on a terminal or turn the direction of text: C0 and C1 control characters, bidirectional
 * controls, line and paragraph separators and lone surrogates. Line breaks and tabs
 * become single spaces. Of a line that shows nothing - blanks, fillers and marks without a letter - nothing is left.
 */
export function cleanLine(text: string): string {
  const line = dropControls(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
  return line === '' || plainlySeen.test(line) || seen.test(line) ? line : ''
}

/** Most text has such a sign, and the classes of Unicode take a while to set up. */
const plainlySeen = /[!-~А-яЁё]/
/** The braille blank is a symbol by its class, and Hangul fillers are letters, but ignorable ones. */
const seen = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\u2800]/u

/** As `cleanLine`, but keeps line breaks, as `\n`. */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\n')
  return lines
    .map((line) => cleanLine(line))
    .join('\n')
    .trim()
}

/** Takes off what stands around an address in text: `mailto:`, `<…>`, the mark that ends a sentence. */
export function bareEmail(text: string): string {
  return text
    .trim()
    .replace(/^.*<([^<>]+)>[.,;:!?]*$/, '$1')
    .replace(/^mailto:/i, '')
    .replace(/[.,;:!?]+$/, '')
}

const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function dropControls(text: string): string {
  return text.replace(controls, '').replace(loneSurrogates, '')
}
