/** What servers that read tags call it; dunst without markup still reads links and images. */
const tagReaders: readonly string[] = ['body-markup', 'body-hyperlinks', 'body-images']

/** Tells from what a server says it can do whether it takes tags in a body for markup. */
export function readsMarkup(capabilities: readonly string[]): boolean {
  return tagReaders.some((reader) => capabilities.includes(reader))
}

/** Escapes what a server that reads markup would take for markup (Desktop Notifications Specification 1.2, section "Markup"). */
export function escapeMarkup(body: string): string {
  return body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
