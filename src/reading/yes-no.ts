/** Reads a yes or a no, said in English or Russian, whole or by its first letter; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (/^(?:y|ye|yes|yep|ok|д|да|ок)$/.test(word)) return true
  return /^(?:n|no|nope|н|не|нет)$/.test(word) ? false : undefined
}
