import { fold } from '../../../reading/fold.ts'

/**
 * Writes a heading in the one form the tables know: `HomePhone2`, `home_phone.2` and "Home phone (2)" are all `home phone 2`,
 * `E-Mail:` is `email`.
 */
export function normalHeading(heading: string): string {
  const parted = heading
    .replace(/([a-zа-яё])([A-ZА-ЯЁ])/gu, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
  return fold(parted)
    .replace(/['’`´]s?(?=\s|$)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<![\p{L}\p{N}])e mail(?![a-z])/gu, 'email')
    .replace(/(?<![\p{L}\p{N}])p o box(?![\p{L}])/gu, 'pobox')
}
