/**
 * Takes out what could act on a terminal or turn the direction of text: C0 and C1 control characters, bidirectional
 * controls, line and paragraph separators and lone surrogates. Line breaks and tabs
 * become single spaces.
 */
export function cleanLine(text: string): string {
  return dropControls(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
}

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
