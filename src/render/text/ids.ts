/** Draws the numbers of a list, one a line, for other commands and scripts. */
export function drawIds(page: { readonly items: readonly { readonly no: number }[] }): string {
  return page.items.map(({ no }) => String(no)).join('\n')
}
